import { type CellContext, EMPTY_CELL, type RawCell, readCell, type SheetCell } from './cell.ts';
import { columnName, readReference } from './cell-reference.ts';
import { MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import { SpreadsheetFault, type SpreadsheetProblem } from './spreadsheet-fault.ts';
import { stringItemReader } from './string-item.ts';
import type { XmlAttributes, XmlHandler } from './xml-parser.ts';

export interface SheetRow {
  /** As Excel shows it, from 1. */
  readonly number: number;
  /** From column A without gaps; empty cells at the end are left out. */
  readonly cells: readonly SheetCell[];
  /** Whoever opens the sheet does not see it: hidden by hand, by a filter or in a group. */
  readonly hidden?: true;
}

/** Depth of the elements worksheet > sheetData > row > c > v, f, is. */
const SHEET_DATA = 2;
const ROW = 3;
const CELL = 4;
const CONTENT = 5;

/** Collects the rows of a sheet as its XML passes; rows without any content are left out. */
export function sheetRowReader(
  sheet: string,
  context: CellContext,
  onRow: (row: SheetRow) => void,
): XmlHandler {
  let inData = false;
  let row = 0;
  let hidden = false;
  let cells: SheetCell[] = [];
  let column = -1;
  let type = '';
  let style = 0;
  let value: string | null = null;
  let formula: string | null = null;
  let content = '';
  const inline = stringItemReader((text) => {
    value = text;
  });

  const fault = (problem: SpreadsheetProblem, why: string) =>
    new SpreadsheetFault(problem, `${sheet}!${columnName(Math.max(column, 0))}${row}: ${why}`);

  const beginRow = (attributes: XmlAttributes) => {
    const number = attributes.r === undefined ? row + 1 : Number(attributes.r);
    if (!Number.isInteger(number) || number <= row) throw fault('damaged', `row ${attributes.r}`);
    if (number > MOST_ROWS) throw fault('tooLarge', `row ${number}`);
    row = number;
    hidden = attributes.hidden === '1' || attributes.hidden === 'true';
    column = -1;
    cells = [];
  };

  const beginCell = ({ r, s, t }: XmlAttributes) => {
    const place = r === undefined ? { row, column: column + 1 } : readReference(r);
    if (place === null) throw fault(isBeyondSheet(r) ? 'tooLarge' : 'damaged', `${r}`);
    if (place.row !== row || place.column <= column) throw fault('damaged', `${r}`);
    if (place.column >= MOST_COLUMNS) throw fault('tooLarge', `column ${place.column + 1}`);
    column = place.column;
    type = t ?? 'n';
    style = s === undefined ? 0 : Number(s);
    value = null;
    formula = null;
  };

  const endCell = () => {
    const raw: RawCell = { type, style, value, formula };
    const cell = readCell(raw, context);
    if (cell === null) throw fault('damaged', `string ${value}`);
    if (cell.kind === 'empty') return;
    while (cells.length < column) cells.push(EMPTY_CELL);
    cells.push(cell);
  };

  return {
    open: (name, attributes, depth) => {
      if (depth === SHEET_DATA) inData = name === 'sheetData';
      else if (!inData) return;
      else if (depth === ROW && name === 'row') beginRow(attributes);
      else if (depth === CELL && name === 'c') beginCell(attributes);
      else if (depth === CONTENT) {
        content = name;
        if (name === 'v') value = '';
        else if (name === 'f') formula = '';
        else if (name === 'is') inline.begin();
      } else if (content === 'is') inline.open(name);
    },
    text: (piece) => {
      if (content === 'v') value = value === null ? piece : value + piece;
      else if (content === 'f') formula = formula === null ? piece : formula + piece;
      else if (content === 'is') inline.text(piece);
    },
    close: (name, depth) => {
      if (!inData) return;
      if (depth > CONTENT && content === 'is') inline.close(name);
      else if (depth === CONTENT) {
        if (content === 'is') inline.end();
        content = '';
      } else if (depth === CELL && name === 'c') endCell();
      else if (depth === ROW && name === 'row' && cells.length > 0)
        onRow({ number: row, cells, ...(hidden ? { hidden } : {}) });
    },
  };
}

function isBeyondSheet(reference: string | undefined): boolean {
  return /^[A-Z]+\d+$/i.test(reference ?? '');
}
