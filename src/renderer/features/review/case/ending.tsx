import { useSpeech } from '#renderer/text/text-context.tsx';
import type { NamedActor, ReopeningView } from '#shared/contract/case.ts';
import type { Instant } from '#shared/domain/time/plain-date.ts';

/** Who ended or set aside something, and when. */
export function Ending({ label, by, at }: { label: string; by: NamedActor; at: Instant }) {
  const { text, instant } = useSpeech();
  return (
    <p className="flex flex-wrap gap-x-4 text-dns-14N-130 text-solid-gray-700">
      <span className="[overflow-wrap:anywhere]">
        {label} {by.isMe ? text.review.me : by.name}
      </span>
      <span className="whitespace-nowrap tabular-nums">{instant(at)}</span>
    </p>
  );
}

/** What was written with it. Null where nobody wrote anything, empty where it was purged. */
export function Remark({ said }: { said: string | null }) {
  const { text } = useSpeech();
  if (said === null) return null;
  return (
    <p className="text-dns-14N-130 [overflow-wrap:anywhere] whitespace-pre-wrap">
      {said || text.review.erased}
    </p>
  );
}

/** 再審査: why what stands above it stands no more. */
export function Reopened({ reopening }: { reopening: ReopeningView }) {
  const { text, words } = useSpeech();
  const own = text.review.decided;
  return (
    <div className="mt-1 border-t border-solid-gray-200 pt-1">
      <p className="text-dns-14B-130">{own.reopened(words.reason.reopen[reopening.reason].label)}</p>
      <Ending label={own.reopenedBy} by={reopening.by} at={reopening.at} />
      <Remark said={reopening.text} />
    </div>
  );
}
