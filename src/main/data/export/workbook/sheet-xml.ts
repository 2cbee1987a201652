import { isFormulaCell } from '#shared/domain/report/formula-cell.ts';
import { epochDay } from '#shared/domain/time/plain-date.ts';
import { cellStyles } from './styles-xml.ts';

/** A text stays a text: no code loses its zero, and nothing that begins with `=` is run. */
export type CellKind = 'text' | 'date' | 'number';

export interface SheetColumn {
  readonly header: string;
  readonly kind: CellKind;
}

/** Excel opens no file with a longer cell. */
const LONGEST_TEXT = 32_767;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** In characters of the standard font; the width of a text is a guess that fits most names. */
const widths: Readonly<Record<CellKind, number>> = { text: 18, date: 12, number: 12 };

/** Everything before the rows; the header stays in view. */
export function sheetHead(columns: readonly SheetColumn[]): string {
  const cols = columns.map(({ kind }, at) => {
    return `<col min="${at + 1}" max="${at + 1}" width="${widths[kind]}" customWidth="1"/>`;
  });
  const header = columns.map((column, at) => inlineText(reference(at, 1), cellStyles.header, column.header));
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${cols.join('')}</cols><sheetData><row r="1">${header.join('')}</row>`
  );
}

/** @param row counted from 1; the header is the first. */
export function sheetRow(row: number, columns: readonly SheetColumn[], texts: readonly string[]): string {
  const cells = columns.map(({ kind }, at) => cell(reference(at, row), kind, texts[at] ?? ''));
  return `<row r="${row}">${cells.join('')}</row>`;
}

/** @param rows all of them, with the header. */
export function sheetTail(columns: readonly SheetColumn[], rows: number): string {
  return `</sheetData><autoFilter ref="A1:${reference(columns.length - 1, rows)}"/></worksheet>`;
}

function cell(at: string, kind: CellKind, text: string): string {
  if (text === '') return '';
  if (kind === 'number') return `<c r="${at}" s="${cellStyles.number}"><v>${Number(text)}</v></c>`;
  if (kind === 'date') return `<c r="${at}" s="${cellStyles.date}"><v>${serialOf(text)}</v></c>`;
  return inlineText(at, isFormulaCell(text) ? cellStyles.quotedText : cellStyles.text, text);
}

/** Days as Excel counts them, from the day before 1 January 1900 and with a 29 February in that year. */
function serialOf(date: string): number {
  return epochDay(date) + 25_569;
}

function inlineText(at: string, style: number, text: string): string {
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(shown)}</t></is></c>`;
}

/** `A1`, `AA10`. */
function reference(column: number, row: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** What a spreadsheet would read as a character by its number. */
const numbered = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text as content of an element. What XML cannot hold becomes the replacement character; half a surrogate pair does when it is encoded. */
export function xmlText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(numbered, '_x005F_')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '\ufffd',
    );
}
