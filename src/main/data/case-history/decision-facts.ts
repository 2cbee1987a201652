import type { RecordedFact, RecordedValue } from '#shared/contract/case-history.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import type { CaseState, Decision } from '#shared/domain/case/state.ts';
import { date, dueMoved, fact, person, type Telling, text, written } from './fact.ts';

type Of<K extends CaseEvent['kind']> = CaseEvent & { kind: K };

export function draftedFacts({ payload, vault }: Of<'decisionProposed'>, { db }: Telling): RecordedFact[] {
  return [
    ...fact('draft', outcome(payload)),
    ...fact('reason', ...reasons(payload)),
    ...fact('draftedOn', ...date(payload.decidedOn)),
    ...fact('draftRemark', ...written(db, vault)),
  ];
}

/** 差戻し: what was not confirmed, and why. */
export function returnedFacts(
  { vault }: Of<'returnedForRevision'>,
  { proposal }: CaseState,
  telling: Telling,
): RecordedFact[] {
  return [...draftFacts(proposal, telling), ...fact('said', ...written(telling.db, vault))];
}

export function decidedFacts(
  { payload, vault }: Of<'decided'>,
  { proposal }: CaseState,
  telling: Telling,
): RecordedFact[] {
  const { db } = telling;
  return [
    ...fact('outcome', outcome(payload)),
    ...fact('reason', ...reasons(payload)),
    ...fact('decidedOn', ...date(payload.decidedOn)),
    ...(payload.took
      ? [
          ...fact('openDays', ...text(String(payload.took.openDays))),
          ...fact('calendar', ...text(payload.took.calendar)),
        ]
      : []),
    ...fact('bodyName', ...text(payload.bodyName ?? '')),
    ...(proposal
      ? [
          ...fact('draftedBy', ...person(telling, proposal.by)),
          ...fact('draftedOn', ...date(proposal.decidedOn)),
          ...fact('draftRemark', ...written(db, proposal.vault)),
        ]
      : []),
    ...fact('remark', ...written(db, vault)),
  ];
}

export function withdrawnFacts(
  { payload, vault }: Of<'withdrawn'>,
  { proposal, due }: CaseState,
  telling: Telling,
): RecordedFact[] {
  return [
    ...fact('cause', { is: 'withdrawalCause', value: payload.cause }),
    ...fact('withdrawnOn', ...date(payload.withdrawnOn)),
    ...dueMoved(due, payload.due ?? due),
    ...draftFacts(proposal, telling),
    ...fact('said', ...written(telling.db, vault)),
  ];
}

/** 再審査: why, and what had ended the case until then. */
export function reopenedFacts(
  { payload, vault }: Of<'reopened'>,
  { decision, withdrawal, notifiedOn, due }: CaseState,
  telling: Telling,
): RecordedFact[] {
  return [
    ...fact('reason', { is: 'reopenReason', value: payload.reason }),
    ...(decision
      ? [
          ...fact('setAsideDecision', outcome(decision)),
          ...fact('decidedOn', ...date(decision.decidedOn)),
          ...fact('notifiedOn', ...date(notifiedOn)),
        ]
      : []),
    ...(withdrawal
      ? [
          ...fact('setAsideWithdrawal', { is: 'withdrawalCause', value: withdrawal.cause }),
          ...fact('withdrawnOn', ...date(withdrawal.withdrawnOn)),
        ]
      : []),
    ...dueMoved(due, payload.target?.due ?? due),
    ...fact('said', ...written(telling.db, vault)),
  ];
}

/** A draft that came to nothing. */
function draftFacts(proposal: Decision | null, telling: Telling): RecordedFact[] {
  if (!proposal) return [];
  return [
    ...fact('draft', outcome(proposal)),
    ...fact('reason', ...reasons(proposal)),
    ...fact('draftedBy', ...person(telling, proposal.by)),
    ...fact('draftedOn', ...date(proposal.decidedOn)),
    ...fact('draftRemark', ...written(telling.db, proposal.vault)),
  ];
}

function outcome(decision: Pick<Decision, 'outcome'>): RecordedValue {
  return { is: 'outcome', value: decision.outcome };
}

function reasons(decision: Pick<Decision, 'reasons'>): RecordedValue[] {
  return decision.reasons.map((value) => ({ is: 'declineReason', value }));
}
