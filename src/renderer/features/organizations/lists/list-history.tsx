import type { BodyListImport } from '#shared/contract/body-list.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useOperation } from '../../../app/use-operation.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import type { Column } from '../../../components/simple-table.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { WideTable } from '../../../components/wide-table.tsx';
import { useSpeech, useText } from '../../../text/text-context.tsx';

/** 団体表の取込の記録: which lists were imported, by whom, with what result. */
export function ListHistory() {
  const text = useText().bodyLists.history;
  return (
    <section aria-labelledby="list-history" className="flex flex-col gap-2">
      <h2 id="list-history" className="text-std-18B-160">
        {text.title}
      </h2>
      <Imports />
    </section>
  );
}

function Imports() {
  const text = useText().bodyLists.history;
  const imports = useOperation('bodyList.imports', null);
  if (imports.error) return <ErrorNote error={imports.error} onRetry={() => void imports.refetch()} />;
  if (!imports.data) return <SkeletonRows rows={3} />;
  if (imports.data.length === 0) return <EmptyState isInPage title={text.empty} next={text.emptyNext} />;
  return <ImportTable imports={imports.data} />;
}

function ImportTable({ imports }: { imports: readonly BodyListImport[] }) {
  const { text, date, instant } = useSpeech();
  const own = text.bodyLists.history;
  const { kind } = text.bodyLists.differences;
  const count = (key: keyof BodyListImport['counts']): Column<BodyListImport> => ({
    key,
    header: kind[key],
    numeric: true,
    cell: (row) => formatCount(row.counts[key]),
  });
  const columns: Column<BodyListImport>[] = [
    {
      key: 'at',
      header: own.at,
      cell: (row) => instant(row.at),
      className: 'whitespace-nowrap tabular-nums',
    },
    { key: 'by', header: own.by, cell: (row) => row.by, className: 'min-w-24' },
    {
      key: 'list',
      header: own.list,
      cell: (row) => (
        <span className="flex flex-col">
          <span>{text.bodyLists.form.lists[row.list]}</span>
          <span className="text-solid-gray-700 [overflow-wrap:anywhere]">{row.source}</span>
        </span>
      ),
      className: 'min-w-52',
    },
    {
      key: 'effectiveOn',
      header: own.effectiveOn,
      cell: (row) => date(row.effectiveOn),
      className: 'whitespace-nowrap tabular-nums',
    },
    {
      key: 'file',
      header: own.file,
      cell: (row) => (
        <span className="[overflow-wrap:anywhere]" title={row.sha256}>
          {row.fileName}
        </span>
      ),
      className: 'min-w-32',
    },
    count('added'),
    count('changed'),
    count('ended'),
    count('unchanged'),
    { key: 'faults', header: own.faults, numeric: true, cell: (row) => formatCount(row.faults) },
  ];
  return (
    <WideTable
      caption={own.caption}
      columns={columns}
      rows={imports}
      rowKey={(row) => row.id}
      stickyHeader={false}
    />
  );
}
