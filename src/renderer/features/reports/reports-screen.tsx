import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import { useOperation } from '../../app/use-operation.ts';
import { ErrorNote } from '../../components/error-note.tsx';
import { SkeletonRows } from '../../components/skeleton.tsx';
import { useText } from '../../text/text-context.tsx';
import { CaseLists } from './case-lists.tsx';
import { ExportHistory } from './export-history.tsx';
import { ReportPreview } from './preview/report-preview.tsx';
import { RequestForm } from './request/request-form.tsx';
import { useReportRequest } from './request/use-report-request.ts';
import { SaveReport } from './save-report.tsx';

/** 報告: choose, look at it, save. */
export function ReportsScreen() {
  const text = useText().reports;
  const summary = useOperation('home.summary', null);
  return (
    <div className="flex flex-col gap-4 px-6 py-3">
      <div className="flex flex-wrap items-baseline gap-x-6">
        <h1 className="text-std-20B-150">{text.title}</h1>
        <p>
          <span className="text-solid-gray-700">{text.kind} </span>
          <span className="font-bold">{text.kindName}</span>
          <span className="ml-4 text-dns-14N-130 text-solid-gray-700">{text.kindNote}</span>
        </p>
      </div>
      {summary.data ? (
        <Report today={summary.data.today} />
      ) : summary.error ? (
        <ErrorNote error={summary.error} onRetry={() => void summary.refetch()} />
      ) : (
        <SkeletonRows rows={12} />
      )}
      <CaseLists />
      <ExportHistory />
    </div>
  );
}

function Report({ today }: { today: PlainDate }) {
  const text = useText().reports.preview;
  const choice = useReportRequest(today);
  return (
    <>
      <RequestForm choice={choice} />
      <SaveReport choice={choice} />
      <section aria-labelledby="report-preview" className="flex min-w-0 flex-col gap-3">
        <h2 id="report-preview" className="text-std-18B-160">
          {text.title}
        </h2>
        <ReportPreview
          period={choice.hasPeriod ? { from: choice.from, to: choice.to } : null}
          profile={choice.profile}
        />
      </section>
    </>
  );
}
