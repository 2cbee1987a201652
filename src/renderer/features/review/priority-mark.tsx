import { StatusMark } from '#renderer/components/status-mark.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';

/** 優先 as a word with a shape, the same in the list and in the head of the case. */
export function PriorityMark({ className = '' }: { className?: string }) {
  const { words } = useSpeech();
  return (
    <StatusMark tone="info" shape="↑" className={className}>
      {words.priority.high}
    </StatusMark>
  );
}
