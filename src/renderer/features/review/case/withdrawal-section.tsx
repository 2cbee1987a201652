import { Note } from '#renderer/components/note.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import { Section } from './section.tsx';

/** How a case ended that nobody decided: why, by whom, when, and the word that was left. */
export function WithdrawalSection({ view }: { view: CaseView }) {
  const { text, words, instant } = useSpeech();
  const own = text.review.withdraw;
  if (view.status !== 'withdrawn') return null;
  const end = view.history.findLast(({ kind, undone }) => kind === 'withdrawn' && !undone);
  if (!end) return null;
  const remark = view.notes.find(({ event }) => event === end.event);
  const cause = Object.entries(words.withdrawalCause).find(([id]) => id === end.about)?.[1];
  return (
    <Section title={own.title}>
      <Note tone="info">
        <p className="text-dns-16B-130">{cause}</p>
        <p className="flex flex-wrap gap-x-4 text-dns-14N-130 text-solid-gray-700">
          <span>
            {own.recordedBy} {end.by.isMe ? text.review.me : end.by.name}
          </span>
          <span className="whitespace-nowrap tabular-nums">{instant(end.at)}</span>
        </p>
        {remark && (
          <p className="text-dns-14N-130 [overflow-wrap:anywhere] whitespace-pre-wrap">
            {remark.text || text.review.erased}
          </p>
        )}
      </Note>
    </Section>
  );
}
