import { classNames } from '#renderer/components/class-names.ts';
import { useSpeech } from '#renderer/text/text-context.tsx';

export interface DueWordsProps {
  readonly openDaysLeft: number | null;
  readonly clockStopped: boolean;
  /** In a column: as few words as the language allows. */
  readonly isBrief?: boolean;
}

/** How much time is left, as a word with a shape; nothing once a decision stands. */
export function DueWords({ openDaysLeft, clockStopped, isBrief = false }: DueWordsProps) {
  const { text, words } = useSpeech();
  if (openDaysLeft === null) return null;
  const look = clockStopped ? stopped : lookOf(openDaysLeft);
  return (
    <span className={classNames('whitespace-nowrap tabular-nums', look.className)}>
      <span aria-hidden="true">{look.shape}</span>
      {clockStopped
        ? text.review.due.stopped
        : isBrief
          ? text.review.due.brief(openDaysLeft)
          : words.openDaysLeft(openDaysLeft)}
    </span>
  );
}

const stopped = { shape: '‖ ', className: 'text-solid-gray-700' };

function lookOf(openDaysLeft: number): { shape: string; className: string } {
  if (openDaysLeft < 0) return { shape: '▲ ', className: 'font-bold text-red-1000' };
  if (openDaysLeft === 0) return { shape: '◆ ', className: 'font-bold text-yellow-1200' };
  return { shape: '', className: 'text-solid-gray-800' };
}
