import { ApplicationField } from '../application/application.ts';
import type { ColumnMapping, ColumnUse } from './mapping.ts';

type WritableFields = { [F in ApplicationField]: string };
type Finish = (fields: WritableFields, cells: readonly string[]) => void;

/** The field that the whole cell is; null for parts of fields and for what fills none. */
export function wholeField(use: ColumnUse): ApplicationField | null {
  const field = ApplicationField.safeParse(use);
  return field.success ? field.data : null;
}

/**
 * Fills what is not simply a column: names joined of their parts, a body split from its section, and constants. Null when
 * the mapping has nothing of the kind, as the form's own export has not.
 */
export function partialFields(mapping: ColumnMapping): Finish | null {
  const steps = [
    joined(mapping, 'name', 'familyName', 'givenName'),
    joined(mapping, 'kana', 'familyKana', 'givenKana'),
    split(mapping, 'organizationWithSection', ['organizationName', 'section'], bodyAndSection),
    split(mapping, 'nameWithKana', ['name', 'kana'], nameAndKana),
    split(mapping, 'sectionWithPosition', ['section', 'position'], sectionAndPosition),
    constants(mapping),
  ].filter((step) => step !== null);
  if (steps.length === 0) return null;
  return (fields, cells) => {
    for (const step of steps) step(fields, cells);
  };
}

/** 「佐藤」「花子」 → 「佐藤 花子」; a person without a given name keeps the one that there is. */
function joined(
  { columns }: ColumnMapping,
  field: 'name' | 'kana',
  first: ColumnUse,
  second: ColumnUse,
): Finish | null {
  const places = [first, second]
    .map((use) => columns.findIndex((column) => column.use === use))
    .filter((place) => place >= 0);
  if (places.length === 0) return null;
  return (fields, cells) => {
    const parts = places.map((place) => (cells[place] ?? '').trim()).filter((part) => part !== '');
    if (parts.length > 0) fields[field] = parts.join(' ');
  };
}

type Halves = readonly [string, string];

/** One column with two fields; a second one that the cell has nothing for stays as it is. */
function split(
  { columns }: ColumnMapping,
  use: ColumnUse,
  [first, second]: readonly [ApplicationField, ApplicationField],
  halvesOf: (cell: string) => Halves,
): Finish | null {
  const place = columns.findIndex((column) => column.use === use);
  if (place < 0) return null;
  return (fields, cells) => {
    const [before, behind] = halvesOf((cells[place] ?? '').trim());
    fields[first] = before;
    if (behind !== '') fields[second] = behind;
  };
}

/** 「芽室町 総務課 情報係」 → 「芽室町」 and 「総務課 情報係」: the body's name ends at the first white space. */
function bodyAndSection(cell: string): Halves {
  const [, body = '', section = ''] = /^(\S*)\s*([\s\S]*)$/.exec(cell) ?? [];
  return [body, section];
}

/** 「佐藤 花子（サトウ ハナコ）」, 「佐藤花子／サトウハナコ」, or one below the other. White space alone separates nothing: names have it. */
function nameAndKana(cell: string): Halves {
  const [, name = cell, ...forms] =
    /^([^(（[［【〔/／\r\n]+?)\s*(?:[(（[［【〔]([^)）\]］】〕]*)[)）\]］】〕]|[/／]\s*([^/／]*)|[\r\n]+([^\r\n]*))\s*$/u.exec(
      cell,
    ) ?? [];
  return [name.trim(), (forms.find((form) => form !== undefined) ?? '').trim()];
}

/** 「総務課 情報係／主査」, 「総務課（主査）」; without such a mark what stands behind the last white space is the post. */
function sectionAndPosition(cell: string): Halves {
  const [, section = cell, ...forms] =
    /^([\s\S]+?)\s*(?:[(（]([^)）]*)[)）]|[/／・,、]\s*([^/／・,、]*)|\s([^\s]*))$/u.exec(cell) ?? [];
  return [section.trim(), (forms.find((form) => form !== undefined) ?? '').trim()];
}

/** A constant stands for a column that is not there; it never covers what an applicant wrote. */
function constants(mapping: ColumnMapping): Finish | null {
  const given = ApplicationField.options.flatMap((field) => {
    const value = mapping.constants[field] ?? '';
    return value.trim() === '' ? [] : [{ field, value }];
  });
  if (given.length === 0) return null;
  return (fields) => {
    for (const { field, value } of given) if (fields[field].trim() === '') fields[field] = value;
  };
}
