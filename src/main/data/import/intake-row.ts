import type { RowProblem } from '#shared/contract/intake.ts';
import { type FormColumn, readHeaders } from '#shared/domain/intake/form-columns.ts';
import { type FormFields, unreadableCharacter } from '#shared/domain/intake/read-application.ts';
import type { CsvRecord } from './csv-records.ts';

/** One row of the file, sorted into the fields of the form; nothing is checked yet but its shape. */
export interface IntakeRow {
  readonly rowNumber: number;
  readonly fields: FormFields;
  /** Cells of unknown columns that are not empty, by header. */
  readonly extra: Readonly<Record<string, string>>;
  readonly problems: readonly RowProblem[];
}

export interface RowLayout {
  readonly columns: readonly FormColumn[];
  read(record: CsvRecord): IntakeRow;
  /** The cells of a row in the order of the columns. */
  cellsOf(row: IntakeRow): string[];
}

/** How the rows below this header are read. */
export function rowLayout(header: CsvRecord): RowLayout {
  const columns = readHeaders(dropTrailingBlank(header.cells));
  const names = extraNames(columns);
  return {
    columns,
    cellsOf: (row) =>
      columns.map(({ field }, index) => (field ? row.fields[field] : (row.extra[names[index] ?? ''] ?? ''))),
    read: ({ rowNumber, cells }) => {
      const fields = emptyFields();
      let extra: Record<string, string> | null = null;
      const problems: RowProblem[] = [];
      for (let index = 0; index < cells.length; index += 1) {
        const cell = cells[index] ?? '';
        const field = columns[index]?.field;
        if (field) fields[field] = cell;
        else if (cell.trim() !== '') {
          const name = names[index] ?? surplusName(index);
          extra ??= {};
          extra[name] = cell;
          if (unreadableCharacter.test(cell))
            problems.push({ field: null, code: 'undecodable', value: name });
          if (index >= columns.length) problems.push(columnCountProblem(cells.length));
        }
      }
      if (cells.length < columns.length) problems.push(columnCountProblem(cells.length));
      return { rowNumber, fields, extra: extra ?? noExtra, problems };
    },
  };
}

const noExtra: Readonly<Record<string, string>> = Object.freeze({});

export function emptyFields(): { -readonly [F in keyof FormFields]: string } {
  return {
    receiptNumber: '',
    appliedAt: '',
    name: '',
    kana: '',
    organizationCode: '',
    organizationName: '',
    section: '',
    position: '',
    address: '',
    phone: '',
    termsConsent: '',
    remarks: '',
  };
}

function columnCountProblem(cells: number): RowProblem {
  return { field: null, code: 'wrongColumnCount', value: String(cells) };
}

/** A comma at the end of every line makes a last column without a name. */
function dropTrailingBlank(cells: readonly string[]): string[] {
  const named = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, named + 1);
}

/** Every unknown column needs a name of its own, or one cell would hide another. */
function extraNames(columns: readonly FormColumn[]): string[] {
  const used = new Set<string>();
  return columns.map(({ header, field }, index) => {
    if (field !== null) return header;
    const base = header.trim() === '' ? surplusName(index) : header.trim();
    let name = base;
    for (let copy = 2; used.has(name); copy += 1) name = `${base} (${copy})`;
    used.add(name);
    return name;
  });
}

function surplusName(index: number): string {
  return `列${index + 1}`;
}
