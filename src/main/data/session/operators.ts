import { eq } from 'drizzle-orm';
import { Operator } from '#shared/contract/ledger.ts';
import type { OperatorRole } from '#shared/domain/operator/actor.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { JournalWriter, RecordSource } from '../journal/journal.ts';
import { operators } from '../schema.ts';
import type { Secret } from './passphrase.ts';

export interface StoredOperator {
  readonly operator: Operator;
  readonly secret: Secret;
  readonly failedAttempts: number;
  readonly lastFailedAt: string | null;
}

export function hasOperators(db: ReadableDb): boolean {
  return db.orm.select({ id: operators.id }).from(operators).limit(1).all().length > 0;
}

export function listOperators(db: ReadableDb): Operator[] {
  return db.orm
    .select({ id: operators.id, name: operators.name, role: operators.role, createdAt: operators.createdAt })
    .from(operators)
    .orderBy(operators.createdAt, operators.id)
    .all()
    .map((row) => Operator.parse(row));
}

export function findOperator(db: ReadableDb, id: string): StoredOperator | null {
  const row = db.orm.select().from(operators).where(eq(operators.id, id)).get();
  if (!row) return null;
  return {
    operator: Operator.parse(row),
    secret: { salt: row.salt, secret: row.secret, costLog2: row.costLog2 },
    failedAttempts: row.failedAttempts,
    lastFailedAt: row.lastFailedAt,
  };
}

export function nameIsTaken(db: ReadableDb, name: string): boolean {
  return db.orm.select({ id: operators.id }).from(operators).where(eq(operators.name, name)).all().length > 0;
}

const INSERT_OPERATOR = `INSERT INTO operators
  (id, name, role, created_at, salt, secret, cost_log2, failed_attempts, last_failed_at) VALUES (?, ?, ?, ?, ?, ?, ?, 0, NULL)`;

/** The name goes to the vault with the event; the account's secret stays in its own table only. */
export function recordOperator(
  db: WritableDb,
  journal: JournalWriter,
  source: RecordSource,
  account: { name: string; role: OperatorRole; secret: Secret },
): Operator {
  const id = source.newId();
  const event = journal.append(
    {
      kind: 'operatorAdded',
      payload: { operator: id, role: account.role },
      personal: { kind: 'operator', content: { name: account.name } },
    },
    null,
  );
  const operator = { id, name: account.name, role: account.role, createdAt: event.at };
  const { salt, secret, costLog2 } = account.secret;
  db.run(INSERT_OPERATOR, id, operator.name, operator.role, operator.createdAt, salt, secret, costLog2);
  return operator;
}

export function recordFailedTry(db: WritableDb, id: string, failedAttempts: number, at: string): void {
  db.run('UPDATE operators SET failed_attempts = ?, last_failed_at = ? WHERE id = ?', failedAttempts, at, id);
}

export function forgetFailedTries(db: WritableDb, id: string): void {
  db.run('UPDATE operators SET failed_attempts = 0, last_failed_at = NULL WHERE id = ?', id);
}
