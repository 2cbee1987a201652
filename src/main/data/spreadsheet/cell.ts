import { generalText, numberText } from './number-text.ts';
import { serialText } from './serial-date.ts';
import type { SharedStrings } from './shared-strings.ts';
import { cellString } from './string-item.ts';
import type { Styles } from './styles.ts';

export interface SheetCell {
  /**
   * What a clerk would read: 2026-11-22, 2026-11-22 13:05(:09), numbers as General shows them, 011002 in the format 000000.
   * Of a formula its stored result.
   */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'empty';
}

export const EMPTY_CELL: SheetCell = { text: '', kind: 'empty' };

/** A cell as the sheet writes it. */
export interface RawCell {
  /** The attribute t: s, str, inlineStr, b, e, d, n. */
  readonly type: string;
  readonly style: number;
  /** Null when the cell has no value. */
  readonly value: string | null;
  /** Null when the cell has no formula; a formula that is shared with another cell is ''. */
  readonly formula: string | null;
}

export interface CellContext {
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly from1904: boolean;
  /** No formula of the workbook has a result that counts. */
  readonly uncalculated: boolean;
}

/** Null when the cell refers to a text that does not exist. */
export function readCell(raw: RawCell, context: CellContext): SheetCell | null {
  const { type, value } = raw;
  if (raw.formula !== null && context.uncalculated) return uncalculated(raw.formula);
  // <v/> is no value either, except as the empty text that a formula gave.
  if (value === null || value === '') {
    return raw.formula === null || (type === 'str' && value === '') ? EMPTY_CELL : uncalculated(raw.formula);
  }
  switch (type) {
    case 's': {
      const text = context.strings.at(Number(value));
      return text === undefined ? null : textCell(text);
    }
    case 'inlineStr':
      return textCell(value);
    case 'str':
      return textCell(cellString(value));
    case 'b':
      return { text: value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE', kind: 'boolean' };
    case 'e':
      return { text: value, kind: 'error' };
    case 'd':
      return { text: isoText(value), kind: 'date' };
    default:
      return numberCell(value.trim(), raw.style, context);
  }
}

function textCell(text: string): SheetCell {
  return text === '' ? EMPTY_CELL : { text, kind: 'text' };
}

/** A program wrote the formula and never calculated it: shown as it stands, because an empty cell would be a lie. */
function uncalculated(formula: string): SheetCell {
  return { text: `=${formula}`, kind: 'error' };
}

/** 2026-11-22T13:05:00.000Z of a strict workbook, whose time is the office's own. */
function isoText(value: string): string {
  return value
    .trim()
    .replace('T', ' ')
    .replace(/(\d\d:\d\d)(:\d\d)?(\.\d+)?Z?$/, (_, minutes: string, seconds = '') =>
      seconds === ':00' ? minutes : `${minutes}${seconds}`,
    );
}

function numberCell(value: string, style: number, { styles, from1904 }: CellContext): SheetCell {
  if (value === '') return EMPTY_CELL;
  const number = Number(value);
  if (!Number.isFinite(number)) return { text: value, kind: 'error' };
  const format = styles.formatOf(style);
  if (format.kind !== 'date') return { text: numberText(number, format), kind: 'number' };
  const text = serialText(number, format, from1904);
  return text === null ? { text: generalText(number), kind: 'number' } : { text, kind: 'date' };
}
