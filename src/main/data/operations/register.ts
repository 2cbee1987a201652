import { ok } from '#shared/result.ts';
import { caseRegister } from '../confirmed-domain/case-register.ts';
import { confirmDomain, renewConfirmation } from '../confirmed-domain/confirm.ts';
import { judgeListedAgain } from '../confirmed-domain/judge-listed-again.ts';
import { reliedCases } from '../confirmed-domain/register-cases.ts';
import { registerEntry } from '../confirmed-domain/register-entry.ts';
import { confirmationsOfBody, registerPage } from '../confirmed-domain/register-page.ts';
import { revocationPreview } from '../confirmed-domain/revocation-preview.ts';
import { revokeConfirmation } from '../confirmed-domain/revoke.ts';
import { sameDomainCases } from '../confirmed-domain/same-domain.ts';
import type { CommandHandlers, QueryHandlers, TaskHandlers } from '../handler.ts';

export const registerQueries: QueryHandlers<'register'> = {
  'register.page': (db, wish, context) => ok(registerPage(db, wish, context)),
  'register.open': (db, { id }, context) => registerEntry(db, id, context),
  'register.ofBody': (db, { code }, context) => ok(confirmationsOfBody(db, code, context)),
  'register.cases': (db, { id, after, limit }) => ok(reliedCases(db, id, after, limit)),
  'register.ofCase': (db, { id }, context) => caseRegister(db, id, context),
  'register.sameDomain': (db, { id }) => sameDomainCases(db, id),
  'register.revocationPreview': (db, { id }, context) => revocationPreview(db, id, context),
};

export const registerCommands: CommandHandlers<'register'> = {
  'register.confirm': (db, input, context) => confirmDomain(db, input, context),
  'register.renew': (db, input, context) => renewConfirmation(db, input, context),
  'register.judgeAgain': (db, { caseIds }, context) => judgeListedAgain(db, caseIds, context),
};

export const registerTasks: TaskHandlers<'register'> = {
  'register.revoke': (office, input) => revokeConfirmation(office, input),
};
