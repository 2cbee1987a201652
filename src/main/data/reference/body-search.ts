import type { OrganizationRow } from '#shared/domain/email-domain/reference-rows.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import type { ReferenceData } from './reference-data.ts';

interface Searchable {
  readonly row: OrganizationRow;
  readonly text: string;
}

/** Some thousand bodies fit in memory; their folded texts are made once for each set of tables. */
const searchables = new WeakMap<ReferenceData, Searchable[]>();

/**
 * Bodies by a part of their code, name, earlier name, reading, prefecture or domain, in any spelling; spaces count nothing.
 * Bodies that ended come last.
 */
export function searchBodies(tables: ReferenceData, text: string): OrganizationRow[] {
  const wanted = foldWithoutSpaces(text);
  const found = searchable(tables).filter((entry) => entry.text.includes(wanted));
  const isEnded = ({ row }: Searchable) => tables.endedBodies.has(row.code);
  return [...found.filter((entry) => !isEnded(entry)), ...found.filter(isEnded)].map((entry) => entry.row);
}

function searchable(tables: ReferenceData): Searchable[] {
  const known = searchables.get(tables);
  if (known) return known;
  const made = tables.organizations.map((row) => ({ row, text: searchTextOf(row, tables) }));
  searchables.set(tables, made);
  return made;
}

function searchTextOf(row: OrganizationRow, tables: ReferenceData): string {
  const names = [row.name, ...(tables.formerNames.get(row.code) ?? [])];
  const fields = [row.code, ...names.map((name) => `${row.prefecture}${name}`), row.kana, row.domain ?? ''];
  return fields.map(foldWithoutSpaces).join('\n');
}

function foldWithoutSpaces(text: string): string {
  return foldForSearch(text).replaceAll(' ', '');
}
