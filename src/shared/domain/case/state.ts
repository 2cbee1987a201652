import type { ChecklistRef } from '../checklist/template.ts';
import type { DuplicateVerdict, SuspectedCase } from '../duplicate/verdict.ts';
import type { DueReckoning, Pause } from '../open-days/reckoning.ts';
import type { Actor } from '../operator/actor.ts';
import type { DeclineReason, DeficiencyReason, InquiryReason, ReopenReason } from '../reason/reasons.ts';
import type { Instant, PlainDate } from '../time/plain-date.ts';
import type { CaseEventKind, CheckResult, JudgementSummary, VaultRef } from './event.ts';
import type { CaseStatus, CaseType, Outcome } from './status.ts';

export interface CheckRecord {
  readonly item: string;
  readonly result: CheckResult;
  readonly reason: DeficiencyReason | null;
  readonly checkedOn: PlainDate;
  readonly by: Actor;
  readonly at: Instant;
  /** Source and note. */
  readonly vault: VaultRef | null;
}

export interface Note {
  readonly event: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly about: 'note' | 'handover' | 'return' | 'reopen' | 'withdrawal';
  readonly vault: VaultRef | null;
}

export interface Inquiry {
  readonly id: string;
  readonly reasons: readonly InquiryReason[];
  readonly sentOn: PlainDate;
  readonly answeredOn: PlainDate | null;
  /** Set when the office stopped waiting. */
  readonly lapsedOn: PlainDate | null;
  readonly question: VaultRef | null;
  readonly answer: VaultRef | null;
}

export interface Decision {
  readonly event: string;
  readonly outcome: Outcome;
  readonly reasons: readonly DeclineReason[];
  readonly decidedOn: PlainDate;
  readonly by: Actor;
  readonly at: Instant;
  /** Who drafted it, when a second person decided. */
  readonly proposedBy: Actor | null;
  readonly vault: VaultRef | null;
}

/** What this case says about another one that may be the same person's. */
export interface DuplicateRecord {
  /** Null when only a verdict was recorded here: the other case came later and suspects this one. */
  readonly suspected: Omit<SuspectedCase, 'case'> | null;
  readonly resolved: DuplicateResolution | null;
}

export interface DuplicateResolution {
  readonly verdict: DuplicateVerdict;
  readonly by: Actor;
  readonly at: Instant;
  readonly vault: VaultRef | null;
}

/** The action that 元に戻す would take back. */
export interface LastAction {
  readonly event: string;
  readonly kind: CaseEventKind;
  readonly by: Actor;
}

/** One case, folded from its events. */
export interface CaseState {
  readonly type: CaseType;
  readonly status: CaseStatus;
  /** How many events the case has; a command names the version it was decided on. */
  readonly version: number;
  readonly receiptNumber: string;
  readonly receivedOn: PlainDate;
  /** As declared; checked by the judgement, not by this. */
  readonly organizationCode: string;
  readonly judgement: JudgementSummary;
  readonly checklist: ChecklistRef;
  readonly due: DueReckoning;
  readonly pauses: readonly Pause[];
  readonly assignee: Actor | null;
  readonly checks: Readonly<Record<string, CheckRecord>>;
  readonly notes: readonly Note[];
  readonly inquiries: readonly Inquiry[];
  /** By the id of the other case. */
  readonly duplicates: Readonly<Record<string, DuplicateRecord>>;
  readonly proposal: Decision | null;
  readonly decision: Decision | null;
  readonly pastDecisions: readonly Decision[];
  readonly notifiedOn: PlainDate | null;
  readonly reopenedFor: ReopenReason | null;
  readonly application: VaultRef | null;
  readonly importRun: string | null;
  readonly lastAction: LastAction | null;
}
