import { isFormulaCell } from '../report/formula-cell.ts';

/** Columns that the list of rows to be corrected has besides those of the form; by them it is known when it comes back. */
export const ROW_NUMBER_HEADER = '行番号';
export const REASON_HEADER = '修正が必要な理由';

export function isCorrectionFile(headers: readonly string[]): boolean {
  const trimmed = headers.map((header) => header.trim());
  return trimmed.includes(REASON_HEADER) && trimmed.includes(ROW_NUMBER_HEADER);
}

/** A cell as a spreadsheet shows it instead of running it; `restoreCell` gives back what stood in it. */
export function guardCell(text: string): string {
  return isFormulaCell(withoutApostrophes(text)) ? `'${text}` : text;
}

/** What stood in a cell of such a list: without the guard, and with the characters that CP932 lacks. */
export function restoreCell(text: string): string {
  const unmarked = text.replace(marker, (whole: string, hex: string) => {
    const point = Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
  return unmarked.startsWith("'") && isFormulaCell(withoutApostrophes(unmarked))
    ? unmarked.slice(1)
    : unmarked;
}

/** As the export writes a character that CP932 lacks: `[U+20BB7]` for 𠮷. */
const marker = /\[U\+([0-9A-F]{4,6})\]/g;

function withoutApostrophes(text: string): string {
  return text.replace(/^'+/, '');
}
