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
    splitOrganization(mapping),
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

/** 「芽室町 総務課 情報係」 → 「芽室町」 and 「総務課 情報係」: the body's name ends at the first white space. */
function splitOrganization({ columns }: ColumnMapping): Finish | null {
  const place = columns.findIndex((column) => column.use === 'organizationWithSection');
  if (place < 0) return null;
  return (fields, cells) => {
    const [, organization = '', section = ''] = /^(\S*)\s*([\s\S]*)$/.exec((cells[place] ?? '').trim()) ?? [];
    fields.organizationName = organization;
    if (section !== '') fields.section = section;
  };
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
