import type { AppError } from '#shared/contract/app-error.ts';
import type { Operator } from '#shared/contract/ledger.ts';
import type { OperatorRole } from '#shared/domain/operator/actor.ts';
import { MINIMUM_PASSPHRASE_LENGTH, passphraseLength } from '#shared/domain/operator/passphrase-rule.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Office, QueryHandlers, TaskHandlers } from '../handler.ts';
import {
  findOperator,
  forgetFailedTries,
  hasOperators,
  listOperators,
  nameIsTaken,
  recordFailedTry,
  recordOperator,
} from '../session/operators.ts';
import { makeSecret, matchesSecret } from '../session/passphrase.ts';
import { waitSeconds } from '../session/throttle.ts';
import { statusOf } from './ledger.ts';

/** The names on the sign-in screen; asked before anybody has signed in. */
export function sessionOperators(office: Office): Result<{ id: string; name: string }[], AppError> {
  return ok(listOperators(office.requireLedger().read).map(({ id, name }) => ({ id, name })));
}

export const sessionTasks: TaskHandlers<'session'> = {
  'session.createFirstOperator': async (office, input) => {
    const account = { ...input, role: 'administrator' as const };
    const added = await addOperator(office, account, 'system', () =>
      hasOperators(office.requireLedger().read),
    );
    if (!added.ok) return added;
    signIn(office, added.value);
    return ok(statusOf(office));
  },

  'session.signIn': async (office, { operatorId, passphrase }) => {
    const stored = findOperator(office.requireLedger().read, operatorId);
    if (!stored) return err({ code: 'notFound', what: 'operator' });
    const nowMs = office.source.nowMs();
    const lastFailedMs = stored.lastFailedAt === null ? null : Date.parse(stored.lastFailedAt);
    const wait = waitSeconds(stored.failedAttempts, lastFailedMs, nowMs);
    if (wait > 0) {
      // The clock was set back since: counted from a time that lies ahead, the wait would not end before that time comes.
      if (lastFailedMs !== null && lastFailedMs > nowMs) {
        const begun = await countFailed(office, operatorId, stored.failedAttempts, nowMs);
        if (!begun.ok) return begun;
      }
      return err({ code: 'signInMustWait', waitSeconds: wait });
    }
    const matches = await matchesSecret(passphrase, stored.secret);
    const failed = matches ? 0 : stored.failedAttempts + 1;
    const counted = await countFailed(office, operatorId, failed, nowMs);
    if (!counted.ok) return counted;
    if (!matches) return err({ code: 'signInRefused', waitSeconds: waitSeconds(failed, nowMs, nowMs) });
    signIn(office, stored.operator);
    return ok(statusOf(office));
  },

  'session.signOut': async (office) => {
    office.setSession(null);
    office.notify({ kind: 'changed', topics: ['session'], caseIds: [] });
    return ok(statusOf(office));
  },
};

export const operatorQueries: QueryHandlers<'operators'> = {
  'operators.list': (db) => ok(listOperators(db)),
};

export const operatorTasks: TaskHandlers<'operators'> = {
  'operators.add': async (office, input) => {
    const session = office.requireSession();
    if (session.role !== 'administrator') return err({ code: 'administratorRequired' });
    const added = await addOperator(office, input, session.actor, () => false);
    if (added.ok) office.notify({ kind: 'changed', topics: ['operators'], caseIds: [] });
    return added;
  },
};

async function addOperator(
  office: Office,
  account: { name: string; passphrase: string; role: OperatorRole },
  actor: string,
  taken: () => boolean,
): Promise<Result<Operator, AppError>> {
  if (passphraseLength(account.passphrase) < MINIMUM_PASSPHRASE_LENGTH) {
    return err({ code: 'passphraseTooShort', minimum: MINIMUM_PASSPHRASE_LENGTH });
  }
  const secret = await makeSecret(account.passphrase);
  return office.transaction((db, journal) => {
    if (taken() || nameIsTaken(db, account.name)) return err({ code: 'operatorExists' });
    return ok(recordOperator(db, journal, office.source, { name: account.name, role: account.role, secret }));
  }, actor);
}

/** How often in a row, and when the last of them was; none forgets what was before. */
function countFailed(
  office: Office,
  id: string,
  failed: number,
  nowMs: number,
): Promise<Result<null, AppError>> {
  return office.transaction((db) => {
    if (failed === 0) forgetFailedTries(db, id);
    else recordFailedTry(db, id, failed, new Date(nowMs).toISOString());
    return ok(null);
  }, 'system');
}

function signIn(office: Office, operator: Operator): void {
  const actor = `operator:${operator.id}`;
  office.setSession({ actor, role: operator.role, name: operator.name, operator });
  office.notify({ kind: 'changed', topics: ['session'], caseIds: [] });
}
