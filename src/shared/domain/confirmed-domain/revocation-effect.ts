import { type GuardContext, refuseAction, refuseNewJudgement } from '../case/guards.ts';
import type { CaseRefusal } from '../case/refusal.ts';
import type { CaseState } from '../case/state.ts';
import { outcomesOf } from '../case/status.ts';

/**
 * What must be done with a case whose judgement rests on a revoked entry. A draft waiting for 決裁 comes back first;
 * who was let in is looked at again; who was not let in, withdrew, or is no member any more has nothing to lose by it.
 */
export type RevocationEffect = 'judgeAgain' | 'returnAndJudgeAgain' | 'reopen' | 'none';

/** @param isEnded the member lost the membership in a review. */
export function revocationEffect({ type, status, decision }: CaseState, isEnded: boolean): RevocationEffect {
  switch (status) {
    case 'received':
    case 'verifying':
    case 'inquiring':
      return 'judgeAgain';
    case 'proposed':
      return 'returnAndJudgeAgain';
    case 'decided':
    case 'closed':
      return decision?.outcome === outcomesOf(type).favourable && !isEnded ? 'reopen' : 'none';
    case 'withdrawn':
      return 'none';
    default:
      return status satisfies never;
  }
}

/** Why the effect cannot come about by this person; null when it can. */
export function refuseEffect(
  effect: RevocationEffect,
  state: CaseState,
  context: GuardContext,
): CaseRefusal | null {
  switch (effect) {
    case 'judgeAgain':
      return refuseNewJudgement(state);
    case 'returnAndJudgeAgain':
      return refuseAction('returnForRevision', state, context);
    case 'reopen':
      return refuseAction('reopen', state, context);
    case 'none':
      return null;
    default:
      return effect satisfies never;
  }
}
