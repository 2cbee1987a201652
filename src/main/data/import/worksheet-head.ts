import type { Sheet } from '#shared/contract/intake-file.ts';
import { findHeaderRow } from '#shared/domain/intake/find-header.ts';
import { mappingByHeaders, useOfHeader } from '#shared/domain/intake/form-columns.ts';
import { indispensableMissing } from '#shared/domain/intake/mapping.ts';
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

/**
 * The first visible sheet with headers that the tables know. A hidden one is often the list behind the choices of a visible:
 * it comes next only when its headers name all that an application needs. Otherwise the first that has anything, visible before
 * hidden.
 */
export async function chooseSheet(source: ByteSource, sheets: readonly Sheet[]): Promise<SheetHead> {
  let first: SheetHead | null = null;
  for (const { name, visible } of [...sheets].sort((a, b) => Number(b.visible) - Number(a.visible))) {
    const records = await headIfAny(source, name);
    if (!records) continue;
    const headers = headersOf(records);
    if (visible ? hasKnown(headers) : isComplete(headers)) return { sheet: name, records };
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

function headersOf(records: readonly SourceRecord[]): readonly string[] {
  const row = findHeaderRow(records);
  return records.find(({ rowNumber }) => rowNumber === row)?.cells ?? [];
}

function hasKnown(headers: readonly string[]): boolean {
  return headers.filter((header) => useOfHeader(header) !== null).length >= 2;
}

function isComplete(headers: readonly string[]): boolean {
  return indispensableMissing(mappingByHeaders(headers)).length === 0;
}
