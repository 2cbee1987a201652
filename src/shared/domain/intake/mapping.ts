import { z } from 'zod';
import { ApplicationField } from '../application/application.ts';

/** A column that holds a part of a field, or two fields at once. */
const PartialUse = z.enum([
  ...(['familyName', 'givenName', 'familyKana', 'givenKana'] as const),
  ...(['organizationWithSection', 'nameWithKana', 'sectionWithPosition'] as const),
]);

/**
 * What becomes of a column: it fills a field, or a part of one; it is kept beside the application under its header
 * (`extra`); or it is left out (`ignored`).
 */
export const ColumnUse = z.enum([...ApplicationField.options, ...PartialUse.options, 'extra', 'ignored']);
export type ColumnUse = z.infer<typeof ColumnUse>;

/** One column of a source: its header as read, and what becomes of its cells. */
export const MappedColumn = z.object({ header: z.string(), use: ColumnUse });
export type MappedColumn = z.infer<typeof MappedColumn>;

/** What becomes of the columns of a source, in their order. */
export const ColumnMapping = z.object({
  columns: z.array(MappedColumn).max(1_000),
  /** Values that every row gets in a field that no column fills. */
  constants: z.partialRecord(ApplicationField, z.string().max(1_000)),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

const filledByPart: Readonly<Record<z.infer<typeof PartialUse>, readonly ApplicationField[]>> = {
  familyName: ['name'],
  givenName: ['name'],
  familyKana: ['kana'],
  givenKana: ['kana'],
  organizationWithSection: ['organizationName', 'section'],
  nameWithKana: ['name', 'kana'],
  sectionWithPosition: ['section', 'position'],
};

/** The fields that a column with this use has something for. */
export function fieldsOfUse(use: ColumnUse): readonly ApplicationField[] {
  if (use === 'extra' || use === 'ignored') return [];
  return isPartial(use) ? filledByPart[use] : [use];
}

/**
 * The uses after one column got another: a field has one column, so whichever column had it before is kept as an extra
 * field; a whole name drives out its parts, and the other way round.
 */
export function withUse(uses: readonly ColumnUse[], place: number, use: ColumnUse): ColumnUse[] {
  const claimed = fieldsOfUse(use);
  return uses.map((before, index) => {
    if (index === place) return use;
    const isOtherPart = before !== use && isPartOfName(before) && isPartOfName(use);
    const collides = fieldsOfUse(before).some((field) => claimed.includes(field));
    return collides && !isOtherPart ? 'extra' : before;
  });
}

/** Fields that neither a column nor a constant fills, in the form's order. */
export function missingFields(mapping: ColumnMapping): ApplicationField[] {
  const present = new Set(mapping.columns.flatMap(({ use }) => fieldsOfUse(use)));
  return ApplicationField.options.filter(
    (field) => !present.has(field) && (mapping.constants[field] ?? '').trim() === '',
  );
}

/**
 * Missing fields without which no row could become a case. The body may be given by its name or by its code,
 * so one of the two is enough.
 */
export function indispensableMissing(mapping: ColumnMapping): ApplicationField[] {
  const missing = missingFields(mapping);
  const without: ApplicationField[] = missing.filter((field) => indispensable.has(field));
  const noBody = missing.includes('organizationName') && missing.includes('organizationCode');
  return noBody ? [...without, 'organizationName'] : without;
}

const indispensable = new Set<ApplicationField>(['receiptNumber', 'appliedAt', 'name', 'address']);

/** Only these stand side by side for one field; every other use fills its fields alone. */
export function isPartOfName(use: ColumnUse): boolean {
  return use === 'familyName' || use === 'givenName' || use === 'familyKana' || use === 'givenKana';
}

function isPartial(use: ColumnUse): use is z.infer<typeof PartialUse> {
  return Object.hasOwn(filledByPart, use);
}
