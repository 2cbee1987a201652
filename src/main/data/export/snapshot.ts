import { type ReadableDb, readableDb } from '../database.ts';
import { openReader } from '../ledger/connection.ts';

/** The ledger as it stood at one moment, however long the reading takes. */
export interface Snapshot {
  readonly db: ReadableDb;
  close(): void;
}

/**
 * A connection of its own with an open read transaction: the files of one report must agree with each other,
 * while the screens' connection must go on seeing what is being worked on.
 */
export function openSnapshot(path: string): Snapshot {
  const connection = openReader(path);
  connection.exec('BEGIN');
  return { db: readableDb(connection), close: () => connection.close() };
}
