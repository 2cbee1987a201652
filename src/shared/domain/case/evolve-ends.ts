import type { CaseEvent } from './event.ts';
import { closeInquiries, closePauses } from './evolve-inquiries.ts';
import { withNote } from './evolve-notes.ts';
import type { CaseState, Decision, PastProposal } from './state.ts';

type Of<K extends CaseEvent['kind']> = CaseEvent & { kind: K };

export function proposed(state: CaseState, event: Of<'decisionProposed'>): CaseState {
  return { ...state, status: 'proposed', proposal: decisionFrom(event, null) };
}

/** 差戻し: what the second person did not confirm stays to be read, with why. */
export function returned(state: CaseState, event: Of<'returnedForRevision'>): CaseState {
  return {
    ...state,
    status: 'verifying',
    proposal: null,
    pastProposals: endedProposals(state, event, 'returned'),
    notes: withNote(state, event, 'return'),
  };
}

export function decided(state: CaseState, event: Of<'decided'>): CaseState {
  const { decidedOn } = event.payload;
  return {
    ...state,
    status: 'decided',
    snoozedUntil: null,
    pauses: closePauses(state, decidedOn),
    inquiries: closeInquiries(state, decidedOn, false),
    decision: decisionFrom(event, state.proposal),
    proposal: null,
  };
}

export function withdrawnFrom(state: CaseState, event: Of<'withdrawn'>): CaseState {
  const { cause, withdrawnOn, due = state.due } = event.payload;
  const { id, actor: by, at, vault } = event;
  return {
    ...state,
    status: 'withdrawn',
    due,
    snoozedUntil: null,
    proposal: null,
    pastProposals: endedProposals(state, event, 'withdrawn'),
    pauses: closePauses(state, withdrawnOn),
    inquiries: closeInquiries(state, withdrawnOn, true),
    withdrawal: { event: id, cause, withdrawnOn, by, at, vault },
    notes: withNote(state, event, 'withdrawal'),
  };
}

/** 再審査: what ended the case before stays to be read, with why and by whom it was set aside. */
export function reopened(state: CaseState, event: Of<'reopened'>): CaseState {
  const { decision, withdrawal, notifiedOn } = state;
  const { reason, target } = event.payload;
  const endedBy = { reason, by: event.actor, at: event.at, vault: event.vault };
  return {
    ...state,
    status: 'verifying',
    assignee: event.actor,
    pastDecisions: decision
      ? [...state.pastDecisions, { ...decision, notifiedOn, endedBy }]
      : state.pastDecisions,
    decision: null,
    notifiedOn: null,
    pastWithdrawals: withdrawal
      ? [...state.pastWithdrawals, { ...withdrawal, endedBy }]
      : state.pastWithdrawals,
    withdrawal: null,
    reopenedFor: reason,
    reopenedOn: target?.from ?? state.reopenedOn,
    due: target?.due ?? state.due,
    notes: withNote(state, event, 'reopen'),
  };
}

function endedProposals(
  { proposal, pastProposals }: CaseState,
  { actor: by, at, vault }: CaseEvent,
  how: PastProposal['ended']['how'],
): CaseState['pastProposals'] {
  return proposal ? [...pastProposals, { ...proposal, ended: { how, by, at, vault } }] : pastProposals;
}

function decisionFrom(event: Of<'decided' | 'decisionProposed'>, proposal: Decision | null): Decision {
  const { outcome, reasons, decidedOn } = event.payload;
  const { took = null, bodyName } = event.kind === 'decided' ? event.payload : {};
  return {
    outcome,
    reasons,
    decidedOn,
    took,
    bodyName,
    event: event.id,
    by: event.actor,
    at: event.at,
    proposedBy: proposal?.by ?? null,
    draftVault: proposal?.vault ?? null,
    vault: event.vault,
  };
}
