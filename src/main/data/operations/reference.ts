import { judgeAddress } from '#shared/domain/email-domain/judge.ts';
import { err, ok } from '#shared/result.ts';
import type { QueryHandlers } from '../handler.ts';
import { searchBodies } from '../reference/body-search.ts';
import { bodyRow, bodyView } from '../reference/body-view.ts';

export const organizationQueries: QueryHandlers<'organizations'> = {
  'organizations.search': (_db, { text, limit }, { reference, today }) => {
    const found = searchBodies(reference, text);
    return ok({
      rows: found.slice(0, limit).map((row) => bodyRow(row, reference, today)),
      total: found.length,
    });
  },

  'organizations.open': (db, { code }, { reference, today }) => {
    const row = reference.judgementTables.organizationByCode.get(code);
    if (!row) return err({ code: 'notFound', what: 'organization' });
    const cases = db
      .query<{ cases: number }>('SELECT count(*) AS cases FROM cases WHERE organization_code = ?')
      .get(code);
    return ok({ ...bodyView(row, reference, db, today), cases: cases?.cases ?? 0 });
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
