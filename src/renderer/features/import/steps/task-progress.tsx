import { formatCount } from '#shared/text/format-date.ts';
import { Button } from '../../../components/button.tsx';
import { fileSize } from '../../../components/file-size.ts';
import { ProgressBar } from '../../../components/progress-bar.tsx';
import type { Text } from '../../../text/ja.ts';
import { useText } from '../../../text/text-context.tsx';
import { type ImportTask, type Pace, usePace } from '../session/pace.ts';

export interface TaskProgressProps {
  readonly task: ImportTask;
  readonly importId: string;
  readonly label: string;
  readonly cancelLabel: string;
  readonly isCancelling: boolean;
  readonly onCancel: () => void;
}

/** How far it is, how fast, how long it will take, and the way out. */
export function TaskProgress({
  task,
  importId,
  label,
  cancelLabel,
  isCancelling,
  onCancel,
}: TaskProgressProps) {
  const text = useText().import.commit;
  const pace = usePace(task, importId);
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-1">
      <div className="max-w-[48rem] min-w-full flex-1 @3xl:min-w-[24rem]">
        <ProgressBar
          label={label}
          done={pace?.progress.done ?? 0}
          total={pace?.progress.total ?? null}
          valueText={pace ? [amount(pace, text), ...speed(pace, text)].join('　') : ''}
        />
      </div>
      <Button isDisabled={isCancelling} onPress={onCancel}>
        {isCancelling ? text.cancelling : cancelLabel}
      </Button>
      {task === 'import.commit' && <span className="text-dns-14N-130">{text.cancelNote}</span>}
    </div>
  );
}

type CommitText = Text['import']['commit'];

function amount({ progress }: Pace, text: CommitText): string {
  const { done, total, unit, rows } = progress;
  if (unit !== 'bytes') {
    return total === null
      ? text.rowsRead(formatCount(done))
      : text.rowsDone(formatCount(done), formatCount(total));
  }
  const bytes = total === null ? fileSize(done) : text.bytesDone(fileSize(done), fileSize(total));
  return rows === null ? bytes : `${text.rowsRead(formatCount(rows))}　${bytes}`;
}

function speed({ rowsPerSecond, secondsLeft }: Pace, text: CommitText): string[] {
  return [
    ...(rowsPerSecond === null ? [] : [text.speed(formatCount(Math.round(rowsPerSecond)))]),
    ...(secondsLeft === null ? [] : [text.left(duration(secondsLeft, text))]),
  ];
}

function duration(seconds: number, text: CommitText): string {
  return seconds < 90
    ? text.seconds(formatCount(Math.max(1, Math.round(seconds))))
    : text.minutes(formatCount(Math.round(seconds / 60)));
}
