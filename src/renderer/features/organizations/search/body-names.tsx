import type { BodyView } from '#shared/contract/reference.ts';
import type { Column } from '../../../components/simple-table.tsx';
import { StatusMark } from '../../../components/status-mark.tsx';
import { WideTable } from '../../../components/wide-table.tsx';
import { useText } from '../../../text/text-context.tsx';

type NameRow = BodyView['names'][number];

/** Every name that the body has or had, with the source that says so. */
export function BodyNames({ body }: { body: BodyView }) {
  const text = useText().bodyLists.body;
  const day = (on: string | null) => on ?? <span className="text-solid-gray-700">{text.unknownDay}</span>;
  const statusOf = (row: NameRow) => (!row.isCurrent ? 'former' : body.ended ? 'last' : 'current');
  const columns: Column<NameRow>[] = [
    {
      key: 'name',
      header: text.nameColumns.name,
      cell: (row) => (
        <span className="flex flex-col">
          <span className="font-bold">{row.name}</span>
          <span className="text-solid-gray-700">{row.kana}</span>
          {row.source !== '' && (
            <span className="text-solid-gray-700 [overflow-wrap:anywhere]">
              {text.nameColumns.source(row.source)}
            </span>
          )}
        </span>
      ),
      className: 'min-w-32',
    },
    {
      key: 'status',
      header: text.nameColumns.status,
      cell: (row) => (
        <StatusMark tone={statusOf(row) === 'current' ? 'success' : 'neutral'}>
          {text.nameStatus[statusOf(row)]}
        </StatusMark>
      ),
    },
    {
      key: 'firstSeen',
      header: text.nameColumns.firstSeen,
      cell: (row) => day(row.firstSeen),
      className: 'whitespace-nowrap tabular-nums',
    },
    {
      key: 'lastSeen',
      header: text.nameColumns.lastSeen,
      cell: (row) => day(row.lastSeen),
      className: 'whitespace-nowrap tabular-nums',
    },
  ];
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-dns-16B-130">{text.names}</h3>
      <WideTable
        caption={text.names}
        columns={columns}
        rows={body.names}
        rowKey={(row) => `${row.name} ${row.source}`}
      />
    </section>
  );
}
