import { type Identity, type IdentityFacts, identityOf } from '#shared/domain/duplicate/identity.ts';
import { likeness } from '#shared/domain/duplicate/likeness.ts';
import type { DuplicateStrength, LikenessReason } from '#shared/domain/duplicate/verdict.ts';
import type { ReadableDb } from '../database.ts';
import { earliestOfEachPerson } from './duplicate-graph.ts';
import { identityHash } from './identity-hash.ts';
import { type RunMemory, runMemory } from './run-memory.ts';

/** An earlier application that is like the one looked at. */
export interface DuplicateMatch {
  /** A case of the ledger, or an earlier row of the same run under the number it was remembered by. */
  readonly of:
    | { readonly kind: 'case'; readonly id: string }
    | { readonly kind: 'row'; readonly row: number };
  readonly reasons: readonly LikenessReason[];
  readonly strength: DuplicateStrength;
}

/** An application and what was found of it. */
export interface Sighting {
  /** The likest first, then the earliest; none of the ledger twice for one person. */
  readonly matches: readonly DuplicateMatch[];
  readonly facts: IdentityFacts;
  readonly keys: readonly number[];
}

export interface DuplicateFinder {
  find(application: IdentityFacts): Sighting;
  /** From now on later applications of this run are compared with this one. Numbers must rise. */
  remember(sighting: Sighting, row: number): void;
  readonly memory: RunMemory;
}

/** A key that more share than these is an office's address: the true duplicates among them share another key too. */
export const MOST_BEHIND_A_KEY = 20;
/** More questions than these about one application nobody answers with care. */
export const MOST_MATCHES = 5;

const ANY_BEHIND = 'SELECT 1 FROM identity_keys WHERE key IN (?, ?, ?, ?) LIMIT 1';
const ROWS_BEHIND = 'SELECT row FROM identity_keys WHERE key = ? ORDER BY row LIMIT ?';

/**
 * Finds who applied before: in the ledger and among the rows of the same run, which stand nowhere yet in a plan. A look
 * costs one search of the table when nobody is like the application, whatever the number of cases.
 */
export function duplicateFinder(db: ReadableDb): DuplicateFinder {
  const keysOf = identityHash(db);
  const memory = runMemory();
  const isEmpty = db.query('SELECT 1 FROM identity_keys LIMIT 1').get() === undefined;
  const anyBehind = db.query(ANY_BEHIND);
  const rowsBehind = db.query<{ row: number }>(ROWS_BEHIND);

  const ofLedger = (identity: Identity, keys: readonly number[]): readonly DuplicateMatch[] => {
    const [first = NO_KEY, second = NO_KEY, third = NO_KEY, fourth = NO_KEY] = keys;
    if (isEmpty || !anyBehind.get(first, second, third, fourth)) return nothing;
    const rows = new Set(keys.flatMap((key) => rowsBehind.all(key, MOST_BEHIND_A_KEY).map(({ row }) => row)));
    const found = [...rows].flatMap((row) => {
      const known = knownCase(db, row);
      return known ? matchOf({ kind: 'case' as const, id: known.id }, identity, known) : [];
    });
    return earliestOfEachPerson(db, found);
  };
  const ofThisRun = (identity: Identity, keys: readonly number[]): readonly DuplicateMatch[] => {
    const rows = new Set<number>();
    for (const key of keys) for (const row of memory.rowsOf(key, MOST_BEHIND_A_KEY) ?? nothing) rows.add(row);
    if (rows.size === 0) return nothing;
    return [...rows].flatMap((row) => matchOf({ kind: 'row', row }, identity, memory.factsOf(row)));
  };
  return {
    memory,
    find: (facts) => {
      const identity = identityOf(facts);
      const keys = keysOf(identity);
      const earlier = ofLedger(identity, keys);
      const ofRun = ofThisRun(identity, keys);
      const isNew = earlier.length + ofRun.length === 0;
      const matches = isNew ? nothing : likestFirst([...earlier, ...ofRun]).slice(0, MOST_MATCHES);
      return { matches, facts, keys };
    },
    remember: ({ keys, facts }, row) => memory.add(keys, row, facts),
  };
}

/** Most applications are like nobody's: no list is made for them. */
const nothing: readonly never[] = [];
/** No hash is negative. */
const NO_KEY = -1;

function matchOf<O extends DuplicateMatch['of']>(
  of: O,
  identity: Identity,
  other: IdentityFacts,
): (DuplicateMatch & { of: O })[] {
  const { verdict, reasons } = likeness(identity, identityOf(other));
  return verdict === 'none' ? [] : [{ of, reasons, strength: verdict }];
}

/** The order in which they were found is the order of receipt, and sorting keeps it. */
export function likestFirst(matches: readonly DuplicateMatch[]): DuplicateMatch[] {
  const rank = { certain: 0, likely: 1 } as const;
  return matches.toSorted((a, b) => rank[a.strength] - rank[b.strength]);
}

const CASE_FACTS = `SELECT cases.id, content ->> '$.application.name' AS name,
  content ->> '$.application.kana' AS kana, content ->> '$.application.organizationCode' AS organizationCode,
  content ->> '$.application.organizationName' AS organizationName,
  content ->> '$.application.address' AS address, content ->> '$.application.phone' AS phone
  FROM cases JOIN vault ON vault.event = cases.application_vault WHERE cases.row = ?`;

/** Undefined when the person was purged between two reads. */
function knownCase(db: ReadableDb, row: number): (IdentityFacts & { id: string }) | undefined {
  return db.query<IdentityFacts & { id: string }>(CASE_FACTS).get(row);
}
