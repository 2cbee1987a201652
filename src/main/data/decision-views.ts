import type { CaseView, DecisionView, ReopeningView, WithdrawalView } from '#shared/contract/case.ts';
import type { VaultRef } from '#shared/domain/case/event.ts';
import type { CaseState, Decision, Reopening, Withdrawal } from '#shared/domain/case/state.ts';
import type { ReadableDb } from './database.ts';
import { readText } from './journal/vault.ts';
import type { Named } from './session/actor-names.ts';

/** What was drafted, decided and withdrawn, also what stands no more, with what is left of its vault rows. */
export function decisionViews(
  db: ReadableDb,
  state: CaseState,
  named: Named,
): Pick<
  CaseView,
  | 'proposal'
  | 'pastProposals'
  | 'decision'
  | 'pastDecisions'
  | 'notifiedOn'
  | 'withdrawal'
  | 'pastWithdrawals'
> {
  const { proposal, decision, notifiedOn, withdrawal } = state;
  return {
    proposal: proposal && decisionView(db, proposal, named),
    pastProposals: state.pastProposals.map(({ ended, ...draft }) => ({
      ...decisionView(db, draft, named),
      ended: { how: ended.how, by: named(ended.by, ended.at), at: ended.at, text: remark(db, ended.vault) },
    })),
    decision: decision && decisionView(db, decision, named),
    pastDecisions: state.pastDecisions.map((past) => ({
      ...decisionView(db, past, named),
      notifiedOn: past.notifiedOn,
      endedBy: reopeningView(db, past.endedBy, named),
    })),
    notifiedOn,
    withdrawal: withdrawal && withdrawalView(db, withdrawal, named),
    pastWithdrawals: state.pastWithdrawals.map((past) => ({
      ...withdrawalView(db, past, named),
      endedBy: reopeningView(db, past.endedBy, named),
    })),
  };
}

function decisionView(db: ReadableDb, decision: Decision, named: Named): DecisionView {
  return {
    outcome: decision.outcome,
    reasons: [...decision.reasons],
    decidedOn: decision.decidedOn,
    by: named(decision.by, decision.at),
    at: decision.at,
    proposedBy: decision.proposedBy === null ? null : named(decision.proposedBy, decision.at),
    draftText: readText(db, decision.draftVault),
    text: readText(db, decision.vault),
  };
}

function reopeningView(db: ReadableDb, { reason, by, at, vault }: Reopening, named: Named): ReopeningView {
  return { reason, by: named(by, at), at, text: remark(db, vault) };
}

function withdrawalView(
  db: ReadableDb,
  { cause, withdrawnOn, by, at, vault }: Withdrawal,
  named: Named,
): WithdrawalView {
  return { cause, withdrawnOn, by: named(by, at), at, text: remark(db, vault) };
}

function remark(db: ReadableDb, vault: VaultRef | null): string | null {
  return vault && readText(db, vault);
}
