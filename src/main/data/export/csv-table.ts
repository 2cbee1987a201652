import type { CsvEncoding } from '#shared/contract/report.ts';
import { csvLine } from '#shared/domain/report/csv-line.ts';
import { isFormulaCell, neutraliseFormula } from '#shared/domain/report/formula-cell.ts';
import { encodeCp932 } from './cp932.ts';
import type { GrowingFile } from './growing-file.ts';

/** What differs between the file and the ledger; said beside the file so that nobody has to guess. */
export interface CsvRemarks {
  /** Cells with an apostrophe in front, because a spreadsheet would have run them. */
  readonly neutralisedCells: number;
  /** Characters written as `[U+XXXX]`, because CP932 lacks them. */
  readonly missingCharacters: number;
  /** Which ones, the first fifty. */
  readonly missing: readonly string[];
}

/** Of two files that belong together. */
export function bothRemarks(one: CsvRemarks | null, other: CsvRemarks): CsvRemarks {
  if (!one) return other;
  const missing = new Set([...one.missing, ...other.missing]);
  return {
    neutralisedCells: one.neutralisedCells + other.neutralisedCells,
    missingCharacters: one.missingCharacters + other.missingCharacters,
    missing: [...missing].slice(0, LISTED_CHARACTERS),
  };
}

export interface CsvTable {
  begin(header: readonly string[]): Promise<void>;
  add(cells: readonly string[]): Promise<void>;
  remarks(): CsvRemarks;
}

const BOM = '\ufeff';
const LISTED_CHARACTERS = 50;

/** A table that Excel opens as it is: its encoding, its line ends, and no cell that it would run. */
export function csvTable(file: Pick<GrowingFile, 'write'>, encoding: CsvEncoding): CsvTable {
  const missing = new Set<string>();
  let neutralisedCells = 0;
  let missingCharacters = 0;

  const write = async (cells: readonly string[]) => {
    const line = csvLine(cells);
    if (encoding === 'utf-8-bom') return file.write(line);
    const encoded = encodeCp932(line);
    missingCharacters += encoded.missing.length;
    for (const character of encoded.missing) {
      if (missing.size < LISTED_CHARACTERS) missing.add(character);
    }
    return file.write(encoded.bytes);
  };

  return {
    begin: async (header) => {
      if (encoding === 'utf-8-bom') await file.write(BOM);
      await write(header);
    },
    add: (cells) => {
      neutralisedCells += cells.filter(isFormulaCell).length;
      return write(cells.map(neutraliseFormula));
    },
    remarks: () => ({ neutralisedCells, missingCharacters, missing: [...missing] }),
  };
}
