import { Button } from '#renderer/components/button.tsx';
import { DatedText } from '#renderer/components/dated-text.tsx';
import { Note } from '#renderer/components/note.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { outcomesOf } from '#shared/domain/case/status.ts';
import { useDesk } from './desk.tsx';

/** Nobody answered in the days of the office: proposes the decision that may rest on that, and makes none. */
export function UnansweredSection({ onDecline }: { onDecline: () => void }) {
  const { view } = useDesk();
  const { text, words, date } = useSpeech();
  const own = text.review.unanswered;
  if (!view.answerOverdue || view.answerBy === null) return null;
  const outcome = words.outcome[outcomesOf(view.type).adverse];
  return (
    <section aria-label={own.label} className="px-4 pt-3">
      <Note tone="warning">
        <p className="text-dns-16B-130">
          <DatedText>{own.title(date(view.answerBy))}</DatedText>
        </p>
        <p className="text-dns-14N-130">{own.lead(outcome)}</p>
        <div className="pt-2">
          <Button size="small" onPress={onDecline}>
            {own.decline(outcome)}
          </Button>
        </div>
      </Note>
    </section>
  );
}
