import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { formatCount } from '#shared/text/format-date.ts';
import { useText } from '../text/text-context.tsx';

export interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** Null: nobody knows how much there is; the bar then only shows that work goes on. */
  readonly total: number | null;
  /** How the amounts are read, such as `12,000 / 40,000 行`; counts by default. */
  readonly valueText?: string;
}

export function ProgressBar({ label, done, total, valueText }: ProgressBarProps) {
  const text = useText().components;
  const known = total !== null && total > 0;
  const words =
    valueText ?? (known ? text.progress(formatCount(done), formatCount(total)) : formatCount(done));
  return (
    <AriaProgressBar
      {...(known ? { value: Math.min(done, total), maxValue: total } : { isIndeterminate: true })}
      valueLabel={words}
      className="flex flex-col gap-1"
    >
      {({ percentage }) => (
        <>
          <span className="flex justify-between gap-4 text-dns-14N-130">
            <Label>{label}</Label>
            <span className="tabular-nums">{words}</span>
          </span>
          <span className="block h-2 overflow-hidden rounded-full border border-solid-gray-536 bg-white">
            <span
              className={
                known
                  ? 'block h-full bg-blue-900 forced-colors:bg-[Highlight]'
                  : 'indeterminate block h-full w-1/4 bg-blue-900 forced-colors:bg-[Highlight]'
              }
              style={known ? { width: `${percentage ?? 0}%` } : undefined}
            />
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}
