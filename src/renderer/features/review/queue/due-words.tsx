import { classNames } from '#renderer/components/class-names.ts';
import { useSpeech } from '#renderer/text/text-context.tsx';

export interface DueWordsProps {
  readonly openDaysLeft: number | null;
  readonly clockStopped: boolean;
  /** The days for the answer to an inquiry are over. */
  readonly answerOverdue: boolean;
  /** In a column: as few words as the language allows. */
  readonly isBrief?: boolean;
}

/** How much time is left, as a word with a shape; nothing once a decision stands. */
export function DueWords({ openDaysLeft, clockStopped, answerOverdue, isBrief = false }: DueWordsProps) {
  const { text, words } = useSpeech();
  if (openDaysLeft === null) return null;
  const look = answerOverdue ? late : clockStopped ? stopped : lookOf(openDaysLeft);
  return (
    <span className={classNames('whitespace-nowrap tabular-nums', look.className)}>
      <span aria-hidden="true">{look.shape}</span>
      {clockStopped
        ? answerOverdue
          ? text.review.due.unanswered
          : text.review.due.stopped
        : isBrief
          ? text.review.due.brief(openDaysLeft)
          : words.openDaysLeft(openDaysLeft)}
    </span>
  );
}

const late = { shape: '▲ ', className: 'font-bold text-red-1000' };
const stopped = { shape: '‖ ', className: 'text-solid-gray-700' };

function lookOf(openDaysLeft: number): { shape: string; className: string } {
  if (openDaysLeft < 0) return late;
  if (openDaysLeft === 0) return { shape: '◆ ', className: 'font-bold text-yellow-1200' };
  return { shape: '', className: 'text-solid-gray-800' };
}
