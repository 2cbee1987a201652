import type { AppError } from '#shared/contract/app-error.ts';
import type { Operator } from '#shared/contract/ledger.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Office, TaskHandlers } from '../handler.ts';
import { addOperator } from '../session/add-operator.ts';
import { hasOperators, openAccounts } from '../session/operators.ts';
import { provePassphrase, replaceOwnPassphrase } from '../session/own-passphrase.ts';
import { statusOf } from './ledger.ts';

/** The names on the sign-in screen; asked before anybody has signed in. */
export function sessionOperators(office: Office): Result<{ id: string; name: string }[], AppError> {
  return ok(openAccounts(office.requireLedger().read));
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
    const proven = await provePassphrase(office, operatorId, passphrase);
    if (!proven.ok) return proven;
    if (proven.value.mustChoosePassphrase) return err({ code: 'passphraseMustBeChosen' });
    signIn(office, proven.value.operator);
    return ok(statusOf(office));
  },

  'session.choosePassphrase': async (office, { operatorId, passphrase, next }) => {
    const replaced = await replaceOwnPassphrase(office, operatorId, passphrase, next);
    if (!replaced.ok) return replaced;
    signIn(office, replaced.value);
    return ok(statusOf(office));
  },

  'session.signOut': async (office) => {
    office.setSession(null);
    office.notify({ kind: 'changed', topics: ['session'], caseIds: [] });
    return ok(statusOf(office));
  },
};

function signIn(office: Office, operator: Operator): void {
  const actor = `operator:${operator.id}`;
  office.setSession({ actor, role: operator.role, name: operator.name, operator });
  office.notify({ kind: 'changed', topics: ['session'], caseIds: [] });
}
