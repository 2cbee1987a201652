import { type GuardContext, refuseAction, refuseNewJudgement } from '../case/guards.ts';
import type { CaseRefusal } from '../case/refusal.ts';
import type { CaseState } from '../case/state.ts';
import { outcomesOf } from '../case/status.ts';

/**
 * What must be done with a case whose judgement rests on a revoked entry. A draft waiting for 決裁 comes back first;
 * who was let in is looked at again; who was not let in, or withdrew, has nothing to lose by it.
 */
export type RevocationEffect = 'judgeAgain' | 'returnAndJudgeAgain' | 'reopen' | 'none';

export function revocationEffect({ type, status, decision }: CaseState): RevocationEffect {
  switch (status) {
    case 'received':
    case 'verifying':
    case 'inquiring':
      return 'judgeAgain';
    case 'proposed':
      return 'returnAndJudgeAgain';
    case 'decided':
    case 'closed':
      return decision?.outcome === outcomesOf(type).favourable ? 'reopen' : 'none';
    case 'withdrawn':
      return 'none';
    default:
      return status satisfies never;
  }
}

/** Why the effect cannot come about by this person; null when it can. */
export function refuseEffect(state: CaseState, context: GuardContext): CaseRefusal | null {
  const effect = revocationEffect(state);
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
