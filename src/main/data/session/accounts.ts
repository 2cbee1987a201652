import type { Account } from '#shared/domain/operator/account.ts';
import { type Actor, OperatorRole } from '#shared/domain/operator/actor.ts';
import type { ReadableDb } from '../database.ts';
import type { Session } from '../handler.ts';
import { memoryOf } from '../memory.ts';
import { type EarlierName, earlierNames } from './renamings.ts';

export interface KnownAccount extends Account {
  readonly actor: Actor;
  readonly name: string;
  readonly mustChoosePassphrase: boolean;
  /** Oldest first. */
  readonly earlierNames: readonly EarlierName[];
}

interface AccountCells {
  id: string;
  name: string;
  role: string;
  closed_at: string | null;
  must_choose_passphrase: number;
}

const ALL = 'all';
/** Every step on a case names people, and every call asks whether its operator still may. */
const accounts = memoryOf<readonly KnownAccount[]>({ table: 'operators', change: 'any', most: 1 });

const ALL_ACCOUNTS =
  'SELECT id, name, role, closed_at, must_choose_passphrase FROM operators ORDER BY name, id';

/** By name. */
export function allAccounts(db: ReadableDb): readonly KnownAccount[] {
  return accounts.recall(db, ALL) ?? accounts.keep(db, ALL, readAccounts(db));
}

function readAccounts(db: ReadableDb): KnownAccount[] {
  const earlier = earlierNames(db);
  return db
    .query<AccountCells>(ALL_ACCOUNTS)
    .all()
    .map((cells) => knownAccount(cells, earlier.get(cells.id) ?? []));
}

/** Operators who may take a case: everybody but the 閲覧 accounts and those of which 利用停止 was said. */
export function assignableActors(db: ReadableDb): Set<Actor> {
  return new Set(allAccounts(db).flatMap((account) => (takesCases(account) ? [account.actor] : [])));
}

/** Operators who can go on with no case, although they may have some: 引継ぎ待ち. `ABSENT_ACTORS` says the same to SQLite. */
export function absentActors(db: ReadableDb): Set<Actor> {
  return new Set(allAccounts(db).flatMap((account) => (takesCases(account) ? [] : [account.actor])));
}

export const ABSENT_ACTORS =
  "SELECT 'operator:' || id FROM operators WHERE closed_at IS NOT NULL OR role = 'viewer'";

/**
 * The session as its account stands now, the same object while nothing changed. Null when it ended: another program on the same
 * ledger may have closed the account or given it another first passphrase.
 */
export function standingSession(db: ReadableDb, session: Session): Session | null {
  const { operator } = session;
  if (operator === null) return session;
  const account = allAccounts(db).find(({ id }) => id === operator.id);
  if (!account || account.isClosed || account.mustChoosePassphrase) return null;
  const { role, name } = account;
  if (role === session.role && name === session.name) return session;
  return { ...session, role, name, operator: { ...operator, role, name } };
}

function takesCases({ role, isClosed }: KnownAccount): boolean {
  return role !== 'viewer' && !isClosed;
}

function knownAccount(cells: AccountCells, earlier: readonly EarlierName[]): KnownAccount {
  return {
    id: cells.id,
    actor: `operator:${cells.id}`,
    name: cells.name,
    role: OperatorRole.parse(cells.role),
    isClosed: cells.closed_at !== null,
    mustChoosePassphrase: cells.must_choose_passphrase === 1,
    earlierNames: earlier,
  };
}
