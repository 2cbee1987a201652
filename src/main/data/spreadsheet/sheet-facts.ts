import { type CellPlace, readReference } from './cell-reference.ts';
import { MOST_MERGES } from './limits.ts';
import { partPieces, readPart, worksheetXml } from './read-part.ts';
import { SpreadsheetFault } from './spreadsheet-fault.ts';
import type { ZipPackage } from './zip-package.ts';

/** Cells shown as one; only the first has a value. Both ends belong to it. */
export interface MergedCells {
  readonly first: CellPlace;
  readonly last: CellPlace;
}

/** The number of the last row as the head of the sheet declares it; null when it does not say or says nonsense. */
export async function declaredRows(zip: ZipPackage, part: string): Promise<number | null> {
  let rows: number | null = null;
  let passed = false;
  const pieces = partPieces(zip, part, worksheetXml, {
    open: (name, attributes) => {
      if (name === 'dimension') rows = areaOf(attributes.ref)?.last.row ?? null;
      if (name === 'dimension' || name === 'sheetData') passed = true;
    },
  });
  for await (const _piece of pieces) if (passed) break;
  return rows;
}

/** All merged areas of a sheet; they stand behind its rows, so the whole sheet is read. */
export async function mergedCellsOf(zip: ZipPackage, part: string): Promise<readonly MergedCells[]> {
  const areas: MergedCells[] = [];
  await readPart(zip, part, worksheetXml, {
    open: (name, attributes) => {
      if (name !== 'mergeCell') return;
      const area = areaOf(attributes.ref);
      if (!area) throw new SpreadsheetFault('damaged', `${part}: mergeCell ${attributes.ref}`);
      if (areas.length >= MOST_MERGES) throw new SpreadsheetFault('tooLarge', `${part}: mergeCells`);
      areas.push(area);
    },
  });
  return areas;
}

/** A1:C3, or A1 alone. */
function areaOf(reference: string | undefined): MergedCells | null {
  const [from = '', to = from] = (reference ?? '').split(':');
  const first = readReference(from);
  const last = readReference(to);
  return first && last ? { first, last } : null;
}
