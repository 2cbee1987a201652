import { useOfHeader } from './form-columns.ts';
import { sampleKind } from './sample-kind.ts';

interface Row {
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

/** Titles, dates of print and remarks stand above a table, but not more than this. */
const LOOKED_AT = 20;

/**
 * The row that most looks like headers: the one with the most headers that the tables know. Where no row has two, the first
 * row is taken, unless an address stands in it: then the file has no headers. Null means none.
 */
export function findHeaderRow(rows: readonly Row[]): number | null {
  let best: { rowNumber: number; known: number } | null = null;
  for (const { rowNumber, cells } of rows.slice(0, LOOKED_AT)) {
    if (cells.some(isAnswer)) continue;
    const known = new Set(cells.map(useOfHeader).filter((use) => use !== null)).size;
    if (known >= 2 && known > (best?.known ?? 0)) best = { rowNumber, known };
  }
  if (best) return best.rowNumber;
  const [first] = rows;
  if (!first || first.cells.some((cell) => sampleKind([cell]) === 'address')) return null;
  return first.rowNumber;
}

/** 自治体, 同意 and その他 are headers, and answers as well; a row with an address, a code or a telephone number is somebody's. */
function isAnswer(cell: string): boolean {
  const kind = sampleKind([cell]);
  return kind === 'address' || kind === 'code' || kind === 'phone';
}
