import { useState } from 'react';
import { harmlessFaults, type RowFault } from '#shared/domain/body-list/row-fault.ts';
import { ErrorNote } from '../../../components/error-note.tsx';
import { type Column, SimpleTable } from '../../../components/simple-table.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { StatusMark } from '../../../components/status-mark.tsx';
import { useText } from '../../../text/text-context.tsx';
import { PAGE_ROWS, PageTurner } from './page-turner.tsx';
import { usePreviewPage } from './use-preview-page.ts';

/** The rows that change nothing, each with its reason: remarks and wards as well as mistakes. */
export function FaultPages({ listId, preview }: { listId: string; preview: number }) {
  const text = useText().bodyLists;
  const own = text.differences;
  const [offset, setOffset] = useState(0);
  const page = usePreviewPage('bodyList.faults', { listId, offset, limit: PAGE_ROWS }, preview);
  if (page.error) return <ErrorNote error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <SkeletonRows rows={4} />;
  if (page.data.total === 0) return <p>{own.noFaults}</p>;
  const columns: Column<RowFault>[] = [
    { key: 'row', header: own.faultRow, numeric: true, cell: (fault) => fault.rowNumber, className: 'w-16' },
    {
      key: 'why',
      header: own.faultWhy,
      cell: ({ code }) => (
        <StatusMark tone={harmlessFaults.has(code) ? 'neutral' : 'danger'}>{text.fault[code]}</StatusMark>
      ),
      className: 'w-72',
    },
    {
      key: 'value',
      header: own.faultValue,
      cell: (fault) => <span className="[overflow-wrap:anywhere]">{fault.value}</span>,
    },
  ];
  return (
    <>
      <SimpleTable
        caption={own.faultCaption}
        columns={columns}
        rows={page.data.rows}
        rowKey={(fault) => `${fault.rowNumber} ${fault.code}`}
        stickyHeader={false}
      />
      <PageTurner offset={offset} total={page.data.total} onTurn={setOffset} />
    </>
  );
}
