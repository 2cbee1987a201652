import type { ChecklistRef } from '../checklist/template.ts';
import type { ContactMeans, ContactResult, ContactSource, Independence } from '../contact/contact.ts';
import type { DuplicateVerdict, SuspectedCase } from '../duplicate/verdict.ts';
import type { MediaType } from '../evidence/media-type.ts';
import type { InformationClass } from '../information-class/information-class.ts';
import type { LetterKind } from '../letter/letter.ts';
import type { ReviewOrigin } from '../membership/review-origin.ts';
import type { DueReckoning, OpenDaysTaken, Pause } from '../open-days/reckoning.ts';
import type { Actor } from '../operator/actor.ts';
import type { DeclineReason, DeficiencyReason, InquiryReason, ReopenReason } from '../reason/reasons.ts';
import type { Instant, PlainDate } from '../time/plain-date.ts';
import type { CaseEventKind, CheckResult, JudgedAgainCause, JudgementSummary, VaultRef } from './event.ts';
import type { CaseStatus, CaseType, InquiryAddressee, Outcome, Priority, WithdrawalCause } from './status.ts';

export interface CheckRecord {
  readonly item: string;
  /** The checklist in whose words the item was asked then; a later version may say something else under the same id. */
  readonly checklist: ChecklistRef;
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
  readonly about: 'note' | 'handover' | 'snooze' | 'priority' | 'return' | 'reopen' | 'withdrawal';
  /** Null where nobody was asked for it. */
  readonly class: InformationClass | null;
  readonly vault: VaultRef | null;
}

export interface Inquiry {
  readonly id: string;
  readonly to: InquiryAddressee;
  readonly reasons: readonly InquiryReason[];
  readonly sentOn: PlainDate;
  /** Until when an answer was asked for, by the inquiry or a letter after it. Null where the event, of an earlier version, does not say. */
  readonly answerBy: PlainDate | null;
  readonly askedBy: Actor;
  readonly answeredOn: PlainDate | null;
  readonly answerRecordedBy: Actor | null;
  /** Set when the office stopped waiting. */
  readonly lapsedOn: PlainDate | null;
  /** It stopped because of a 取下げ, not for want of an answer. */
  readonly endedByWithdrawal: boolean;
  /** The application has been replaced since by one that may be another person's. */
  readonly ofEarlierApplicant: boolean;
  readonly question: VaultRef | null;
  readonly answer: VaultRef | null;
}

/** A letter that was written to a file; its text is locked in the vault. */
export interface SavedLetter {
  readonly event: string;
  readonly letter: LetterKind;
  /** Of the text that it was made from: 0 is the one that comes with the program. */
  readonly templateVersion: number;
  readonly format: 'eml' | 'text';
  readonly sha256: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly vault: VaultRef | null;
}

export interface Contact {
  readonly event: string;
  readonly means: ContactMeans;
  readonly source: ContactSource;
  readonly result: ContactResult;
  readonly independence: Independence;
  /** The application has been replaced since by one that may be another person's. */
  readonly ofEarlierApplicant: boolean;
  readonly contactedOn: PlainDate;
  readonly by: Actor;
  readonly at: Instant;
  /** With whom, over which number or address, at what time, note. */
  readonly vault: VaultRef | null;
}

export interface Consent {
  readonly event: string;
  readonly means: ContactMeans;
  readonly consentedOn: PlainDate;
  readonly by: Actor;
  readonly at: Instant;
  /** Who consented. */
  readonly vault: VaultRef | null;
}

export interface Evidence {
  readonly event: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: MediaType;
  readonly class: InformationClass;
  readonly classRules: string;
  readonly consent: string | null;
  /** Items of the checklist that it supports. */
  readonly items: readonly string[];
  /** The inquiry whose answer brought it. */
  readonly inquiry: string | null;
  readonly by: Actor;
  readonly at: Instant;
  /** Name of the file. */
  readonly vault: VaultRef | null;
  readonly withdrawn: { readonly by: Actor; readonly at: Instant; readonly vault: VaultRef | null } | null;
}

export interface Decision {
  readonly event: string;
  readonly outcome: Outcome;
  readonly reasons: readonly DeclineReason[];
  readonly decidedOn: PlainDate;
  readonly by: Actor;
  readonly at: Instant;
  /** 開庁日 until then. Null of a draft, and where the event, of an earlier version, does not say. */
  readonly took: OpenDaysTaken | null;
  /** What the tables called the declared body; null where they knew none, undefined where `took` is null. */
  readonly bodyName: string | null | undefined;
  /** Who drafted it, when a second person decided. */
  readonly proposedBy: Actor | null;
  /** What was written with the draft; null where nobody drafted it, and of the draft itself. */
  readonly draftVault: VaultRef | null;
  readonly vault: VaultRef | null;
}

/** A draft that became no decision: it was sent back, or the application was withdrawn while it waited. */
export interface PastProposal extends Decision {
  readonly ended: {
    readonly how: 'returned' | 'withdrawn';
    readonly by: Actor;
    readonly at: Instant;
    /** What was said with it. */
    readonly vault: VaultRef | null;
  };
}

/** A 再審査: why, by whom, when, and what was said with it. */
export interface Reopening {
  readonly reason: ReopenReason;
  readonly by: Actor;
  readonly at: Instant;
  readonly vault: VaultRef | null;
}

/** A decision that a 再審査 set aside. */
export interface PastDecision extends Decision {
  /** Null where nobody had been told of it. */
  readonly notifiedOn: PlainDate | null;
  readonly endedBy: Reopening;
}

/** 取下げ: how a case ended that nobody decided. */
export interface Withdrawal {
  readonly event: string;
  readonly cause: WithdrawalCause;
  readonly withdrawnOn: PlainDate;
  readonly by: Actor;
  readonly at: Instant;
  readonly vault: VaultRef | null;
}

export interface PastWithdrawal extends Withdrawal {
  readonly endedBy: Reopening;
}

/** A judgement that was replaced by a later one. */
export interface PastJudgement {
  readonly judgement: JudgementSummary;
  readonly checklist: ChecklistRef;
  /** Where it stands in full. */
  readonly vault: VaultRef | null;
  readonly from: Instant;
  readonly until: Instant;
  readonly replacedBy: Actor;
  readonly cause: JudgedAgainCause;
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
  /** What it is called by: the kind of the event that brought the case where it is. */
  readonly kind: CaseEventKind;
  readonly by: Actor;
  /** All that one command recorded, oldest first. */
  readonly events: readonly { readonly event: string; readonly kind: CaseEventKind }[];
  /** Letters that were written to a file since. */
  readonly letters: readonly LetterKind[];
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
  /** The one that counts: of the receipt, or the latest after it. */
  readonly judgement: JudgementSummary;
  /** Where it stands in full: the vault row of the event that brought it. */
  readonly judgementVault: VaultRef | null;
  readonly judgedAt: Instant;
  /** Oldest first. */
  readonly pastJudgements: readonly PastJudgement[];
  readonly checklist: ChecklistRef;
  /** Those that the case had before, oldest first. */
  readonly pastChecklists: readonly ChecklistRef[];
  readonly due: DueReckoning;
  /** 保留: not offered as 次の一件 before that date. */
  readonly snoozedUntil: PlainDate | null;
  readonly priority: Priority;
  readonly pauses: readonly Pause[];
  readonly assignee: Actor | null;
  readonly checks: Readonly<Record<string, CheckRecord>>;
  /**
   * Records of items that a later checklist does not have, or of an application that was replaced. They count for nothing but 決裁.
   */
  readonly earlierChecks: readonly CheckRecord[];
  /** Records in whose place the same item was recorded again, or that were taken away: to be read only, the oldest first. */
  readonly replacedChecks: readonly CheckRecord[];
  readonly notes: readonly Note[];
  readonly contacts: readonly Contact[];
  readonly consents: readonly Consent[];
  readonly evidence: readonly Evidence[];
  readonly inquiries: readonly Inquiry[];
  readonly letters: readonly SavedLetter[];
  /** By the id of the other case. */
  readonly duplicates: Readonly<Record<string, DuplicateRecord>>;
  readonly proposal: Decision | null;
  /** Oldest first. */
  readonly pastProposals: readonly PastProposal[];
  readonly decision: Decision | null;
  /** Oldest first. */
  readonly pastDecisions: readonly PastDecision[];
  /** Of the decision that stands. */
  readonly notifiedOn: PlainDate | null;
  /** The 取下げ that stands. */
  readonly withdrawal: Withdrawal | null;
  /** Oldest first. */
  readonly pastWithdrawals: readonly PastWithdrawal[];
  readonly reopenedFor: ReopenReason | null;
  /** The last 再審査 that began a target of its own. */
  readonly reopenedOn: PlainDate | null;
  readonly application: VaultRef | null;
  /** 利用規約の版 to which the applicant agreed; null where none was stated. */
  readonly termsVersion: string | null;
  readonly importRun: string | null;
  /** Null for applications. */
  readonly review: ReviewOrigin | null;
  readonly lastAction: LastAction | null;
}
