import type { ReportProfile } from '#shared/contract/report.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useOperation } from '../../../app/use-operation.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { useText } from '../../../text/text-context.tsx';
import { PeriodStatistics } from '../statistics/period-statistics.tsx';
import { ReportRows } from './report-rows.tsx';
import { SetAsideRows } from './set-aside-rows.tsx';
import { SummaryNumbers } from './summary-numbers.tsx';

export interface ReportPreviewProps {
  /** Null while the dates make no period. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly profile: ReportProfile;
}

/** What the report will say, before it is saved. */
export function ReportPreview({ period, profile }: ReportPreviewProps) {
  const text = useText().reports.preview;
  const preview = useOperation(
    'report.preview',
    { from: period?.from ?? '', to: period?.to ?? '', profile },
    { enabled: period !== null, keepPrevious: true },
  );
  if (period === null) return <EmptyState isInPage title={text.invalid} next={text.invalidNext} />;
  if (preview.error) return <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <SkeletonRows rows={10} />;
  const { summary, rows, setAside } = preview.data;
  return (
    <div className="flex flex-col gap-4" aria-busy={preview.isPlaceholderData}>
      <div className="flex flex-col gap-1">
        <SummaryNumbers summary={summary} />
        <p className="text-dns-14N-130 text-solid-gray-700">{text.asOf}</p>
      </div>
      <PeriodStatistics period={period} profile={profile} />
      {summary.decided === 0 ? (
        <EmptyState isInPage title={text.empty} next={text.emptyNext} />
      ) : (
        <section className="flex flex-col gap-2">
          <h3 className="text-dns-16B-130">{text.rows}</h3>
          {rows.length < summary.decided && (
            <p className="text-dns-14N-130 text-solid-gray-700">
              {text.shownOf(formatCount(rows.length), formatCount(summary.decided))}
            </p>
          )}
          <ReportRows rows={rows} profile={profile} />
        </section>
      )}
      {setAside.length > 0 && <SetAsideRows rows={setAside} total={summary.reopened} profile={profile} />}
    </div>
  );
}
