import type { Statistics } from '#shared/domain/report/statistics.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import type { Column } from '../../../components/simple-table.tsx';
import { WideTable } from '../../../components/wide-table.tsx';
import { type Speech, useSpeech } from '../../../text/text-context.tsx';
import { type Division, type FiguresRow, figuresRows } from './statistics-rows.ts';

export interface StatisticsTableProps {
  readonly statistics: Statistics;
  readonly division: Division;
}

export function StatisticsTable({ statistics, division }: StatisticsTableProps) {
  const speech = useSpeech();
  const own = speech.text.reports.statistics;
  const name = division === 'steps' ? own.steps[statistics.stepBy] : own.divisions[division];
  const rows = figuresRows(statistics, division, speech);
  if (rows.length === 0) return <EmptyState title={own.nothing} next={own.nothingNext} />;
  return (
    <WideTable
      caption={own.caption(name)}
      columns={columns(name, speech)}
      rows={rows}
      rowKey={({ key }) => key}
      rowHeader
    />
  );
}

const counts = [
  'received',
  'decided',
  'favourable',
  'adverse',
  'withdrawn',
  'reopened',
  'withinTarget',
  'medianOpenDays',
  'longestOpenDays',
  'backlog',
] as const;

function columns(name: string, { text }: Speech): Column<FiguresRow>[] {
  const { columns: headers } = text.reports.statistics;
  return [
    { key: 'label', header: name, cell: ({ label }) => label, className: 'min-w-40 whitespace-nowrap' },
    ...counts.map((count) => ({
      key: count,
      header: headers[count],
      numeric: true,
      cell: ({ figures }: FiguresRow) => {
        const figure = count === 'adverse' ? figures.decided - figures.favourable : figures[count];
        return figure === undefined || figure === null ? '―' : formatCount(figure);
      },
    })),
  ];
}
