import { classNames } from '#renderer/components/class-names.ts';
import { type Speech, useSpeech } from '#renderer/text/text-context.tsx';

interface TimeLeft {
  readonly openDaysLeft: number | null;
  readonly clockStopped: boolean;
  /** The days for the answer to an inquiry are over. */
  readonly answerOverdue: boolean;
}

export interface DueWordsProps extends TimeLeft {
  /** In a column: as few words as the language allows. */
  readonly isBrief?: boolean;
}

/** How much time is left, as a word with a shape; nothing once a decision stands. */
export function DueWords({ openDaysLeft, clockStopped, answerOverdue, isBrief = false }: DueWordsProps) {
  const speech = useSpeech();
  if (openDaysLeft === null) return null;
  const look = answerOverdue ? late : clockStopped ? stopped : lookOf(openDaysLeft);
  return (
    <span className={classNames('whitespace-nowrap tabular-nums', look.className)}>
      <span aria-hidden="true">{look.shape}</span>
      {isBrief && !clockStopped
        ? speech.text.review.due.brief(openDaysLeft)
        : timeLeftInWords({ openDaysLeft, clockStopped, answerOverdue }, speech)}
    </span>
  );
}

export function timeLeftInWords(
  { openDaysLeft, clockStopped, answerOverdue }: TimeLeft,
  { text, words }: Speech,
): string {
  if (openDaysLeft === null) return '';
  if (!clockStopped) return words.openDaysLeft(openDaysLeft);
  return answerOverdue ? text.review.due.unanswered : text.review.due.stopped;
}

const late = { shape: '▲ ', className: 'font-bold text-red-1000' };
const stopped = { shape: '‖ ', className: 'text-solid-gray-700' };

function lookOf(openDaysLeft: number): { shape: string; className: string } {
  if (openDaysLeft < 0) return late;
  if (openDaysLeft === 0) return { shape: '◆ ', className: 'font-bold text-yellow-1200' };
  return { shape: '', className: 'text-solid-gray-800' };
}
