import { createHash } from 'node:crypto';
import type { SheetRow } from '../spreadsheet/sheet-reader.ts';
import { SpreadsheetFault } from '../spreadsheet/spreadsheet-fault.ts';
import { openWorkbook, type Workbook } from '../spreadsheet/workbook.ts';
import type { ByteSource } from './byte-source.ts';
import { FileFault } from './file-fault.ts';
import { MOST_CELLS, type RecordBatches, type SourceRecord } from './records.ts';

/**
 * The rows of a worksheet. Cells come as a person reads them: dates as dates, formulas as their results. Rows are filled up
 * to `width` cells, because a workbook does not store empty ones. Throws SpreadsheetFault.
 */
export async function* readWorksheet(source: ByteSource, sheet: string, width = 0): RecordBatches {
  const workbook = await openWorkbook(pathOf(source), source.signal);
  try {
    const index = indexOf(workbook, sheet);
    const declared = workbook.sheets[index]?.rows ?? null;
    for await (const rows of workbook.rows(index)) {
      const last = rows.at(-1)?.number ?? 0;
      const share = declared === null ? 0 : Math.min(1, last / declared);
      const records = rows.map((row) => recordOf(row, width)).filter(({ cells }) => cells.some(isFilled));
      yield { records, bytesRead: Math.floor(source.size * share) };
    }
  } finally {
    await workbook.close();
  }
  // The bytes are hashed last: whatever was changed while the rows were read makes another hash.
  const hash = createHash('sha256');
  for await (const chunk of source.chunks()) hash.update(chunk);
  yield { records: [], bytesRead: source.size };
  return { sha256: hash.digest('hex') };
}

export async function withWorkbook<T>(
  source: ByteSource,
  use: (workbook: Workbook) => Promise<T>,
): Promise<T> {
  const workbook = await openWorkbook(pathOf(source), source.signal);
  try {
    return await use(workbook);
  } finally {
    await workbook.close();
  }
}

function recordOf({ number, cells, hidden }: SheetRow, width: number): SourceRecord {
  if (cells.length > MOST_CELLS) throw new FileFault('tooManyColumns', String(number));
  const texts = cells.map(({ text }) => text);
  while (texts.length < width) texts.push('');
  const errors = cells.flatMap(({ kind }, place) => (kind === 'error' ? [place] : []));
  return {
    rowNumber: number,
    cells: texts,
    ...(errors.length > 0 ? { errors: new Set(errors) } : {}),
    ...(hidden ? { hidden } : {}),
  };
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

function indexOf({ sheets }: Workbook, name: string): number {
  const index = sheets.findIndex((sheet) => sheet.name === name);
  // It was there when the file was looked at.
  if (index < 0) throw new SpreadsheetFault('sheetMissing', name);
  return index;
}

function pathOf({ path }: ByteSource): string {
  if (path === null) throw new FileFault('otherFormat', 'XLSX / ZIP');
  return path;
}
