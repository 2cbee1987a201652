import type { AppError } from '#shared/contract/app-error.ts';
import type { Operator } from '#shared/contract/ledger.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Office } from '../handler.ts';
import { recordAccountStep } from './account-rows.ts';
import {
  findOperator,
  forgetFailedTries,
  putSecret,
  recordFailedTry,
  type StoredOperator,
} from './operators.ts';
import { areSamePassphrase, makeSecret, matchesSecret, refuseShort } from './passphrase.ts';
import { waitSeconds } from './throttle.ts';
import { asTry, triesUnderWay } from './tries-under-way.ts';

/** Whether whoever asks is this operator; wrong tries are counted and slow the next. */
export async function provePassphrase(
  office: Office,
  operatorId: string,
  passphrase: string,
): Promise<Result<StoredOperator, AppError>> {
  const stored = findOperator(office.requireLedger().read, operatorId);
  if (!stored) return err({ code: 'notFound', what: 'operator' });
  if (stored.isClosed) return err({ code: 'accountRefused', problem: 'closed' });
  const nowMs = office.source.nowMs();
  const lastFailedMs = stored.lastFailedAt === null ? null : Date.parse(stored.lastFailedAt);
  const wait = waitSeconds(stored.failedAttempts, lastFailedMs, nowMs);
  if (wait > 0) {
    // The clock was set back since: counted from a time that lies ahead, the wait would not end before that time comes.
    if (lastFailedMs !== null && lastFailedMs > nowMs) {
      const begun = await countFailed(office, operatorId, nowMs, (failed) => failed);
      if (!begun.ok) return begun;
    }
    return err({ code: 'signInMustWait', waitSeconds: wait });
  }
  // Comparing takes a while: whoever sends many at once must not have all of them compared before the first is counted.
  const asIfWrong = stored.failedAttempts + triesUnderWay(office, operatorId);
  const waitForOthers = asIfWrong > stored.failedAttempts ? waitSeconds(asIfWrong, nowMs, nowMs) : 0;
  if (waitForOthers > 0) return err({ code: 'signInMustWait', waitSeconds: waitForOthers });
  return asTry(office, operatorId, () => compare(office, stored, passphrase, nowMs));
}

async function compare(
  office: Office,
  stored: StoredOperator,
  passphrase: string,
  nowMs: number,
): Promise<Result<StoredOperator, AppError>> {
  const operatorId = stored.operator.id;
  if (await matchesSecret(passphrase, stored.secret)) {
    // Nothing to write: whoever knows the passphrase need not wait until an import has been written.
    if (stored.failedAttempts === 0) return ok(stored);
    const forgotten = await countFailed(
      office,
      operatorId,
      nowMs,
      (failed) => failed - stored.failedAttempts,
    );
    return forgotten.ok ? ok(stored) : forgotten;
  }
  const counted = await countFailed(office, operatorId, nowMs, (failed) => failed + 1);
  if (!counted.ok) return counted;
  return err({ code: 'signInRefused', waitSeconds: waitSeconds(counted.value, nowMs, nowMs) });
}

/** Asks for the present passphrase also of somebody who is signed in: the screen may have been left open. */
export async function replaceOwnPassphrase(
  office: Office,
  operatorId: string,
  present: string,
  next: string,
): Promise<Result<Operator, AppError>> {
  const tooShort = refuseShort(next);
  if (tooShort) return err(tooShort);
  const proven = await provePassphrase(office, operatorId, present);
  if (!proven.ok) return proven;
  if (areSamePassphrase(present, next)) return err({ code: 'accountRefused', problem: 'samePassphrase' });
  const { operator, secret: before } = proven.value;
  const secret = await makeSecret(next);
  return office.transaction<Operator>((db, journal) => {
    const now = findOperator(db, operatorId);
    // An administrator may have been faster than the computations above.
    if (!now || now.isClosed) return err({ code: 'accountRefused', problem: 'closed' });
    if (!now.secret.secret.equals(before.secret)) return err({ code: 'signInRefused', waitSeconds: 0 });
    putSecret(db, operatorId, secret);
    recordAccountStep(db, journal, { kind: 'passphraseChanged', payload: { operator: operatorId } });
    return ok(operator);
  }, `operator:${operatorId}`);
}

/** Of what is written by then: another try may have ended meanwhile. Gives how many wrong ones in a row are remembered now. */
function countFailed(
  office: Office,
  id: string,
  nowMs: number,
  count: (failed: number) => number,
): Promise<Result<number, AppError>> {
  return office.transaction((db) => {
    const failed = Math.max(0, count(findOperator(db, id)?.failedAttempts ?? 0));
    if (failed === 0) forgetFailedTries(db, id);
    else recordFailedTry(db, id, failed, new Date(nowMs).toISOString());
    return ok(failed);
  }, 'system');
}
