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
  db.orm
    .insert(operators)
    .values({ ...operator, ...account.secret, failedAttempts: 0, lastFailedAt: null })
    .run();
  return operator;
}

export function recordFailedTry(db: WritableDb, id: string, failedAttempts: number, at: string): void {
  db.orm.update(operators).set({ failedAttempts, lastFailedAt: at }).where(eq(operators.id, id)).run();
}

export function forgetFailedTries(db: WritableDb, id: string): void {
  db.orm.update(operators).set({ failedAttempts: 0, lastFailedAt: null }).where(eq(operators.id, id)).run();
}
