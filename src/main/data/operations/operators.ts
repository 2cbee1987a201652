import type { AppError } from '#shared/contract/app-error.ts';
import { type AccountRequest, refuseAccountStep } from '#shared/domain/operator/account.ts';
import type { OperatorRole } from '#shared/domain/operator/actor.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { CommandContext, CommandHandlers, QueryHandlers, Session, TaskHandlers } from '../handler.ts';
import { type AccountStepDraft, recordAccountStep } from '../session/account-rows.ts';
import { allAccounts, type KnownAccount } from '../session/accounts.ts';
import { addOperator } from '../session/add-operator.ts';
import { listOperators, nameIsTaken, putSecret } from '../session/operators.ts';
import { replaceOwnPassphrase } from '../session/own-passphrase.ts';
import { makeLongSecret } from '../session/passphrase.ts';
import { recordRenaming } from '../session/renamings.ts';

export const operatorQueries: QueryHandlers<'operators'> = {
  'operators.list': (db) => ok(listOperators(db)),
};

export const operatorCommands: CommandHandlers<'operators'> = {
  'operators.close': (db, { operatorId }, context) => {
    const account = accountFor(db, operatorId, 'close', context.session);
    if (!account.ok) return account;
    return record(db, context, { kind: 'operatorClosed', payload: { operator: operatorId } });
  },

  'operators.reopen': (db, { operatorId }, context) => {
    const account = accountFor(db, operatorId, 'reopen', context.session);
    if (!account.ok) return account;
    return record(db, context, { kind: 'operatorReopened', payload: { operator: operatorId } });
  },

  'operators.changeRole': (db, { operatorId, role }, context) => {
    const account = accountFor(db, operatorId, 'changeRole', context.session, role);
    if (!account.ok) return account;
    const payload = { operator: operatorId, from: account.value.role, to: role };
    return record(db, context, { kind: 'operatorRoleChanged', payload });
  },

  'operators.rename': (db, { operatorId, name }, context) => {
    const account = accountFor(db, operatorId, 'rename', context.session);
    if (!account.ok) return account;
    const { name: before } = account.value;
    if (name === before) return err({ code: 'accountRefused', problem: 'sameName' });
    if (nameIsTaken(db, name, operatorId)) return err({ code: 'operatorExists' });
    recordRenaming(db, context, operatorId, { name, before });
    context.changed(['operators', 'session', 'cases']);
    return ok(null);
  },
};

export const operatorTasks: TaskHandlers<'operators'> = {
  'operators.add': async (office, input) => {
    const session = office.requireSession();
    if (session.role !== 'administrator') return err({ code: 'administratorRequired' });
    const account = { ...input, mustChoosePassphrase: true };
    const added = await addOperator(office, account, session.actor, () => false);
    if (added.ok) office.notify({ kind: 'changed', topics: ['operators'], caseIds: [] });
    return added;
  },

  'operators.changePassphrase': async (office, { present, next }) => {
    const { operator } = office.requireSession();
    // The command line has no account.
    if (operator === null) return err({ code: 'notFound', what: 'operator' });
    const replaced = await replaceOwnPassphrase(office, operator.id, present, next);
    if (!replaced.ok) return replaced;
    office.notify({ kind: 'changed', topics: ['operators'], caseIds: [] });
    return ok(null);
  },

  'operators.setFirstPassphrase': async (office, { operatorId, passphrase }) => {
    const permitted = accountFor(
      office.requireLedger().read,
      operatorId,
      'setFirstPassphrase',
      office.requireSession(),
    );
    if (!permitted.ok) return permitted;
    const secret = await makeLongSecret(passphrase);
    if (!secret.ok) return secret;
    const set = await office.transaction<null>((db, journal) => {
      // Once more: the computation above took its time.
      const account = accountFor(db, operatorId, 'setFirstPassphrase', office.requireSession());
      if (!account.ok) return account;
      putSecret(db, operatorId, secret.value);
      recordAccountStep(db, journal, { kind: 'firstPassphraseSet', payload: { operator: operatorId } });
      return ok(null);
    });
    if (set.ok) office.notify({ kind: 'changed', topics: ['operators'], caseIds: [] });
    return set;
  },
};

/** The account as it stands in this transaction, when the session may do this to it. */
function accountFor(
  db: ReadableDb,
  operatorId: string,
  step: AccountRequest['step'],
  { role: ownRole, operator }: Session,
  role?: OperatorRole,
): Result<KnownAccount, AppError> {
  const all = allAccounts(db);
  const of = all.find(({ id }) => id === operatorId);
  if (!of) return err({ code: 'notFound', what: 'operator' });
  const request = role === undefined ? { step, of } : { step, of, role };
  const refusal = refuseAccountStep(request, { id: operator?.id ?? null, role: ownRole }, all);
  if (refusal === null) return ok(of);
  return err(
    refusal === 'administratorRequired' ? { code: refusal } : { code: 'accountRefused', problem: refusal },
  );
}

/** What cases offer hangs on who may take them. */
function record(db: WritableDb, context: CommandContext, step: AccountStepDraft): Result<null, AppError> {
  recordAccountStep(db, context, step);
  context.changed(['operators', 'session', 'cases']);
  return ok(null);
}
