import type { Application } from '#shared/domain/application/application.ts';
import { identityOf } from '#shared/domain/duplicate/identity.ts';
import type { ReadableDb } from '../database.ts';
import { duplicateRowsOf, storedDuplicateRows } from '../duplicate/duplicate-rows.ts';
import { identityHash } from '../duplicate/identity-hash.ts';
import { countIdentityKeys, hasIdentityKey } from '../duplicate/identity-key-table.ts';
import type { DifferenceCollector } from './differences.ts';
import type { FoldedCase } from './journal-fold.ts';

/** What a case says about others, row by row. */
export function compareDuplicates(
  db: ReadableDb,
  found: DifferenceCollector,
  { id, state }: FoldedCase,
): void {
  const stored = new Map(storedDuplicateRows(db, id).map((row) => [row.other, row]));
  for (const row of duplicateRowsOf(state)) {
    found.compare('duplicates', `${id} ${row.other}`, { ...row }, stored.get(row.other) ?? null);
    stored.delete(row.other);
  }
  for (const other of stored.keys()) found.compare('duplicates', `${id} ${other}`, null, {});
}

export interface IdentityCheck {
  compare(found: DifferenceCollector, application: Application, row: number): void;
  /** Keys that no application gives have no row to be found by: they are noticed by their number. */
  finish(found: DifferenceCollector): void;
}

export function identityCheck(db: ReadableDb): IdentityCheck {
  const hash = identityHash(db);
  let expected = 0;
  return {
    compare: (found, application, row) => {
      const keys = new Set(hash(identityOf(application)));
      const present = [...keys].filter((key) => hasIdentityKey(db, key, row)).length;
      expected += present;
      found.compare('identity_keys', String(row), { keys: keys.size }, { keys: present });
    },
    finish: (found) => {
      found.compare('identity_keys', 'all', { keys: expected }, { keys: countIdentityKeys(db) });
    },
  };
}
