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
  'withinTarget',
] as const;

/** The totals of the period, in the order in which the printed report gives them. */
export function SummaryNumbers({ summary }: { summary: ReportSummary }) {
  const text = useText().reports.preview;
  const share = summary.decided === 0 ? null : Math.round((summary.withinTarget / summary.decided) * 100);
  return (
    <dl
      aria-label={text.summary}
      className="grid grid-cols-4 border-t @4xl:grid-cols-8 border-l border-solid-gray-200"
    >
      {numbers.map((name) => (
        <div
          key={name}
          className={classNames(
            'border-r border-b border-solid-gray-200 px-3 py-1.5',
            name === 'withinTarget' && 'col-span-2',
          )}
        >
          <dt className="text-dns-14N-130 text-solid-gray-700">{text.numbers[name]}</dt>
          <dd className="text-right text-std-20B-150 tabular-nums">
            {formatCount(summary[name])}
            {name === 'withinTarget' && share !== null && (
              <span className="ml-2 text-dns-14N-130">{text.share(String(share))}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
