import DatabaseConstructor from 'better-sqlite3';
import type { TestOffice } from './office.ts';

/**
 * From here on the disk takes no more: with a log SQLite notices that at the commit, when everything else is done. Gives
 * what makes room.
 */
export function fillDiskAtCommit({ office }: TestOffice): () => void {
  const ledger = office.requireLedger();
  const commit = () => {
    throw new DatabaseConstructor.SqliteError('database or disk is full', 'SQLITE_FULL');
  };
  office.setLedger({ ...ledger, write: { ...ledger.write, commit } });
  return () => office.setLedger(ledger);
}

/** Another program writes and does not come to its end. Gives what ends it. */
export function holdWriteLock({ office }: TestOffice): () => void {
  const { connection, path } = office.requireLedger();
  // A person waits five seconds for it.
  connection.pragma('busy_timeout = 0');
  const other = new DatabaseConstructor(path);
  other.exec('BEGIN IMMEDIATE');
  return () => other.close();
}
