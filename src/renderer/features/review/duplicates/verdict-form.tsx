import { announce } from '#renderer/app/announcer.tsx';
import { Button } from '#renderer/components/button.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView, DuplicateView } from '#shared/contract/case.ts';
import { DuplicateVerdict } from '#shared/domain/duplicate/verdict.ts';
import { useDesk } from '../case/desk.tsx';
import { RefusalNote } from '../case/refusal-note.tsx';
import { useDraft } from '../drafts.tsx';

export interface VerdictFormProps {
  readonly duplicate: DuplicateView;
  readonly onResolved: (after: CaseView) => void;
}

/** 同一人 or 別人, with a word about why. What was said before can be changed; both stay in the history. */
export function VerdictForm({ duplicate, onResolved }: VerdictFormProps) {
  const { view, send, refusalOf, names, isPending } = useDesk();
  const { text, error } = useSpeech();
  const said = text.review.duplicates;
  const { other, answer } = duplicate;
  const { draft, seenVersion, change, clear } = useDraft(view, `duplicate ${other.id}`);
  const place = `duplicate:${other.id}` as const;
  const refusal = refusalOf('resolveDuplicate');
  const record = async (verdict: DuplicateVerdict) => {
    const command = { kind: 'resolveDuplicate' as const, other: other.id, verdict, note: draft.text };
    const after = await send(place, command, seenVersion);
    if (!after) return;
    clear();
    announce(said.recorded[verdict]);
    onResolved(after);
  };
  if (answer === 'moot') return null;
  if (refusal) {
    if (refusal.code === 'actionNotAllowed' || answer !== 'unresolved') return null;
    return <p className="text-dns-14N-130">{error(refusal, names)}</p>;
  }
  const offered = DuplicateVerdict.options.filter((verdict) => verdict !== answer);
  const isAnswered = offered.length === 1;
  return (
    <>
      {!isAnswered && (
        <TextField
          label={said.note}
          value={draft.text}
          maxLength={4_000}
          onChange={(typed) => change({ text: typed })}
        />
      )}
      <RefusalNote place={place} />
      <div className="flex flex-wrap gap-2">
        {offered.map((verdict) => (
          <Button
            key={verdict}
            size={isAnswered ? 'inline' : 'small'}
            variant={isAnswered ? 'quiet' : 'secondary'}
            isDisabled={isPending}
            onPress={() => void record(verdict)}
          >
            {isAnswered ? said.changeTo[verdict] : said[verdict]}
          </Button>
        ))}
      </div>
    </>
  );
}
