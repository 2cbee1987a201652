import type { ReadableDb, SqlValue } from '../database.ts';
import { ACCOUNT_ROW, recordedAccounts, recordedNames } from '../session/account-rows.ts';
import type { DifferenceCollector } from './differences.ts';

type Row = Record<string, SqlValue>;

/**
 * Role, 利用停止 and the duty to choose a passphrase as the events have them: nobody was made an administrator beside the journal.
 * And names as the vault has them: no decision was given to somebody else.
 */
export function checkAccounts(db: ReadableDb, found: DifferenceCollector): void {
  const accounts = recordedAccounts(db);
  const stored = db.query<Row>(ACCOUNT_ROW);
  for (const [id, expected] of accounts) {
    found.compare('operators', id, { ...expected }, stored.get(id) ?? null);
  }
  for (const { id } of db.query<{ id: string }>('SELECT id FROM operators').all()) {
    if (!accounts.has(id)) found.compare('operators', id, null, {});
  }
  const named = db.query<Row>('SELECT name FROM operators WHERE id = ?');
  for (const [id, name] of recordedNames(db)) {
    const stored = named.get(id);
    if (stored) found.compare('operators', id, { name }, stored);
  }
}
