import type { PlannedRow } from '#shared/contract/intake.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { type Column, SimpleTable } from '../../../components/simple-table.tsx';
import { StatusMark } from '../../../components/status-mark.tsx';
import { useText } from '../../../text/text-context.tsx';
import { rowKindLooks } from './row-kind.ts';
import { RowProblems } from './row-problems.tsx';

/** What would become of each row. */
export function PlanTable({ rows }: { rows: readonly PlannedRow[] }) {
  const text = useText().import.plan;
  const columns: Column<PlannedRow>[] = [
    {
      key: 'rowNumber',
      header: text.rowNumber,
      numeric: true,
      cell: (row) => formatCount(row.rowNumber),
      className: 'w-12 @5xl:w-16',
    },
    {
      key: 'kind',
      header: text.rowKind,
      cell: (row) => <StatusMark {...rowKindLooks[row.kind]}>{text.kind[row.kind]}</StatusMark>,
      className: 'w-28',
    },
    {
      key: 'applicant',
      header: text.applicant,
      cell: (row) => <InOneCell row={row} />,
      className: '@5xl:hidden',
    },
    { key: 'name', header: text.name, cell: (row) => row.name, className: 'min-w-28 @max-5xl:hidden' },
    {
      key: 'organization',
      header: text.organization,
      cell: (row) => row.organizationName,
      className: 'min-w-32 @max-5xl:hidden',
    },
    {
      key: 'address',
      header: text.address,
      cell: (row) => <span className="[overflow-wrap:anywhere]">{row.address}</span>,
      className: 'min-w-72 @max-5xl:hidden',
    },
    {
      key: 'problems',
      header: text.problems,
      cell: (row) => <RowProblems problems={row.problems} />,
      className: 'min-w-64 @max-5xl:hidden',
    },
  ];
  return (
    <SimpleTable
      caption={text.caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.rowNumber)}
    />
  );
}

/** Where the columns have no room, they stand below each other. */
function InOneCell({ row }: { row: PlannedRow }) {
  return (
    <span className="flex flex-col [overflow-wrap:anywhere]">
      <span>{row.name}</span>
      <span>{row.organizationName}</span>
      <span className="text-solid-gray-700">{row.address}</span>
      <RowProblems problems={row.problems} />
    </span>
  );
}
