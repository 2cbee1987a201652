import type { ReadableDb, SqlValue } from '../database.ts';
import { ACCOUNT_ROW, type AccountRow, accountAfter, accountEventOf } from '../session/account-rows.ts';
import type { DifferenceCollector } from './differences.ts';
import { officeEvents } from './journal-fold.ts';

type Row = Record<string, SqlValue>;

/** Role, 利用停止 and the duty to choose a passphrase, as the events have them: nobody was made an administrator beside the journal. */
export function checkAccounts(db: ReadableDb, found: DifferenceCollector): void {
  const accounts = new Map<string, AccountRow>();
  for (const { kind, at, payload } of officeEvents(db)) {
    const event = accountEventOf(kind, at, JSON.parse(payload));
    if (!event) continue;
    const id = event.payload.operator;
    const after = accountAfter(accounts.get(id) ?? null, event);
    if (after) accounts.set(id, after);
  }
  const stored = db.query<Row>(ACCOUNT_ROW);
  for (const [id, expected] of accounts) {
    found.compare('operators', id, { ...expected }, stored.get(id) ?? null);
  }
  for (const { id } of db.query<{ id: string }>('SELECT id FROM operators').all()) {
    if (!accounts.has(id)) found.compare('operators', id, null, {});
  }
}
