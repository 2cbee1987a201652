import type { Application } from '#shared/domain/application/application.ts';
import { type IdentityFacts, identityOf } from '#shared/domain/duplicate/identity.ts';
import type { ReadableDb } from '../database.ts';
import { identityHash } from '../duplicate/identity-hash.ts';
import { ledgerMatches } from '../duplicate/ledger-matches.ts';
import { type DuplicateMatch, MOST_BEHIND_A_KEY, matchOf, worthAsking } from '../duplicate/match.ts';
import { runMemory } from '../duplicate/run-memory.ts';

/** Who is like an application: cases of the ledger, and rows above it in the same file. */
export interface FileLikeness {
  matches(application: IdentityFacts, index: number): readonly DuplicateMatch[];
  /** The row makes a case of this application, or none: rows below are compared with it. */
  settle(index: number, application: Application | null): void;
  /** Rows below that share a trait with the application, so that their answer may hang on this row. */
  dependents(application: IdentityFacts, index: number): number[];
}

interface Settled {
  readonly facts: IdentityFacts;
  readonly keys: readonly number[];
}

/**
 * Compares as a commit does, but lets rows be settled anew. What was read in the order of the file stands in a compact
 * memory that only grows; the few rows that a person edited, and those that hang on them, stand beside it and hide what
 * the memory says of them.
 */
export function fileLikeness(db: ReadableDb): FileLikeness {
  const keysOf = identityHash(db);
  const isEmpty = db.query('SELECT 1 FROM identity_keys LIMIT 1').get() === undefined;
  const ofLedger = isEmpty ? () => [] : ledgerMatches(db);
  const memory = runMemory();
  const anew = new Map<number, Settled | null>();
  let length = 0;
  let last: { readonly application: IdentityFacts; readonly keys: readonly number[] } | null = null;

  const rowsBehind = (key: number, index: number): readonly number[] => {
    const read = memory.rowsOf(key, MOST_BEHIND_A_KEY + anew.size) ?? nothing;
    if (anew.size === 0 && index >= length) return read;
    const kept = read.filter((row) => row < index && !anew.has(row));
    for (const [row, settled] of anew) if (row < index && settled?.keys.includes(key)) kept.push(row);
    return anew.size === 0 ? kept : kept.sort((one, other) => one - other).slice(0, MOST_BEHIND_A_KEY);
  };

  return {
    matches: (application, index) => {
      const identity = identityOf(application);
      const keys = keysOf(identity);
      last = { application, keys };
      const earlier = ofLedger(identity, keys);
      const rows = new Set<number>();
      for (const key of keys) for (const row of rowsBehind(key, index)) rows.add(row);
      if (earlier.length === 0 && rows.size === 0) return nothing;
      const ofFile = [...rows]
        .sort((one, other) => one - other)
        .flatMap((row) =>
          matchOf({ kind: 'row', row }, identity, identityOf(anew.get(row)?.facts ?? memory.factsOf(row))),
        );
      return worthAsking([...earlier, ...ofFile]);
    },
    settle: (index, application) => {
      const keys =
        application === null
          ? []
          : last?.application === application
            ? last.keys
            : keysOf(identityOf(application));
      if (index >= length) {
        length = index + 1;
        if (application) memory.add(keys, index, application);
        return;
      }
      anew.set(index, application && { facts: application, keys });
    },
    dependents: (application, index) => {
      const below = new Set<number>();
      for (const key of keysOf(identityOf(application))) {
        for (const row of memory.rowsOf(key, Number.POSITIVE_INFINITY) ?? []) if (row > index) below.add(row);
        for (const [row, settled] of anew) if (row > index && settled?.keys.includes(key)) below.add(row);
      }
      return [...below];
    },
  };
}

/** Most applications are like nobody's: no list is made for them. */
const nothing: readonly never[] = [];
