import { z } from 'zod';
import { foldHeader } from './form-columns.ts';
import { ColumnMapping, type MappedColumn } from './mapping.ts';

/** What became of the columns of one kind of file, kept under a name for the next file of the kind. */
export const MappingProfile = z.object({
  id: z.string(),
  name: z.string(),
  mapping: ColumnMapping,
});
export type MappingProfile = z.infer<typeof MappingProfile>;

/** Whether a file with these headers is of the profile's kind: the same columns, in whatever order. */
export function fitsHeaders(profile: MappingProfile, headers: readonly string[]): boolean {
  return keyOf(profile.mapping.columns.map(({ header }) => header)) === keyOf(headers);
}

/** The profile's mapping for the columns in the order of this file. */
export function mappingOfProfile(profile: MappingProfile, headers: readonly string[]): ColumnMapping {
  const left: MappedColumn[] = [...profile.mapping.columns];
  const columns = headers.map((header): MappedColumn => {
    const place = left.findIndex((column) => foldHeader(column.header) === foldHeader(header));
    const [column] = place < 0 ? [] : left.splice(place, 1);
    return { header, use: column?.use ?? 'extra' };
  });
  return { columns, constants: profile.mapping.constants };
}

/** The profile for a file with these headers; of several the one that was saved last. */
export function profileFor(
  profiles: readonly MappingProfile[],
  headers: readonly string[],
): MappingProfile | null {
  // Columns without a single header say nothing about what stands in them.
  if (headers.every((header) => header.trim() === '')) return null;
  return profiles.findLast((profile) => fitsHeaders(profile, headers)) ?? null;
}

function keyOf(headers: readonly string[]): string {
  return headers.map(foldHeader).sort().join('\n');
}
