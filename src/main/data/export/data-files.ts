import { join } from 'node:path';
import type { ReportRequest } from '#shared/contract/report.ts';
import { csvReport, setAsideCsv, statisticsCsv } from './csv-report.ts';
import { bothRemarks, type CsvRemarks } from './csv-table.ts';
import { writeWholeFile } from './growing-file.ts';
import { jsonReport } from './json-report.ts';
import type { PrintFacts } from './print/print-facts.ts';
import type { ReportCase } from './report-case.ts';
import { CSV_NAME, JSON_NAME, SET_ASIDE_CSV_NAME, STATISTICS_CSV_NAME, XLSX_NAME } from './report-files.ts';
import { writeReportWorkbook } from './report-workbook.ts';
import { statisticsTables } from './statistics-rows.ts';

/** Walks the cases of the period once, in order, without ever holding more than a page of them. */
export type EachCase = (visit: (each: ReportCase) => Promise<void>) => Promise<void>;

type DataFacts = Pick<PrintFacts, 'summary' | 'statistics' | 'setAside'>;

/** In the order of the manifest. */
export function dataFileNames(
  { formats }: ReportRequest,
  { setAside }: Pick<DataFacts, 'setAside'>,
): string[] {
  const csv = [CSV_NAME, STATISTICS_CSV_NAME, ...(setAside.length > 0 ? [SET_ASIDE_CSV_NAME] : [])];
  return [
    ...(formats.includes('csv') ? csv : []),
    ...(formats.includes('xlsx') ? [XLSX_NAME] : []),
    ...(formats.includes('json') ? [JSON_NAME] : []),
  ];
}

/** Gives what the CSV files could not say as it is; null without them. */
export async function writeDataFiles(
  directory: string,
  request: ReportRequest,
  { summary, statistics, setAside }: DataFacts,
  eachCase: EachCase,
): Promise<CsvRemarks | null> {
  let remarks: CsvRemarks | null = null;
  const { profile, csvEncoding } = request;
  if (request.formats.includes('csv')) {
    await writeWholeFile(join(directory, CSV_NAME), async (file) => {
      const csv = csvReport(file, profile, csvEncoding);
      await csv.begin();
      await eachCase(({ row }) => csv.add(row));
      remarks = csv.remarks();
    });
  }
  if (request.formats.includes('csv')) {
    await writeWholeFile(join(directory, STATISTICS_CSV_NAME), async (file) => {
      const csv = statisticsCsv(file, csvEncoding);
      await csv.begin();
      for (const { title, rows } of statisticsTables(statistics)) {
        for (const row of rows) await csv.add({ ...row, table: title });
      }
      remarks = bothRemarks(remarks, csv.remarks());
    });
  }
  if (request.formats.includes('csv') && setAside.length > 0) {
    await writeWholeFile(join(directory, SET_ASIDE_CSV_NAME), async (file) => {
      const csv = setAsideCsv(file, profile, csvEncoding);
      await csv.begin();
      for (const row of setAside) await csv.add(row);
      remarks = bothRemarks(remarks, csv.remarks());
    });
  }
  if (request.formats.includes('xlsx')) {
    const eachRow = (visit: (row: ReportCase['row']) => Promise<void>) => eachCase(({ row }) => visit(row));
    await writeWholeFile(join(directory, XLSX_NAME), (file) =>
      writeReportWorkbook(file, { profile, statistics, setAside, eachRow }),
    );
  }
  if (request.formats.includes('json')) {
    await writeWholeFile(join(directory, JSON_NAME), async (file) => {
      const json = jsonReport(file, profile);
      await json.begin(summary, setAside);
      await eachCase(({ row }) => json.add(row));
      await json.end();
    });
  }
  return remarks;
}
