import type { Application } from '#shared/domain/application/application.ts';
import { identityOf } from '#shared/domain/duplicate/identity.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { identityHash } from './identity-hash.ts';

/** Keys and, at the same place, the rows of the cases that they lead to. */
export interface KeyedRows {
  readonly keys: ArrayLike<number>;
  readonly rows: ArrayLike<number>;
}

/** Binding costs more than storing: so many rows go into one statement. */
const ROWS_A_STATEMENT = 200;
/** Some 5 ms of work. */
const STATEMENTS_A_PIECE = 100;

const STORE = 'INSERT OR IGNORE INTO identity_keys (key, row) VALUES';

/**
 * Stores keys, giving control back between two pieces. Cheapest in the order of the table, which is by key and then by
 * row: every page of it is then written once.
 */
export function* storeKeysInPieces(db: WritableDb, { keys, rows }: KeyedRows): Generator<void> {
  const storeMany = db.writer(`${STORE} ${Array(ROWS_A_STATEMENT).fill('(?, ?)').join(', ')}`);
  const storeOne = db.writer(`${STORE} (?, ?)`);
  let at = 0;
  for (let statement = 1; at + ROWS_A_STATEMENT <= keys.length; statement += 1) {
    const values: number[] = [];
    for (const end = at + ROWS_A_STATEMENT; at < end; at += 1) values.push(keys[at] ?? 0, rows[at] ?? 0);
    storeMany(...values);
    if (statement % STATEMENTS_A_PIECE === 0) yield;
  }
  for (; at < keys.length; at += 1) storeOne(keys[at] ?? 0, rows[at] ?? 0);
}

export function storeIdentityKeys(db: WritableDb, keyed: KeyedRows): void {
  for (const _piece of storeKeysInPieces(db, keyed)) {
    // Nobody waits between two pieces here.
  }
}

export interface IdentityCollector {
  add(application: Application, row: number): void;
  store(): void;
}

/** Gathers the keys of cases in any order and stores them in that of the table. */
export function identityCollector(db: WritableDb): IdentityCollector {
  const hash = identityHash(db);
  const gathered: { key: number; row: number }[] = [];
  return {
    add: (application, row) => {
      for (const key of hash(identityOf(application))) gathered.push({ key, row });
    },
    store: () => {
      gathered.sort((a, b) => a.key - b.key || a.row - b.row);
      const keyed = { keys: gathered.map((each) => each.key), rows: gathered.map((each) => each.row) };
      storeIdentityKeys(db, keyed);
    },
  };
}

/** Takes away what leads to a case. Must run before its application is erased, which says what that is. */
export function eraseIdentityKeys(db: WritableDb, application: Application, row: number): void {
  const erase = db.writer('DELETE FROM identity_keys WHERE key = ? AND row = ?');
  for (const key of identityHash(db)(identityOf(application))) erase(key, row);
}

/** The application of a case is another one now; both must still be readable, or null. */
export function replaceIdentityKeys(
  db: WritableDb,
  row: number,
  before: Application | null,
  after: Application | null,
): void {
  if (before) eraseIdentityKeys(db, before, row);
  if (!after) return;
  const keys = identityHash(db)(identityOf(after));
  storeIdentityKeys(db, { keys, rows: keys.map(() => row) });
}

export function hasIdentityKey(db: ReadableDb, key: number, row: number): boolean {
  return db.query('SELECT 1 FROM identity_keys WHERE key = ? AND row = ?').get(key, row) !== undefined;
}

export function countIdentityKeys(db: ReadableDb): number {
  return db.query<{ keys: number }>('SELECT count(*) AS keys FROM identity_keys').get()?.keys ?? 0;
}
