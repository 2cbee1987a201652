import type { CsvEncoding, ReportProfile, ReportRow, SetAsideRow } from '#shared/contract/report.ts';
import { reportColumns } from './columns.ts';
import { type CsvRemarks, csvTable } from './csv-table.ts';
import type { GrowingFile } from './growing-file.ts';
import { setAsideColumns } from './set-aside.ts';
import { type StatisticsRow, statisticsColumns } from './statistics-rows.ts';

export interface CsvReport<Row> {
  begin(): Promise<void>;
  add(row: Row): Promise<void>;
  remarks(): CsvRemarks;
}

export function csvReport(
  file: GrowingFile,
  profile: ReportProfile,
  encoding: CsvEncoding,
): CsvReport<ReportRow> {
  return csvOf(reportColumns(profile), file, encoding);
}

/** A file of its own: these are no decisions of the period, and have other columns. */
export function setAsideCsv(
  file: GrowingFile,
  profile: ReportProfile,
  encoding: CsvEncoding,
): CsvReport<SetAsideRow> {
  return csvOf(setAsideColumns(profile), file, encoding);
}

/** A row of one of the tables, which is named by its first cell. */
interface NamedRow extends StatisticsRow {
  readonly table: string;
}

/** All tables in one, so that a spreadsheet can filter it by its first column. */
export function statisticsCsv(file: GrowingFile, encoding: CsvEncoding): CsvReport<NamedRow> {
  const figureColumns = statisticsColumns.map(({ header, figure }) => ({
    header,
    cell: ({ figures }: NamedRow) => String(figure(figures) ?? ''),
  }));
  return csvOf<NamedRow>(
    [
      { header: '区分', cell: ({ table }) => table },
      { header: '項目', cell: ({ label }) => label },
      ...figureColumns,
    ],
    file,
    encoding,
  );
}

function csvOf<Row>(
  columns: readonly { readonly header: string; cell(row: Row): string }[],
  file: GrowingFile,
  encoding: CsvEncoding,
): CsvReport<Row> {
  const table = csvTable(file, encoding);
  return {
    begin: () => table.begin(columns.map((column) => column.header)),
    add: (row) => table.add(columns.map((column) => column.cell(row))),
    remarks: table.remarks,
  };
}
