import { z } from 'zod';
import type { OperatorRole } from './actor.ts';

/** What decides who may do what to whose account. */
export interface Account {
  readonly id: string;
  readonly role: OperatorRole;
  /** 利用停止: cannot sign in and gets no cases, but is named wherever it did something. */
  readonly isClosed: boolean;
}

/**
 * What an administrator does to somebody's account. Everybody changes the passphrase of the own one, and nobody that of
 * another: to give it one is only possible as a first one, which must be replaced at the next sign-in.
 */
export const AccountStep = z.enum(['setFirstPassphrase', 'close', 'reopen', 'changeRole', 'rename']);
export type AccountStep = z.infer<typeof AccountStep>;

/** Why something about an account is refused. Each has a sentence in both languages. */
export const AccountProblem = z.enum([
  'closeOwn',
  'firstPassphraseOwn',
  'lastAdministrator',
  'closed',
  'notClosed',
  'sameRole',
  'sameName',
  'samePassphrase',
]);
export type AccountProblem = z.infer<typeof AccountProblem>;

export interface AccountRequest {
  readonly step: AccountStep;
  readonly of: Account;
  /** For `changeRole`: the role to be. */
  readonly role?: OperatorRole;
}

/** Who asks. The command line has no account. */
export interface AccountAsker {
  readonly id: string | null;
  readonly role: OperatorRole;
}

export type AccountRefusal = 'administratorRequired' | AccountProblem;

/** Null when the step is open to whoever asks. `all` are the accounts of the ledger, the one asked about among them. */
export function refuseAccountStep(
  { step, of, role }: AccountRequest,
  asker: AccountAsker,
  all: readonly Account[],
): AccountRefusal | null {
  if (asker.role !== 'administrator') return 'administratorRequired';
  const isOwn = asker.id === of.id;
  if (step === 'reopen') return of.isClosed ? null : 'notClosed';
  if (of.isClosed) return 'closed';
  switch (step) {
    case 'setFirstPassphrase':
      // Whoever finds an unlocked screen must not get the account with it: the own passphrase asks for the present one.
      return isOwn ? 'firstPassphraseOwn' : null;
    case 'close':
      if (isOwn) return 'closeOwn';
      return isLastAdministrator(of, all) ? 'lastAdministrator' : null;
    case 'changeRole':
      if (role === of.role) return 'sameRole';
      return isLastAdministrator(of, all) ? 'lastAdministrator' : null;
    case 'rename':
      return null;
    default:
      return step satisfies never;
  }
}

/** Whether without this account nobody could manage the others any more. */
export function isLastAdministrator(account: Account, all: readonly Account[]): boolean {
  const isOpenAdministrator = ({ role, isClosed }: Account) => role === 'administrator' && !isClosed;
  if (!isOpenAdministrator(account)) return false;
  return !all.some((each) => each.id !== account.id && isOpenAdministrator(each));
}
