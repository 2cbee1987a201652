import type { RowProblem } from '#shared/contract/intake.ts';
import { type ColumnMapping, fieldsOfUse, type MappedColumn } from '#shared/domain/intake/mapping.ts';
import { partialFields, wholeField } from '#shared/domain/intake/partial-fields.ts';
import { PHONE_AS_RECEIVED, restoredPhone } from '#shared/domain/intake/phone-number.ts';
import { type FormFields, unreadableCharacter } from '#shared/domain/intake/read-application.ts';
import type { SourceRecord } from './records.ts';

/** One row of the file, sorted into the fields of the form; nothing is checked yet but its shape. */
export interface IntakeRow {
  readonly rowNumber: number;
  readonly fields: FormFields;
  /** Cells of unknown columns that are not empty, by header. */
  readonly extra: Readonly<Record<string, string>>;
  readonly problems: readonly RowProblem[];
  /** See SourceRecord. */
  readonly hidden?: true;
  /** Of a list of rows to be corrected that came back: the row of which file this was; see `rowOrigin`. */
  readonly origin?: string;
  /** A person wants the row judged although an earlier import has left it out. */
  readonly again?: true;
}

export type RowLayout = (record: SourceRecord) => IntakeRow;

/** How the rows of a source are read with this mapping; compiled once, because it runs for every row. */
export function rowLayout(mapping: ColumnMapping): RowLayout {
  const width = mapping.columns.length;
  const names = namesOfExtras(mapping.columns);
  const fieldAt = mapping.columns.map(({ use }) => wholeField(use));
  const isKept = mapping.columns.map(({ use }) => use === 'extra');
  const finish = partialFields(mapping);
  return (record) => {
    const { rowNumber, cells } = record;
    const fields = emptyFields();
    let extra: Record<string, string> | null = null;
    const problems: RowProblem[] = [];
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index] ?? '';
      const field = fieldAt[index];
      if (field) fields[field] = cell;
      else if ((index >= width || isKept[index]) && cell.trim() !== '') {
        const name = names[index] ?? surplusName(index);
        extra ??= {};
        extra[name] = cell;
        if (unreadableCharacter.test(cell)) {
          const bytes = record.broken?.get(index);
          problems.push({ field: null, code: 'undecodable', value: name, ...(bytes ? { bytes } : {}) });
        }
        if (index >= width) problems.push(columnCountProblem(cells.length));
      }
    }
    if (cells.length < width) problems.push(columnCountProblem(cells.length));
    finish?.(fields, cells);
    if (record.broken || record.errors) problems.push(...cellProblems(record, mapping));
    const phone = restoredPhone(fields.phone);
    if (phone !== null) {
      extra = { ...extra, [PHONE_AS_RECEIVED]: fields.phone };
      fields.phone = phone;
    }
    const row = { rowNumber, fields, extra: extra ?? noExtra, problems };
    return record.hidden ? { ...row, hidden: true } : row;
  };
}

/** What the reader of the source already knows to be wrong in a cell that fills a field. */
function cellProblems({ cells, broken, errors }: SourceRecord, { columns }: ColumnMapping): RowProblem[] {
  return columns.flatMap(({ use }, place): RowProblem[] => {
    const [field] = fieldsOfUse(use);
    if (!field) return [];
    const value = (cells[place] ?? '').slice(0, SHOWN_VALUE);
    const bytes = broken?.get(place);
    if (bytes !== undefined) return [{ field, code: 'undecodable', value, bytes }];
    return errors?.has(place) ? [{ field, code: 'cellError', value }] : [];
  });
}

const SHOWN_VALUE = 100;

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
export function dropTrailingBlank(cells: readonly string[]): string[] {
  const named = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, named + 1);
}

/** By place. Every column that is kept needs a name of its own, or one cell would hide another. */
export function namesOfExtras(columns: readonly MappedColumn[]): string[] {
  const used = new Set<string>();
  return columns.map(({ header, use }, index) => {
    if (use !== 'extra') return header;
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
