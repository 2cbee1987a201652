import { z } from 'zod';
import type { KnownBodies } from '#shared/domain/body-list/compare-list.ts';
import type { EndedBody, KnownBody } from '#shared/domain/body-list/listed-body.ts';
import type { OrganizationRow } from '#shared/domain/email-domain/reference-rows.ts';
import { buildJudgementTables } from '#shared/domain/email-domain/tables.ts';
import { OrganizationKind } from '#shared/domain/organization/organization.ts';
import type { ReadableDb } from '../database.ts';
import type { ListedFacts, ReferenceData } from '../reference/reference-data.ts';
import type { BodyNameRow, ListedBodyRow } from './body-rows.ts';
import { bodyNameRows, listedBodyRows } from './body-tables.ts';

/**
 * Lays what the imported lists say over the tables of the program: names, kinds, new bodies, ends and successors. Domains
 * and addresses of sites stay those of the program, of which no list speaks. Builds the judgement's tables anew, so that
 * whatever else is laid over them comes afterwards.
 */
export function withListedBodies(tables: ReferenceData, db: ReadableDb): ReferenceData {
  const listed = listedBodyRows(db);
  if (listed.length === 0) return tables;
  const shipped = new Map(tables.organizations.map((row) => [row.code, row]));
  const merged = new Map([
    ...shipped,
    ...listed.map((row) => [row.code, organizationOf(row, shipped.get(row.code))] as const),
  ]);
  const organizations = [...merged.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
  const made = {
    ...tables,
    organizations,
    endedBodies: new Map([...tables.endedBodies, ...endings(listed)]),
    formerNames: formerNames(bodyNameRows(db), merged),
    listedFacts: new Map(listed.map((row) => [row.code, factsOf(row, shipped.get(row.code))])),
  };
  return { ...made, judgementTables: buildJudgementTables(made) };
}

const noDomain = { url: null, domain: null, domainClass: null, webHost: null, note: '', source: '' };

function organizationOf(row: ListedBodyRow, shipped: OrganizationRow | undefined): OrganizationRow {
  const { code, prefecture, name, kana } = row;
  return { ...(shipped ?? noDomain), code, prefecture, name, kana, kind: OrganizationKind.parse(row.kind) };
}

function endings(rows: readonly ListedBodyRow[]): (readonly [string, EndedBody])[] {
  return rows.flatMap(({ code, ended_on: on, successors }) =>
    on === null
      ? []
      : [[code, { on, successors: z.array(z.string()).parse(JSON.parse(successors)) }] as const],
  );
}

function formerNames(
  rows: readonly BodyNameRow[],
  bodies: ReadonlyMap<string, OrganizationRow>,
): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { code, name } of rows) {
    if (bodies.get(code)?.name !== name) names.set(code, [...(names.get(code) ?? []), name]);
  }
  return names;
}

function factsOf(row: ListedBodyRow, shipped: OrganizationRow | undefined): ListedFacts {
  return {
    members: row.members,
    establishedOn: row.established_on,
    startedOn: row.started_on,
    programName: shipped ? { name: shipped.name, kana: shipped.kana } : null,
  };
}

/** The bodies as a list is compared with them. */
export function knownBodies(tables: ReferenceData): KnownBodies {
  return new Map(
    tables.organizations.map(({ code, prefecture, name, kana, kind }): [string, KnownBody] => [
      code,
      {
        code,
        prefecture,
        name,
        kana,
        kind,
        members: tables.listedFacts.get(code)?.members ?? '',
        establishedOn: tables.listedFacts.get(code)?.establishedOn ?? '',
        ended: tables.endedBodies.get(code) ?? null,
        formerNames: tables.formerNames.get(code) ?? [],
      },
    ]),
  );
}
