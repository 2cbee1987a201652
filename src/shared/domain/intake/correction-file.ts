import { isFormulaCell } from '../report/formula-cell.ts';

/** Columns that the list of rows to be corrected has besides those of the form; by them it is known when it comes back. */
export const ROW_NUMBER_HEADER = '行番号';
export const REASON_HEADER = '修正が必要な理由';
/** From which file the row is: with its number it is found again, whatever else was corrected. Older lists have no such column. */
export const SOURCE_HEADER = '取込元';
export const LIST_HEADERS: readonly string[] = [ROW_NUMBER_HEADER, REASON_HEADER, SOURCE_HEADER];

/** In words, so that no spreadsheet takes it for a number. */
export function sourceCell(sha256: string): string {
  return `SHA-256 ${sha256.slice(0, DIGITS)}`;
}

/** A row of a file, as `rowOrigin` of its SHA-256 and number, or of the cells of a list; null where a cell says nothing. */
export function rowOrigin(source: string, rowNumber: string): string | null {
  const [, digits] = /(?:^|\s)([0-9a-f]{16})[0-9a-f]*$/.exec(source.trim()) ?? [];
  const number = /^\d+$/.exec(rowNumber.trim());
  return digits && number ? `${digits} ${Number(number[0])}` : null;
}

const DIGITS = 16;

export function isCorrectionFile(headers: readonly string[]): boolean {
  const trimmed = headers.map((header) => header.trim());
  return trimmed.includes(REASON_HEADER) && trimmed.includes(ROW_NUMBER_HEADER);
}

/** A cell as a spreadsheet shows it instead of running or rewriting it; `restoreCell` gives back what stood in it. */
export function guardCell(text: string): string {
  return needsGuard(text) ? `'${text}` : text;
}

/** What stood in a cell of such a list: without the guard, and with the characters that CP932 lacks. */
export function restoreCell(text: string): string {
  const unmarked = text.replace(marker, (whole: string, hex: string) => {
    const point = Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
  return unmarked.startsWith("'") && needsGuard(unmarked) ? unmarked.slice(1) : unmarked;
}

/** Asked of the text with and without the guard, so that the guard of an applicant's own apostrophe comes off as well. */
function needsGuard(text: string): boolean {
  const bare = withoutApostrophes(text);
  return isFormulaCell(bare) || rewritten.test(bare.normalize('NFKC').replace(MINUS_SIGN, '-').trim());
}

/** Which CP932 has only as a full-width hyphen: `1−2` goes out as `1－2`. */
const MINUS_SIGN = /\u2212/g;

/**
 * What a spreadsheet takes for a number or a date and saves as another text: 00123 as 123, twelve digits in scientific
 * form, 第「1-2」係 as 1月2日, 1E5 as 100000, 1.10 as 1.1, (3) as -3. A 受付番号 would come back as another one.
 */
const rewritten =
  /^(?:0\d+|\d{12,}|\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?|\d+(?:\.\d+)?e[+-]?\d+|\d*\.\d*0|\(\d+\))$/i;

/** As the export writes a character that CP932 lacks: `[U+20BB7]` for 𠮷. */
const marker = /\[U\+([0-9A-F]{4,6})\]/g;

function withoutApostrophes(text: string): string {
  return text.replace(/^'+/, '');
}
