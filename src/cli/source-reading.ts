import type { IntakeFile, Sheet } from '#shared/contract/intake-file.ts';
import { printable } from './table.ts';

/** Where the applications of a file were taken from. Nobody looked at the file first, so the command says what the screen would have shown. */
export interface SourceReading {
  /** Null for a file without sheets. */
  readonly sheet: string | null;
  readonly headerRow: number | null;
  /** Sheets of the workbook that were not read. */
  readonly otherSheets: readonly Pick<Sheet, 'name' | 'visible'>[];
}

export function sourceReading({ reading, sheets }: Pick<IntakeFile, 'reading' | 'sheets'>): SourceReading {
  const sheet = reading.format === 'xlsx' ? reading.sheet : null;
  const otherSheets = sheets
    .filter(({ name }) => name !== sheet)
    .map(({ name, visible }) => ({ name, visible }));
  return { sheet, headerRow: reading.headerRow, otherSheets };
}

export function sourceReadingPairs({
  sheet,
  headerRow,
  otherSheets,
}: SourceReading): (readonly [label: string, value: string])[] {
  return [
    ...(sheet === null ? [] : [['シート', printable(sheet)] as const]),
    ['見出し', headerRow === null ? 'なし' : `${headerRow}行目`],
    ...(otherSheets.length === 0
      ? []
      : [['読まなかったシート', otherSheets.map(sheetName).join('、')] as const]),
  ];
}

function sheetName({ name, visible }: SourceReading['otherSheets'][number]): string {
  return visible ? printable(name) : `${printable(name)}（非表示）`;
}
