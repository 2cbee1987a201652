import type { CsvEncoding, ReportProfile, ReportRow } from '#shared/contract/report.ts';
import { reportColumns } from './columns.ts';
import { type CsvRemarks, csvTable } from './csv-table.ts';
import type { GrowingFile } from './growing-file.ts';

export interface CsvReport {
  begin(): Promise<void>;
  add(row: ReportRow): Promise<void>;
  remarks(): CsvRemarks;
}

export function csvReport(file: GrowingFile, profile: ReportProfile, encoding: CsvEncoding): CsvReport {
  const columns = reportColumns(profile);
  const table = csvTable(file, encoding);
  return {
    begin: () => table.begin(columns.map((column) => column.header)),
    add: (row) => table.add(columns.map((column) => column.cell(row))),
    remarks: table.remarks,
  };
}
