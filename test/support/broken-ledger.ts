import DatabaseConstructor from 'better-sqlite3';
import type { TestOffice } from './office.ts';

/** From here on the disk takes no more: with a log SQLite notices that at the commit, when everything else is done. */
export function fillDiskAtCommit({ office }: TestOffice): void {
  const ledger = office.requireLedger();
  const commit = () => {
    throw new DatabaseConstructor.SqliteError('database or disk is full', 'SQLITE_FULL');
  };
  office.setLedger({ ...ledger, write: { ...ledger.write, commit } });
}
