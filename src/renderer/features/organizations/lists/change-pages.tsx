import { useState } from 'react';
import type { ListedChange } from '#shared/contract/body-list.ts';
import type { BodyChangeKind } from '#shared/domain/body-list/body-change.ts';
import { ErrorNote } from '../../../components/error-note.tsx';
import type { Column } from '../../../components/simple-table.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { StatusMark } from '../../../components/status-mark.tsx';
import { WideTable } from '../../../components/wide-table.tsx';
import { useSpeech } from '../../../text/text-context.tsx';
import { changeLooks } from './change-looks.ts';
import { ChangeWords } from './change-words.tsx';
import { PAGE_ROWS, PageTurner } from './page-turner.tsx';
import type { ListImport } from './use-list-import.ts';
import { usePreviewPage } from './use-preview-page.ts';

export interface ChangePagesProps {
  readonly kind: BodyChangeKind;
  readonly work: ListImport;
  readonly listId: string;
  readonly preview: number;
}

/** The bodies of one kind of difference, page by page. */
export function ChangePages({ kind, work, listId, preview }: ChangePagesProps) {
  const { text, date } = useSpeech();
  const own = text.bodyLists.differences;
  const [offset, setOffset] = useState(0);
  const page = usePreviewPage('bodyList.changes', { listId, kind, offset, limit: PAGE_ROWS }, preview);
  if (page.error) return <ErrorNote error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <SkeletonRows rows={4} />;
  if (page.data.total === 0) return <p>{own.noneOfKind(own.kind[kind])}</p>;
  const look = changeLooks[kind];
  const columns: Column<ListedChange>[] = [
    {
      key: 'kind',
      header: own.kind[kind],
      hideHeader: true,
      cell: () => (
        <StatusMark tone={look.tone} shape={look.shape}>
          {own.kind[kind]}
        </StatusMark>
      ),
      className: 'w-28',
    },
    {
      key: 'code',
      header: own.code,
      cell: ({ change }) => change.body.code,
      className: 'tabular-nums whitespace-nowrap',
    },
    {
      key: 'prefecture',
      header: own.prefecture,
      cell: ({ change }) => change.body.prefecture,
      className: 'whitespace-nowrap',
    },
    {
      key: 'name',
      header: own.name,
      cell: ({ change }) => (
        <span className="flex flex-col">
          <span className="font-bold">{change.body.name}</span>
          <span className="text-solid-gray-700">{change.body.kana}</span>
        </span>
      ),
      className: 'min-w-44',
    },
    {
      key: 'what',
      header: own.what,
      cell: (row) => <ChangeWords row={row} work={work} listId={listId} preview={preview} />,
      className: 'min-w-64',
    },
    {
      key: 'on',
      header: own.on,
      cell: ({ change }) => date(change.on),
      className: 'whitespace-nowrap tabular-nums',
    },
  ];
  return (
    <>
      <WideTable
        caption={own.caption}
        columns={columns}
        rows={page.data.rows}
        rowKey={({ change }) => change.body.code}
        stickyHeader={false}
      />
      <PageTurner offset={offset} total={page.data.total} onTurn={setOffset} />
    </>
  );
}
