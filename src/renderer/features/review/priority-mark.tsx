import { StatusMark } from '#renderer/components/status-mark.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';

/** Stands before the word 優先 in the list and in the head of the case. */
export const PRIORITY_SHAPE = '↑';

/** 優先 in the head of the case. */
export function PriorityMark() {
  const { words } = useSpeech();
  return (
    <StatusMark tone="info" shape={PRIORITY_SHAPE}>
      {words.priority.high}
    </StatusMark>
  );
}
