import { setImmediate as nextTurn } from 'node:timers/promises';
import { Cancelled } from '../import/file-fault.ts';
import type { CellContext } from './cell.ts';
import { refuseOtherContainers } from './container.ts';
import { partPieces, worksheetXml } from './read-part.ts';
import { readSharedStrings } from './shared-strings.ts';
import { declaredRows, type MergedCells, mergedCellsOf } from './sheet-facts.ts';
import { type SheetRow, sheetRowReader } from './sheet-reader.ts';
import { faultOfSystemError, SpreadsheetFault } from './spreadsheet-fault.ts';
import { readStyles } from './styles.ts';
import { findWorkbookParts, type SheetPart, type WorkbookParts } from './workbook-parts.ts';
import { openZipPackage, type ZipPackage } from './zip-package.ts';

export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  /** As the sheet declares it, null when it does not say. For a progress bar, not for trust. */
  readonly rows: number | null;
}

export interface Workbook {
  readonly sheets: readonly SheetInfo[];
  /** The rows that have content, in batches of some hundred; the event loop turns between two batches. */
  rows(sheetIndex: number): AsyncGenerator<readonly SheetRow[]>;
  /** The merged areas of a sheet. Reads the whole sheet. */
  merges(sheetIndex: number): Promise<readonly MergedCells[]>;
  close(): Promise<void>;
}

/** A batch is this many cells, so that a wide sheet does not make a big one. */
const BATCH_CELLS = 4_096;

/**
 * Opens an .xlsx or .xlsm by content, whatever its name is. This and everything that it gives throws SpreadsheetFault for
 * what a clerk can mend, and Cancelled when the signal says so.
 */
export async function openWorkbook(path: string, signal: AbortSignal): Promise<Workbook> {
  if (signal.aborted) throw new Cancelled();
  try {
    await refuseOtherContainers(path);
  } catch (error) {
    throw faultOfSystemError(error) ?? error;
  }
  const zip = await openZipPackage(path, signal);
  try {
    const parts = await findWorkbookParts(zip);
    const sheets: SheetInfo[] = [];
    for (const { name, visible, part } of parts.sheets) {
      sheets.push({ name, visible, rows: await declaredRows(zip, part) });
    }
    return workbookOf(zip, parts, sheets);
  } catch (error) {
    zip.close();
    throw error;
  }
}

function workbookOf(zip: ZipPackage, parts: WorkbookParts, sheets: readonly SheetInfo[]): Workbook {
  let context: Promise<CellContext> | null = null;
  let open = true;

  const sheetAt = (index: number): SheetPart => {
    const sheet = parts.sheets[index];
    if (!sheet) throw new SpreadsheetFault('sheetMissing', String(index + 1));
    return sheet;
  };

  return {
    sheets,
    rows: async function* (sheetIndex) {
      const sheet = sheetAt(sheetIndex);
      // What the sheets share is read once, when the first rows are asked for.
      context ??= readContext(zip, parts);
      yield* readRows(zip, sheet, await context);
    },
    merges: async (sheetIndex) => mergedCellsOf(zip, sheetAt(sheetIndex).part),
    close: async () => {
      if (open) zip.close();
      open = false;
    },
  };
}

async function readContext(zip: ZipPackage, parts: WorkbookParts): Promise<CellContext> {
  return {
    styles: await readStyles(zip, parts.styles),
    strings: await readSharedStrings(zip, parts.sharedStrings),
    from1904: parts.from1904,
    uncalculated: parts.uncalculated,
  };
}

async function* readRows(
  zip: ZipPackage,
  { name, part }: SheetPart,
  context: CellContext,
): AsyncGenerator<readonly SheetRow[]> {
  let batch: SheetRow[] = [];
  let cells = 0;
  const reader = sheetRowReader(name, context, (row) => {
    batch.push(row);
    cells += row.cells.length;
  });
  for await (const _piece of partPieces(zip, part, worksheetXml, reader)) {
    if (cells < BATCH_CELLS) continue;
    yield batch;
    batch = [];
    cells = 0;
    await nextTurn();
  }
  if (batch.length > 0) yield batch;
}
