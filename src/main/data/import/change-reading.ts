import type { ReadingChange } from '#shared/contract/intake-source.ts';
import {
  type ColumnMapping,
  type ColumnUse,
  fieldsOfUse,
  isPartOfName,
} from '#shared/domain/intake/mapping.ts';
import type { IntakeReading } from '#shared/domain/intake/reading.ts';
import type { ReadingWish } from './inspect-source.ts';

/** What stays as it is when a person changes one thing: whatever that thing does not depend on. */
export function wishAfter(reading: IntakeReading, change: ReadingChange): ReadingWish {
  if ('encoding' in change || 'sheet' in change) return change;
  if (reading.format === 'xlsx') return { sheet: reading.sheet, ...change };
  const encoding = reading.format === 'delimited' ? { encoding: reading.encoding } : {};
  return 'delimiter' in change
    ? { ...encoding, ...change }
    : { ...encoding, delimiter: reading.delimiter, ...change };
}

/** The mapping with other uses for its columns; null when they do not fit the columns or two claim one field. */
export function remapped(
  { columns }: ColumnMapping,
  uses: readonly ColumnUse[],
  constants: ColumnMapping['constants'],
): ColumnMapping | null {
  if (uses.length !== columns.length || claimsTwice(uses)) return null;
  return {
    columns: columns.map(({ header }, index) => ({ header, use: uses[index] ?? 'extra' })),
    constants,
  };
}

function claimsTwice(uses: readonly ColumnUse[]): boolean {
  const claimed = uses.filter((use) => use !== 'extra' && use !== 'ignored');
  const alone = claimed.filter((use) => !isPartOfName(use)).flatMap(fieldsOfUse);
  const shared = claimed.filter(isPartOfName).flatMap(fieldsOfUse);
  return (
    new Set(claimed).size !== claimed.length ||
    new Set(alone).size !== alone.length ||
    shared.some((field) => alone.includes(field))
  );
}
