import type { CaseCommand } from '#shared/domain/case/command.ts';
import { decide } from '#shared/domain/case/decide.ts';
import type { CaseRefusal } from '#shared/domain/case/refusal.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import {
  type RevocationEffect,
  revocationEffect,
} from '#shared/domain/confirmed-domain/revocation-effect.ts';
import { ok, type Result } from '#shared/result.ts';
import { decideContext } from '../cases/decide-context.ts';
import { judgeCaseAgain } from '../cases/judge-again.ts';
import { storeCase } from '../cases/store-case.ts';
import type { WritableDb } from '../database.ts';
import type { CommandContext, OperationContext } from '../handler.ts';
import { continueCase, knownCaseRecord } from '../journal/case-record.ts';
import { membershipEnded } from '../membership/ended-membership.ts';

export type LookingContext = OperationContext & Pick<CommandContext, 'appendCaseEvents'>;

export interface CaseLookedAt {
  /** As it is afterwards. */
  readonly state: CaseState;
  readonly effect: RevocationEffect;
  /** Why something of the effect did not come about. */
  readonly refusal: CaseRefusal | null;
  /** Other cases that show something else now. */
  readonly concerned: readonly string[];
}

/**
 * What the revocation of an entry means for one case that rests on it, by the case's own guards, within the caller's
 * transaction. `context.reference` must be the tables without the entry.
 */
export function lookAtCaseAgain(
  db: WritableDb,
  caseId: string,
  remark: string,
  context: LookingContext,
): CaseLookedAt {
  const { state } = knownCaseRecord(db, caseId);
  const effect = revocationEffect(state, membershipEnded(db, caseId));
  const first = stepBefore(effect, remark);
  if (effect === 'none') return { state, effect, refusal: null, concerned: [] };
  const stepped = first ? takeStep(db, caseId, first, context) : ok({ state, concerned: [] });
  if (!stepped.ok) return { state, effect, refusal: stepped.error, concerned: [] };
  const { concerned } = stepped.value;
  const judged = judgeCaseAgain(db, context, caseId, 'confirmationRevoked');
  return judged.ok
    ? { state: judged.value, effect, refusal: null, concerned }
    : { state: stepped.value.state, effect, refusal: judged.error, concerned };
}

/** What must happen to the case before its judgement may be replaced. */
function stepBefore(effect: RevocationEffect, remark: string): CaseCommand | null {
  switch (effect) {
    case 'reopen':
      return { kind: 'reopen', reason: 'new-evidence', text: remark };
    case 'returnAndJudgeAgain':
      return { kind: 'returnForRevision', text: remark };
    case 'judgeAgain':
    case 'none':
      return null;
    default:
      return effect satisfies never;
  }
}

function takeStep(
  db: WritableDb,
  caseId: string,
  command: CaseCommand,
  context: LookingContext,
): Result<Pick<CaseLookedAt, 'state' | 'concerned'>, CaseRefusal> {
  const before = knownCaseRecord(db, caseId);
  const { state } = before;
  const decided = decide(state, command, decideContext(db, caseId, state, context));
  if (!decided.ok) return decided;
  const { state: after } = continueCase(db, context, caseId, before, decided.value);
  return ok({ state: after, concerned: storeCase(db, caseId, state, after) });
}
