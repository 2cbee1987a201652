import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SheetRow } from '#data/spreadsheet/sheet-reader.ts';
import { SpreadsheetFault } from '#data/spreadsheet/spreadsheet-fault.ts';
import { openWorkbook, type Workbook } from '#data/spreadsheet/workbook.ts';

/** Writes the bytes into a folder that goes with the test. */
export function fileOf(bytes: Buffer | string, name = '申請一覧.xlsx'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function opened(bytes: Buffer, signal = new AbortController().signal): Promise<Workbook> {
  const workbook = await openWorkbook(fileOf(bytes), signal);
  onTestFinished(() => workbook.close());
  return workbook;
}

export async function rowsOf(workbook: Workbook, sheetIndex = 0): Promise<SheetRow[]> {
  const all: SheetRow[] = [];
  for await (const batch of workbook.rows(sheetIndex)) all.push(...batch);
  return all;
}

/** The texts of a sheet, row by row. */
export async function textsOf(bytes: Buffer, sheetIndex = 0): Promise<string[][]> {
  const rows = await rowsOf(await opened(bytes), sheetIndex);
  return rows.map(({ cells }) => cells.map(({ text }) => text));
}

/** The fault that `work` ends with; what is none is thrown on. */
export async function faultOf(work: Promise<unknown>): Promise<{ problem: string; detail: string }> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof SpreadsheetFault)) throw error;
    return { problem: error.problem, detail: error.detail };
  }
  throw new Error('no fault');
}
