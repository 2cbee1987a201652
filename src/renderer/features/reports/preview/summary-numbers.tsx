import type { ReportSummary } from '#shared/contract/report.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { classNames } from '../../../components/class-names.ts';
import { useText } from '../../../text/text-context.tsx';

const numbers = [
  'received',
  'decided',
  'approved',
  'declined',
  'withdrawn',
  'stillOpen',
  'reopened',
  'notified',
] as const;

/** What was done within the target, of all that was done. */
const shares = [
  { of: 'decided', within: 'withinTarget' },
  { of: 'notified', within: 'notifiedWithinTarget' },
] as const;

const box = 'border-r border-b border-solid-gray-200 px-3 py-1.5';

/** The totals of the period, in the order in which the printed report gives them. */
export function SummaryNumbers({ summary }: { summary: ReportSummary }) {
  const text = useText().reports.preview;
  return (
    <dl
      aria-label={text.summary}
      className="grid grid-cols-4 border-t @4xl:grid-cols-8 border-l border-solid-gray-200"
    >
      {numbers.map((name) => (
        <div key={name} className={box}>
          <dt className="text-dns-14N-130 text-solid-gray-700">{text.numbers[name]}</dt>
          <dd className="text-right text-std-20B-150 tabular-nums">{formatCount(summary[name])}</dd>
        </div>
      ))}
      {shares.map(({ of, within }) => (
        <div key={within} className={classNames(box, 'col-span-2 @4xl:col-span-4')}>
          <dt className="text-dns-14N-130 text-solid-gray-700">{text.numbers[within]}</dt>
          <dd className="text-right text-std-20B-150 tabular-nums">
            {formatCount(summary[within])}
            {summary[of] > 0 && (
              <span className="ml-2 text-dns-14N-130">
                {text.share(String(Math.round((summary[within] / summary[of]) * 100)))}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
