import { type Identity, type IdentityFacts, identityOf } from '#shared/domain/duplicate/identity.ts';
import type { ReadableDb } from '../database.ts';
import { identityHash } from './identity-hash.ts';
import type { KeyedRows } from './identity-key-table.ts';
import { ledgerMatches } from './ledger-matches.ts';
import { type DuplicateMatch, MOST_BEHIND_A_KEY, matchOf, worthAsking } from './match.ts';
import { runMemory } from './run-memory.ts';

/** An application and what was found of it. */
export interface Sighting {
  /** The likest first, then the earliest; of the ledger none twice for one person. */
  readonly matches: readonly DuplicateMatch[];
  readonly facts: IdentityFacts;
  readonly keys: readonly number[];
}

export interface DuplicateFinder {
  /** @param own the case of the application, when it has one already: nobody is like themselves. */
  find(application: IdentityFacts, own?: string): Sighting;
  /** From now on later applications of this run are compared with this one too. Numbers must rise. */
  remember(sighting: Sighting, row: number): void;
  /** The keys of everything remembered, in the order of their table. */
  remembered(): KeyedRows;
}

/**
 * Finds who applied before: in the ledger as it was when the run began, and among the rows of the run, which in a plan
 * stand nowhere yet. Plan and commit of an import ask the same finder.
 */
export function duplicateFinder(db: ReadableDb): DuplicateFinder {
  const keysOf = identityHash(db);
  const memory = runMemory();
  const isEmpty = db.query('SELECT 1 FROM identity_keys LIMIT 1').get() === undefined;
  const ofLedger = isEmpty ? () => nothing : ledgerMatches(db);

  const ofThisRun = (identity: Identity, keys: readonly number[]): readonly DuplicateMatch[] => {
    const rows = new Set<number>();
    for (const key of keys) for (const row of memory.rowsOf(key, MOST_BEHIND_A_KEY) ?? nothing) rows.add(row);
    if (rows.size === 0) return nothing;
    return [...rows]
      .sort((a, b) => a - b)
      .flatMap((row) => matchOf({ kind: 'row', row }, identity, identityOf(memory.factsOf(row))));
  };
  return {
    find: (facts, own) => {
      const identity = identityOf(facts);
      const keys = keysOf(identity);
      const earlier = ofLedger(identity, keys, own);
      const ofRun = ofThisRun(identity, keys);
      const matches = earlier.length + ofRun.length === 0 ? nothing : worthAsking([...earlier, ...ofRun]);
      return { matches, facts, keys };
    },
    remember: ({ keys, facts }, row) => memory.add(keys, row, facts),
    remembered: () => memory.sorted(),
  };
}

/** Most applications are like nobody's: no list is made for them. */
const nothing: readonly never[] = [];
