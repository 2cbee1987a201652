import { type DuplicateRelation, duplicateObstacles } from '../duplicate/relations.ts';
import { DeclineReason, type DeficiencyReason, permittedOutcomes } from '../reason/reasons.ts';
import { type NoAnswer, noAnswer, type WaitingRulesToday } from './awaited-answer.ts';
import type { CheckResult } from './event.ts';
import type { CaseRefusal } from './refusal.ts';
import type { CaseState } from './state.ts';

/** What of a case says which reasons of 見送り it bears. */
export interface DeclineGrounds {
  readonly checks: readonly {
    readonly item: string;
    readonly result: CheckResult;
    readonly reason: DeficiencyReason | null;
  }[];
  readonly noAnswer: NoAnswer | null;
}

/** What besides the case says whether it may be declined. */
export interface DeclineContext extends WaitingRulesToday {
  readonly duplicates: readonly DuplicateRelation[];
}

/**
 * The reasons for which the case may be declined now. What a check found must bear a decline at all, and no reason may
 * stand against what a check confirmed; an inquiry that nobody answered is a ground by itself, whatever was asked.
 */
export function permittedDeclineReasons(grounds: DeclineGrounds): DeclineReason[] {
  const found = deficienciesOf(grounds);
  const bears = found.length === 0 || found.some((reason) => permittedOutcomes(reason).includes('declined'));
  return DeclineReason.options.filter((reason) =>
    reason === 'no-answer'
      ? grounds.noAnswer?.isPossible === true
      : bears && !contradictsChecks(grounds, reason),
  );
}

/** Why no reason whatever would let the case be declined. */
export function refuseDecline(state: CaseState, context: DeclineContext): CaseRefusal | null {
  const grounds = groundsOf(state, context);
  if (state.status === 'inquiring') {
    const awaited = refuseBeforeAnswerDay(grounds);
    if (awaited) return awaited;
    // The one who was asked is not the one who applies now.
    if (!grounds.noAnswer) return { code: 'actionNotAllowed', action: 'decline', status: state.status };
  }
  const permitted = permittedDeclineReasons(grounds);
  if (permitted.length === 0) return { code: 'reasonNotPermitted', reasons: deficienciesOf(grounds) };
  return permitted.includes('duplicate') ? null : refuseHiddenDuplicate([], context.duplicates);
}

/** Why these reasons do not let the case be declined. */
export function refuseDeclineFor(
  state: CaseState,
  reasons: readonly DeclineReason[],
  context: DeclineContext,
): CaseRefusal | null {
  const grounds = groundsOf(state, context);
  const awaited = reasons.includes('no-answer') ? refuseBeforeAnswerDay(grounds) : null;
  if (awaited) return awaited;
  const permitted = permittedDeclineReasons(grounds);
  const forbidden = reasons.filter((reason) => !permitted.includes(reason));
  if (forbidden.length > 0) return { code: 'reasonNotPermitted', reasons: forbidden };
  // 照会中 → 決定 exists for one case only: nobody answered (rules §4).
  if (state.status === 'inquiring' && !reasons.includes('no-answer')) {
    return { code: 'reasonNotPermitted', reasons: [...reasons] };
  }
  return refuseHiddenDuplicate(reasons, context.duplicates);
}

/** A drafted 回答なし waits as long as a letter that was written after the draft gives time. */
export function refuseUnheard(state: CaseState, rules: WaitingRulesToday): CaseRefusal | null {
  const isForSilence = state.proposal?.reasons.includes('no-answer') === true;
  return isForSilence ? refuseBeforeAnswerDay(groundsOf(state, rules)) : null;
}

/** The letter says 期日までにご回答をいただけませんでした: nobody may have been cut short. */
function refuseBeforeAnswerDay({ noAnswer: silence }: DeclineGrounds): CaseRefusal | null {
  return silence && !silence.isPossible ? { code: 'answerAwaited', from: silence.from } : null;
}

/** Who declines a duplicate as a duplicate has said whose it is; any other reason would hide the question. */
function refuseHiddenDuplicate(
  reasons: readonly DeclineReason[],
  duplicates: readonly DuplicateRelation[],
): CaseRefusal | null {
  const { unresolved } = duplicateObstacles(duplicates);
  const hides = unresolved.length > 0 && !reasons.includes('duplicate');
  return hides ? { code: 'duplicateUnresolved', others: unresolved } : null;
}

function groundsOf(state: CaseState, rules: WaitingRulesToday): DeclineGrounds {
  return { checks: Object.values(state.checks), noAnswer: noAnswer(state, rules) };
}

function deficienciesOf({ checks }: DeclineGrounds): DeficiencyReason[] {
  return checks.flatMap((check) => (check.reason ? [check.reason] : []));
}

/** A decline for want of employment cannot stand beside a check that confirmed the employment. */
function contradictsChecks({ checks }: DeclineGrounds, reason: DeclineReason): boolean {
  const items = confirmedBy[reason] ?? [];
  return checks.some((check) => items.includes(check.item) && check.result === 'confirmed');
}

const employment = ['person-employed', 'still-employed'];
const confirmedBy: Partial<Record<DeclineReason, readonly string[]>> = {
  'not-eligible-body': ['body-eligible'],
  'not-an-employee': employment,
  'affiliation-not-confirmed': employment,
  duplicate: ['no-duplicate'],
};
