import { type Identity, type IdentityFacts, identityOf } from '#shared/domain/duplicate/identity.ts';
import type { ReadableDb } from '../database.ts';
import { earliestOfEachPerson } from './duplicate-graph.ts';
import { type DuplicateMatch, MOST_BEHIND_A_KEY, matchOf } from './match.ts';

const ANY_BEHIND = 'SELECT 1 FROM identity_keys WHERE key IN (?, ?, ?, ?) LIMIT 1';
/** (SELECT ?) as in `caseEvents`: a small file may bring thousands of such questions. */
export const ROWS_BEHIND =
  'SELECT row FROM identity_keys WHERE key = (SELECT ?) ORDER BY row LIMIT (SELECT ?)';

/**
 * Gives the cases of the ledger that are like somebody, earliest first, none of them twice for one person.
 * `own`: the case that the application has already.
 */
export function ledgerMatches(
  db: ReadableDb,
): (identity: Identity, keys: readonly number[], own?: string) => DuplicateMatch[] {
  const anyBehind = db.query(ANY_BEHIND);
  const rowsBehind = db.query<{ row: number }>(ROWS_BEHIND);
  return (identity, keys, own) => {
    const [first = NO_KEY, second = NO_KEY, third = NO_KEY, fourth = NO_KEY] = keys;
    // One search answers for nearly everybody that nobody is like them.
    if (!anyBehind.get(first, second, third, fourth)) return [];
    const rows = new Set(keys.flatMap((key) => rowsBehind.all(key, MOST_BEHIND_A_KEY).map(({ row }) => row)));
    const found = [...rows]
      .sort((a, b) => a - b)
      .flatMap((row) => {
        const known = knownCase(db, row);
        return known && known.id !== own
          ? matchOf({ kind: 'case' as const, id: known.id }, identity, identityOf(known))
          : [];
      });
    return earliestOfEachPerson(db, found, (match) => match.of.id);
  };
}

/** No hash is negative. */
const NO_KEY = -1;

const CASE_FACTS = `SELECT cases.id, content ->> '$.application.name' AS name,
  content ->> '$.application.kana' AS kana, content ->> '$.application.organizationCode' AS organizationCode,
  content ->> '$.application.organizationName' AS organizationName,
  content ->> '$.application.address' AS address, content ->> '$.application.phone' AS phone
  FROM cases CROSS JOIN vault ON vault.event = cases.application_vault WHERE cases.row = (SELECT ?)`;

/** Undefined when the person was purged between two reads. */
function knownCase(db: ReadableDb, row: number): (IdentityFacts & { id: string }) | undefined {
  return db.query<IdentityFacts & { id: string }>(CASE_FACTS).get(row);
}
