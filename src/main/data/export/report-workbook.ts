import type { ReportProfile, ReportRow, SetAsideRow } from '#shared/contract/report.ts';
import type { Statistics } from '#shared/domain/report/statistics.ts';
import { reportColumns } from './columns.ts';
import type { GrowingFile } from './growing-file.ts';
import { setAsideColumns } from './set-aside.ts';
import { statisticsColumns, statisticsTables } from './statistics-rows.ts';
import type { CellKind } from './workbook/sheet-xml.ts';
import { type Sheet, writeWorkbook } from './workbook/workbook.ts';

export interface WorkbookContent {
  readonly profile: ReportProfile;
  readonly statistics: Statistics;
  readonly setAside: readonly SetAsideRow[];
  /** Walks the rows of the list once. */
  eachRow(visit: (row: ReportRow) => Promise<void>): Promise<void>;
}

/** The list, the figures and what was set aside as sheets of one Excel file: what the CSV files say, with dates, numbers and texts kept apart. */
export function writeReportWorkbook(file: GrowingFile, content: WorkbookContent): Promise<void> {
  const { profile, statistics, setAside, eachRow } = content;
  const setAsideSheet = sheet('再審査', setAsideColumns(profile), async (visit) => {
    for (const row of setAside) await visit(row);
  });
  return writeWorkbook(file, [
    sheet('一覧', reportColumns(profile), eachRow),
    statisticsSheet(statistics),
    ...(setAside.length > 0 ? [setAsideSheet] : []),
  ]);
}

interface TypedColumn<Row> {
  readonly header: string;
  readonly kind?: CellKind;
  cell(row: Row): string;
}

function sheet<Row>(
  name: string,
  columns: readonly TypedColumn<Row>[],
  eachRow: (visit: (row: Row) => Promise<void>) => Promise<void>,
): Sheet {
  return {
    name,
    columns: columns.map(({ header, kind = 'text' }) => ({ header, kind })),
    rows: (add) => eachRow((row) => add(columns.map(({ cell }) => cell(row)))),
  };
}

function statisticsSheet(statistics: Statistics): Sheet {
  const figures = statisticsColumns.map(({ header }) => ({ header, kind: 'number' as const }));
  return {
    name: '統計',
    columns: [{ header: '区分', kind: 'text' }, { header: '項目', kind: 'text' }, ...figures],
    rows: async (add) => {
      for (const { title, rows } of statisticsTables(statistics)) {
        for (const { label, figures } of rows) {
          const counted = statisticsColumns.map(({ figure }) => String(figure(figures) ?? ''));
          await add([title, label, ...counted]);
        }
      }
    },
  };
}
