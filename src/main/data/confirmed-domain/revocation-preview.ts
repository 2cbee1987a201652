import type { AppError } from '#shared/contract/app-error.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { refuseEffect, revocationEffect } from '#shared/domain/confirmed-domain/revocation-effect.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { knownCaseRecord } from '../journal/case-record.ts';
import { membershipEnded } from '../membership/ended-membership.ts';
import { guardContext } from '../session/guard-context.ts';
import { readRecord } from './register-record.ts';
import { relyingCaseIds, revocationList } from './revocation-cases.ts';

/** What a revocation by this person would do to each case that relies on the entry. */
export function revocationPreview(
  db: ReadableDb,
  id: string,
  context: OperationContext,
): Result<OutputOf<'register.revocationPreview'>, AppError> {
  if (!readRecord(db, id)) return err({ code: 'notFound', what: 'confirmation' });
  const list = revocationList(db, id);
  for (const caseId of relyingCaseIds(db, id)) {
    const { state } = knownCaseRecord(db, caseId);
    const guards = guardContext(db, caseId, state, context.checklists.template(state.checklist), context);
    const effect = revocationEffect(state, membershipEnded(db, caseId));
    list.add(caseId, state, effect, refuseEffect(effect, state, guards));
  }
  return ok(list.result());
}
