import type { OutputOf } from '#shared/contract/contract.ts';
import { useOperation } from '../../app/use-operation.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { type Column, SimpleTable } from '../../components/simple-table.tsx';
import { SkeletonRows } from '../../components/skeleton.tsx';
import { useSpeech, useText } from '../../text/text-context.tsx';
import { FileList } from './saved-files.tsx';

type ExportRow = OutputOf<'report.exports'>[number];

/** 出力の記録: every export is an event, with the digests by which a file can be recognised years later. */
export function ExportHistory() {
  const text = useText().reports.exports;
  return (
    <section aria-labelledby="report-exports" className="flex flex-col gap-2">
      <h2 id="report-exports" className="text-std-18B-160">
        {text.title}
      </h2>
      <Exports />
    </section>
  );
}

function Exports() {
  const { text, instant, date } = useSpeech();
  const own = text.reports.exports;
  const exports = useOperation('report.exports', null);
  if (exports.error) return <ErrorNote error={exports.error} onRetry={() => void exports.refetch()} />;
  if (!exports.data) return <SkeletonRows rows={3} />;
  if (exports.data.length === 0) return <EmptyState title={own.empty} next={own.emptyNext} />;
  const columns: Column<ExportRow>[] = [
    {
      key: 'at',
      header: own.at,
      cell: (row) => instant(row.at),
      className: 'whitespace-nowrap tabular-nums',
    },
    { key: 'by', header: own.by, cell: (row) => row.by, className: 'min-w-24' },
    {
      key: 'period',
      header: own.period,
      cell: (row) => text.reports.period.range(date(row.from), date(row.to)),
      className: 'whitespace-nowrap tabular-nums',
    },
    {
      key: 'profile',
      header: own.profile,
      cell: (row) => text.reports.profile.options[row.profile],
      className: 'whitespace-nowrap',
    },
    { key: 'files', header: own.files, cell: (row) => <FileList files={row.files} />, className: 'min-w-80' },
  ];
  return (
    <div className="relative overflow-x-auto">
      <SimpleTable caption={own.title} columns={columns} rows={exports.data} rowKey={(row) => row.event} />
    </div>
  );
}
