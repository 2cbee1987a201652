import { normaliseCode } from '../organization/local-government-code.ts';
import { readAppliedAt } from './applied-at.ts';

/** What the cells of a column are, as far as their looks can tell. */
export type SampleKind = 'address' | 'code' | 'date' | 'kana' | 'phone';

/**
 * What all the cells of a column look like; null when they look like nothing in particular. Empty cells say nothing,
 * and one cell of another kind is enough to doubt.
 */
export function sampleKind(cells: readonly string[]): SampleKind | null {
  const filled = cells.map((cell) => cell.normalize('NFKC').trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return null;
  return kinds.find(([, looksLike]) => filled.every(looksLike))?.[0] ?? null;
}

const kinds: readonly (readonly [SampleKind, (cell: string) => boolean])[] = [
  ['address', (cell) => /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/.test(cell)],
  ['phone', (cell) => /^0[\d() -]+$/.test(cell) && /^\d{10,11}$/.test(cell.replace(/\D/g, ''))],
  ['code', isCode],
  ['date', (cell) => readAppliedAt(cell) !== null],
  ['kana', (cell) => /^[ァ-ヶー・゛゜\s]{2,}$/.test(cell)],
];

/** Six digits with their check digit, or five that a spreadsheet left of them: any other five could be anything. */
function isCode(cell: string): boolean {
  if (!/^\d{5,6}$/.test(cell)) return false;
  const { code, leadingZeroRestored } = normaliseCode(cell);
  return code !== null && (cell.length === 6 || leadingZeroRestored);
}
