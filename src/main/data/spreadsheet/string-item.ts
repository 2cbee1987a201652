import { LONGEST_CELL } from './limits.ts';
import { SpreadsheetFault } from './spreadsheet-fault.ts';

/** Reads the content of <si> or <is>: <t>, or runs <r><t>, without the readings <rPh><t> that Excel keeps of Japanese text. */
export interface StringItemReader {
  begin(): void;
  open(name: string): void;
  text(piece: string): void;
  close(name: string): void;
  end(): void;
}

export function stringItemReader(onText: (text: string) => void): StringItemReader {
  let raw = '';
  let inside = false;
  let inText = false;
  let inReading = false;
  return {
    begin: () => {
      raw = '';
      inside = true;
    },
    open: (name) => {
      if (name === 'rPh') inReading = true;
      else if (name === 't') inText = inside && !inReading;
    },
    text: (piece) => {
      if (inText) raw += piece;
    },
    close: (name) => {
      if (name === 'rPh') inReading = false;
      else if (name === 't') inText = false;
    },
    end: () => {
      inside = false;
      onText(cellString(raw));
    },
  };
}

/** The text that ST_Xstring writes as `raw`: `_x000D_` is a character that XML would not keep, `_x005F_` an underscore. */
export function cellString(raw: string): string {
  const text = raw.includes('_x')
    ? raw.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      )
    : raw;
  if (text.length > LONGEST_CELL)
    throw new SpreadsheetFault('tooLarge', `${text.length} characters in a cell`);
  return text;
}
