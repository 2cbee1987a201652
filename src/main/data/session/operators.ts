import { eq, isNull } from 'drizzle-orm';
import { Operator, OperatorAccount } from '#shared/contract/ledger.ts';
import type { OperatorRole } from '#shared/domain/operator/actor.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { JournalWriter, RecordSource } from '../journal/journal.ts';
import { operators } from '../schema.ts';
import { allAccounts } from './accounts.ts';
import type { Secret } from './passphrase.ts';

export interface StoredOperator {
  readonly operator: Operator;
  readonly isClosed: boolean;
  readonly mustChoosePassphrase: boolean;
  readonly secret: Secret;
  readonly failedAttempts: number;
  readonly lastFailedAt: string | null;
}

export function hasOperators(db: ReadableDb): boolean {
  return db.orm.select({ id: operators.id }).from(operators).limit(1).all().length > 0;
}

/** Who may sign in, oldest account first. */
export function openAccounts(db: ReadableDb): { id: string; name: string }[] {
  return db.orm
    .select({ id: operators.id, name: operators.name })
    .from(operators)
    .where(isNull(operators.closedAt))
    .orderBy(operators.createdAt, operators.id)
    .all();
}

/** Oldest first, closed ones too. */
export function listOperators(db: ReadableDb): OperatorAccount[] {
  const earlier = new Map(
    allAccounts(db).map((account) => [account.id, account.earlierNames.map(({ name }) => name)]),
  );
  const inHand = new Map(
    db
      .query<CasesInHand>(CASES_IN_HAND)
      .all()
      .map((row) => [row.assignee, row.cases]),
  );
  return db.orm
    .select()
    .from(operators)
    .orderBy(operators.createdAt, operators.id)
    .all()
    .map(({ mustChoosePassphrase, ...row }) =>
      OperatorAccount.parse({
        ...row,
        mustChoosePassphrase: mustChoosePassphrase === 1,
        casesInHand: inHand.get(`operator:${row.id}`) ?? 0,
        earlierNames: earlier.get(row.id) ?? [],
      }),
    );
}

interface CasesInHand {
  assignee: string;
  cases: number;
}

/** What waits for its assignee: a case whose decision was drafted waits for somebody else. */
const CASES_IN_HAND = `SELECT assignee, count(*) AS cases FROM cases INDEXED BY cases_status_due
  WHERE status IN ('verifying', 'inquiring') GROUP BY assignee`;

export function findOperator(db: ReadableDb, id: string): StoredOperator | null {
  const row = db.orm.select().from(operators).where(eq(operators.id, id)).get();
  if (!row) return null;
  return {
    operator: Operator.parse(row),
    isClosed: row.closedAt !== null,
    mustChoosePassphrase: row.mustChoosePassphrase === 1,
    secret: { salt: row.salt, secret: row.secret, costLog2: row.costLog2 },
    failedAttempts: row.failedAttempts,
    lastFailedAt: row.lastFailedAt,
  };
}

/** Also by who had it before: old papers mean that person. `own` may take back a name of its own. */
export function nameIsTaken(db: ReadableDb, name: string, own: string | null = null): boolean {
  return allAccounts(db).some(
    (account) =>
      account.id !== own &&
      (account.name === name || account.earlierNames.some((earlier) => earlier.name === name)),
  );
}

const INSERT_OPERATOR = `INSERT INTO operators
  (id, name, role, created_at, salt, secret, cost_log2, failed_attempts, last_failed_at, closed_at, must_choose_passphrase)
  VALUES (?, ?, ?, ?, ?, ?, ?, 0, NULL, NULL, ?)`;

/**
 * The name goes to the vault with the event; the account's secret stays in its own table only. `mustChoosePassphrase`: somebody
 * else chose this one.
 */
export function recordOperator(
  db: WritableDb,
  journal: JournalWriter,
  source: RecordSource,
  account: { name: string; role: OperatorRole; secret: Secret; mustChoosePassphrase?: boolean },
): Operator {
  const id = source.newId();
  const { name, role, mustChoosePassphrase = false } = account;
  const event = journal.append(
    {
      kind: 'operatorAdded',
      payload: { operator: id, role, mustChoosePassphrase },
      personal: { kind: 'operator', content: { name } },
    },
    null,
  );
  const { salt, secret, costLog2 } = account.secret;
  db.run(INSERT_OPERATOR, id, name, role, event.at, salt, secret, costLog2, mustChoosePassphrase ? 1 : 0);
  return { id, name, role, createdAt: event.at };
}

/** Another passphrase, which has not been mistyped yet. */
export function putSecret(db: WritableDb, id: string, { salt, secret, costLog2 }: Secret): void {
  db.run('UPDATE operators SET salt = ?, secret = ?, cost_log2 = ? WHERE id = ?', salt, secret, costLog2, id);
  forgetFailedTries(db, id);
}

export function recordFailedTry(db: WritableDb, id: string, failedAttempts: number, at: string): void {
  db.run('UPDATE operators SET failed_attempts = ?, last_failed_at = ? WHERE id = ?', failedAttempts, at, id);
}

export function forgetFailedTries(db: WritableDb, id: string): void {
  db.run('UPDATE operators SET failed_attempts = 0, last_failed_at = NULL WHERE id = ?', id);
}
