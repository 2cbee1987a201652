import type { BodyRow, BodyView } from '#shared/contract/reference.ts';
import type { OrganizationRow } from '#shared/domain/email-domain/reference-rows.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import type { BodyNameRow } from '../body-list/body-rows.ts';
import { bodyNamesOf } from '../body-list/body-tables.ts';
import { listSources } from '../body-list/list-imports.ts';
import type { ReadableDb } from '../database.ts';
import type { ReferenceData } from './reference-data.ts';

type Ending = NonNullable<BodyRow['ended']>;

/** A body as a list shows it; ended from the day of its end, and not before. */
export function bodyRow(row: OrganizationRow, tables: ReferenceData, today: PlainDate): BodyRow {
  const { code, prefecture, name, kana, kind } = row;
  const ending = endingOf(code, tables);
  const ended = ending !== null && ending.on <= today ? ending : null;
  return { code, prefecture, name, kana, kind, domain: row.domain ?? '', ended };
}

/** Everything that is known of one body, without its cases. */
export function bodyView(
  row: OrganizationRow,
  tables: ReferenceData,
  db: ReadableDb,
  today: PlainDate,
): Omit<BodyView, 'cases'> {
  const ending = endingOf(row.code, tables);
  const facts = tables.listedFacts.get(row.code);
  const names = namesOf(row, tables, db);
  return {
    ...bodyRow(row, tables, today),
    url: row.url ?? '',
    domainClass: row.domainClass ?? '',
    // A body that only a list knows is known from there.
    source: row.source === '' ? (names[0]?.source ?? '') : row.source,
    note: row.note,
    members: facts?.members ?? '',
    establishedOn: facts?.establishedOn ?? '',
    startedOn: facts?.startedOn ?? null,
    willEnd: ending !== null && ending.on > today ? ending : null,
    predecessors: predecessorsOf(row.code, tables),
    names,
    domains: tables.domainHistory
      .filter((each) => each.code === row.code)
      .map((each) => ({
        domain: each.domain,
        source: row.source,
        status: each.status,
        firstSeen: each.firstSeen,
        lastSeen: each.lastSeen,
        flag: each.flag,
      })),
  };
}

function endingOf(code: string, tables: ReferenceData): Ending | null {
  const ended = tables.endedBodies.get(code);
  if (!ended) return null;
  return {
    on: ended.on,
    successors: ended.successors.map((each) => ({ code: each, name: nameOf(each, tables) })),
  };
}

function predecessorsOf(code: string, tables: ReferenceData): BodyView['predecessors'] {
  return [...tables.endedBodies]
    .filter(([, { successors }]) => successors.includes(code))
    .map(([predecessor, { on }]) => ({ code: predecessor, name: nameOf(predecessor, tables), on }));
}

function nameOf(code: string, tables: ReferenceData): string {
  return tables.judgementTables.organizationByCode.get(code)?.name ?? '';
}

/** One row for each name and source: what imported lists told, and what the program's tables say, looked at on one day. */
function namesOf(row: OrganizationRow, tables: ReferenceData, db: ReadableDb): BodyView['names'] {
  const sources = listSources(db);
  const facts = tables.listedFacts.get(row.code);
  const program = facts === undefined ? row : facts.programName;
  const told = bodyNamesOf(db, row.code)
    .map((each) => listedName(each, row, sources))
    // That a renaming mentions the earlier name says less than the program's own row.
    .filter((each) => each.firstSeen !== null || each.name !== program?.name);
  if (program === null) return told.toSorted(newestFirst);
  const own = {
    name: program.name,
    kana: program.kana,
    isCurrent: program.name === row.name,
    source: row.source,
    firstSeen: null,
    lastSeen: tables.asOf,
  };
  return [...told, own].toSorted(newestFirst);
}

function listedName(
  { name, kana, first_seen, last_seen, import: told }: BodyNameRow,
  row: OrganizationRow,
  sources: ReadonlyMap<string, string>,
): BodyView['names'][number] {
  const source = sources.get(told) ?? '';
  return { name, kana, isCurrent: name === row.name, source, firstSeen: first_seen, lastSeen: last_seen };
}

function newestFirst(one: BodyView['names'][number], other: BodyView['names'][number]): number {
  return (
    Number(other.isCurrent) - Number(one.isCurrent) ||
    (other.lastSeen ?? '').localeCompare(one.lastSeen ?? '') ||
    one.name.localeCompare(other.name)
  );
}
