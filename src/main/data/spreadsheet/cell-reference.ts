import { MOST_COLUMNS, MOST_ROWS } from './limits.ts';

/** `row` counts from 1 as Excel does, `column` from 0 as arrays do. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** B12 (or $B$12) as a place; null when it is none that Excel has. */
export function readReference(reference: string): CellPlace | null {
  let column = 0;
  let at = 0;
  let row = 0;
  for (; at < reference.length; at += 1) {
    const unit = reference.charCodeAt(at) & 0xdf;
    if (unit < 65 || unit > 90) break;
    column = column * 26 + unit - 64;
  }
  for (; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  if (column < 1 || column > MOST_COLUMNS || row < 1 || row > MOST_ROWS) return null;
  return { row, column: column - 1 };
}

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
