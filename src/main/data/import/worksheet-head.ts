import type { Sheet } from '#shared/contract/intake-file.ts';
import { findHeaderRow } from '#shared/domain/intake/find-header.ts';
import { useOfHeader } from '#shared/domain/intake/form-columns.ts';
import type { ByteSource } from './byte-source.ts';
import { FileFault } from './file-fault.ts';
import { headRecords } from './head-records.ts';
import { readWorksheet, withWorkbook } from './read-worksheet.ts';
import type { SourceRecord } from './records.ts';

interface SheetHead {
  readonly sheet: string;
  readonly records: readonly SourceRecord[];
}

export function sheetsOf(source: ByteSource): Promise<readonly Sheet[]> {
  return withWorkbook(source, async ({ sheets }) =>
    sheets.map(({ name, visible, rows }) => ({ name, visible, rows })),
  );
}

export function headOfSheet(source: ByteSource, sheet: string): Promise<readonly SourceRecord[]> {
  return headRecords(readWorksheet(source, sheet));
}

/** The first visible sheet with headers that the tables know; otherwise the first that has anything in it. */
export async function chooseSheet(source: ByteSource, sheets: readonly Sheet[]): Promise<SheetHead> {
  let first: SheetHead | null = null;
  for (const { name } of [...sheets].sort((a, b) => Number(b.visible) - Number(a.visible))) {
    const records = await headIfAny(source, name);
    if (!records) continue;
    if (hasKnownHeaders(records)) return { sheet: name, records };
    first ??= { sheet: name, records };
  }
  if (!first) throw new FileFault('empty', '');
  return first;
}

async function headIfAny(source: ByteSource, sheet: string): Promise<readonly SourceRecord[] | null> {
  try {
    return await headOfSheet(source, sheet);
  } catch (error) {
    if (error instanceof FileFault && error.problem === 'empty') return null;
    throw error;
  }
}

function hasKnownHeaders(records: readonly SourceRecord[]): boolean {
  const row = findHeaderRow(records);
  const header = records.find(({ rowNumber }) => rowNumber === row);
  return (header?.cells.filter((cell) => useOfHeader(cell) !== null).length ?? 0) >= 2;
}
