import type { BodyRow } from '#shared/contract/reference.ts';
import { judgeAddress } from '#shared/domain/email-domain/judge.ts';
import type { OrganizationRow } from '#shared/domain/email-domain/reference-rows.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { err, ok } from '#shared/result.ts';
import type { QueryHandlers } from '../handler.ts';
import type { ReferenceData } from '../reference/reference-data.ts';

export const organizationQueries: QueryHandlers<'organizations'> = {
  'organizations.search': (_db, { text, limit }, { reference }) => {
    const wanted = foldForSearch(text);
    const found = searchable(reference).filter((entry) => entry.text.includes(wanted));
    return ok({ rows: found.slice(0, limit).map((entry) => bodyRow(entry.row)), total: found.length });
  },

  'organizations.open': (db, { code }, { reference }) => {
    const row = reference.organizations.find((each) => each.code === code);
    if (!row) return err({ code: 'notFound', what: 'organization' });
    const cases = db
      .query<{ cases: number }>('SELECT count(*) AS cases FROM cases WHERE organization_code = ?')
      .get(code);
    return ok({
      ...bodyRow(row),
      url: row.url ?? '',
      domainClass: row.domainClass ?? '',
      source: row.source,
      note: row.note ?? '',
      domains: reference.domainHistory
        .filter((each) => each.code === code)
        .map((each) => ({
          domain: each.domain,
          status: each.status,
          firstSeen: each.firstSeen,
          lastSeen: each.lastSeen,
          flag: each.flag ?? '',
        })),
      cases: cases?.cases ?? 0,
    });
  },
};

export const judgementQueries: QueryHandlers<'judgement'> = {
  'judgement.try': (_db, { claims }, { reference, policy, today }) =>
    ok(
      claims.map((claim) =>
        judgeAddress(
          { address: claim.address, code: claim.code || null, name: claim.name || null },
          reference.judgementTables,
          policy.domain,
          today,
        ),
      ),
    ),
};

interface Searchable {
  readonly row: OrganizationRow;
  readonly text: string;
}

/** 1,788 bodies fit in memory; their folded texts are made once for each set of tables. */
const searchables = new WeakMap<ReferenceData, Searchable[]>();

function searchable(reference: ReferenceData): Searchable[] {
  const known = searchables.get(reference);
  if (known) return known;
  const made = reference.organizations.map((row) => ({
    row,
    text: [row.code, row.prefecture, row.name, `${row.prefecture}${row.name}`, row.kana, row.domain ?? '']
      .map(foldForSearch)
      .join('\n'),
  }));
  searchables.set(reference, made);
  return made;
}

function bodyRow(row: OrganizationRow): BodyRow {
  return {
    code: row.code,
    prefecture: row.prefecture,
    name: row.name,
    kana: row.kana,
    kind: row.kind,
    domain: row.domain ?? '',
  };
}
