import { z } from 'zod';
import { Application } from '../domain/application/application.ts';
import { NoAnswer } from '../domain/case/awaited-answer.ts';
import { CaseAction, CaseCommand } from '../domain/case/command.ts';
import { CheckResult, caseEventKinds, JudgedAgainCause, JudgementSummary } from '../domain/case/event.ts';
import { CaseRefusal } from '../domain/case/refusal.ts';
import {
  CaseStatus,
  CaseType,
  InquiryAddressee,
  NextActor,
  Outcome,
  Priority,
  WithdrawalCause,
} from '../domain/case/status.ts';
import { ChecklistItem, ChecklistTemplate } from '../domain/checklist/template.ts';
import { ContactMeans, ContactResult, ContactSource, Independence } from '../domain/contact/contact.ts';
import { SharedFact } from '../domain/duplicate/shared-facts.ts';
import { DuplicateStrength, DuplicateVerdict, LikenessReason } from '../domain/duplicate/verdict.ts';
import { Judgement } from '../domain/email-domain/judgement.ts';
import { MediaType } from '../domain/evidence/media-type.ts';
import { InformationClass } from '../domain/information-class/information-class.ts';
import { ReviewCause } from '../domain/membership/review-origin.ts';
import { DueReckoning, Pause } from '../domain/open-days/reckoning.ts';
import { DeclineReason, DeficiencyReason, InquiryReason, ReopenReason } from '../domain/reason/reasons.ts';
import { Instant, PlainDate } from '../domain/time/plain-date.ts';
import { ChecklistChange } from './judge-again.ts';
import { operation } from './operation.ts';
import { RecordedWord } from './recorded-word.ts';

/** An actor with the name that a person reads. */
export const NamedActor = z.object({ actor: z.string(), name: z.string(), isMe: z.boolean() });
export type NamedActor = z.infer<typeof NamedActor>;

/** The words in which an item was asked, and the checklist that asked it so. */
export const AskedItem = z.object({
  label: ChecklistItem.shape.label,
  checklist: ChecklistTemplate.pick({ name: true, version: true }),
});
export type AskedItem = z.infer<typeof AskedItem>;

export const CheckView = z.object({
  item: z.string(),
  result: CheckResult,
  reason: DeficiencyReason.nullable(),
  checkedOn: PlainDate,
  by: NamedActor,
  at: Instant,
  source: z.string(),
  note: z.string(),
  /** Null where the checklist of now asks in the same words. */
  asked: AskedItem.nullable(),
});
export type CheckView = z.infer<typeof CheckView>;

/** A record of an item that the checklist of the case no longer has, or of an application that was replaced. */
export const EarlierCheckView = CheckView.extend({ asked: AskedItem });
export type EarlierCheckView = z.infer<typeof EarlierCheckView>;

/** A judgement that a later one replaced. */
export const PastJudgementView = z.object({
  summary: JudgementSummary,
  /** Null after the person's data was purged. */
  judgement: Judgement.nullable(),
  from: Instant,
  until: Instant,
  replacedBy: NamedActor,
  cause: JudgedAgainCause,
});
export type PastJudgementView = z.infer<typeof PastJudgementView>;

export const NoteView = z.object({
  event: z.string(),
  about: z.enum(['note', 'handover', 'snooze', 'priority', 'return', 'reopen', 'withdrawal']),
  by: NamedActor,
  at: Instant,
  /** Null where nobody was asked for it. */
  class: InformationClass.nullable(),
  text: z.string(),
});
export type NoteView = z.infer<typeof NoteView>;

export const ContactView = z.object({
  event: z.string(),
  means: ContactMeans,
  source: ContactSource,
  result: ContactResult,
  independence: Independence,
  ofEarlierApplicant: z.boolean(),
  contactedOn: PlainDate,
  by: NamedActor,
  at: Instant,
  /** Null after the person's data was purged. */
  said: z.object({ person: z.string(), used: z.string(), time: z.string(), note: z.string() }).nullable(),
});
export type ContactView = z.infer<typeof ContactView>;

export const ConsentView = z.object({
  event: z.string(),
  means: ContactMeans,
  consentedOn: PlainDate,
  by: NamedActor,
  at: Instant,
  said: z.object({ person: z.string(), note: z.string() }).nullable(),
});
export type ConsentView = z.infer<typeof ConsentView>;

export const EvidenceView = z.object({
  event: z.string(),
  /** Empty after the person's data was purged. */
  name: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  mediaType: MediaType,
  /** False when the name promises something else than the content is. */
  nameFits: z.boolean(),
  class: InformationClass,
  consent: z.string().nullable(),
  items: z.array(z.string()),
  /** The inquiry whose answer brought it. */
  inquiry: z.string().nullable(),
  by: NamedActor,
  at: Instant,
  withdrawn: z.object({ by: NamedActor, at: Instant, reason: z.string() }).nullable(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export const InquiryView = z.object({
  id: z.string(),
  to: InquiryAddressee,
  reasons: z.array(InquiryReason),
  sentOn: PlainDate,
  /** Until when an answer was asked for. Null where the record, of an earlier version, does not say. */
  answerBy: PlainDate.nullable(),
  askedBy: NamedActor,
  answeredOn: PlainDate.nullable(),
  answerRecordedBy: NamedActor.nullable(),
  lapsedOn: PlainDate.nullable(),
  endedByWithdrawal: z.boolean(),
  ofEarlierApplicant: z.boolean(),
  question: z.string(),
  answer: z.string(),
});
export type InquiryView = z.infer<typeof InquiryView>;

export const DecisionView = z.object({
  outcome: Outcome,
  reasons: z.array(DeclineReason),
  decidedOn: PlainDate,
  by: NamedActor,
  at: Instant,
  proposedBy: NamedActor.nullable(),
  /** What whoever drafted it wrote; empty where nobody did, and of the draft itself. */
  draftText: z.string(),
  text: z.string(),
});
export type DecisionView = z.infer<typeof DecisionView>;

/** Null where nothing was written; empty after it was purged. */
const Remark = z.string().nullable();

/** A draft that became no decision, and what became of it. */
export const PastProposalView = DecisionView.extend({
  ended: z.object({ how: z.enum(['returned', 'withdrawn']), by: NamedActor, at: Instant, text: Remark }),
});
export type PastProposalView = z.infer<typeof PastProposalView>;

export const ReopeningView = z.object({
  reason: ReopenReason,
  by: NamedActor,
  at: Instant,
  text: Remark,
});
export type ReopeningView = z.infer<typeof ReopeningView>;

/** A decision that a 再審査 set aside. */
export const PastDecisionView = DecisionView.extend({
  notifiedOn: PlainDate.nullable(),
  endedBy: ReopeningView,
});
export type PastDecisionView = z.infer<typeof PastDecisionView>;

export const WithdrawalView = z.object({
  cause: WithdrawalCause,
  withdrawnOn: PlainDate,
  by: NamedActor,
  at: Instant,
  text: Remark,
});
export type WithdrawalView = z.infer<typeof WithdrawalView>;

export const PastWithdrawalView = WithdrawalView.extend({ endedBy: ReopeningView });
export type PastWithdrawalView = z.infer<typeof PastWithdrawalView>;

export const HistoryEntry = z.object({
  event: z.string(),
  kind: z.enum(caseEventKinds),
  by: NamedActor,
  at: Instant,
  /** The event was taken back by a later one. */
  undone: z.boolean(),
  /** Item of a check, outcome of a decision, kind that was undone; null when the kind says it all. `case.history` says the rest. */
  about: RecordedWord.nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Another case, as a way to it is written. */
export const LinkedCase = z.object({ id: z.string(), receiptNumber: z.string() });
export type LinkedCase = z.infer<typeof LinkedCase>;

export const CaseView = z.object({
  id: z.string(),
  type: CaseType,
  status: CaseStatus,
  version: z.int(),
  nextActor: NextActor,
  assignee: NamedActor.nullable(),
  /** 引継ぎ待ち: the assignee can go on with no case, and whoever wants to go on with this one may take it. */
  handover: z.boolean(),
  /** As typed by the applicant. Null after the person's data was purged. */
  application: Application.nullable(),
  /** 利用規約の版 in force on the day of application; null where the office stated none. */
  termsVersion: z.string().nullable(),
  /** The body that the declared code names, when the code exists. */
  declaredBody: z.object({ code: z.string(), name: z.string(), prefecture: z.string() }).nullable(),
  /** The one that counts now. */
  judgement: Judgement.nullable(),
  judgedAt: Instant,
  /** Version of the tables that it was given by. */
  judgementTables: z.string(),
  /** Oldest first. */
  pastJudgements: z.array(PastJudgementView),
  due: DueReckoning,
  /** The day from which it is counted, where a 再審査 began a target of its own. */
  reopenedOn: PlainDate.nullable(),
  /** 保留: null or a date that has come means that the case is offered as 次の一件. */
  snoozedUntil: PlainDate.nullable(),
  priority: Priority,
  openDaysLeft: z.int().nullable(),
  /** While an inquiry is out: until when an answer is asked for (設定 `answerDays`). */
  answerBy: PlainDate.nullable(),
  /** That day is over: 見送り for want of an answer is proposed. */
  answerOverdue: z.boolean(),
  /** Of the last inquiry, also when it is out no longer; null where 回答なし cannot be said at all. */
  noAnswer: NoAnswer.nullable(),
  pauses: z.array(Pause),
  template: ChecklistTemplate,
  /** What the case could go on with instead, and what that would change. */
  checklistMoves: z.array(ChecklistChange),
  checks: z.array(CheckView),
  /** Items whose recorded result is not enough any more, and why. */
  lapsedChecks: z.array(z.object({ item: z.string(), because: CaseRefusal })),
  /** Items that stand in the way of 承認 or 継続, as the guard says. */
  missingChecks: z.object({ open: z.array(z.string()), failed: z.array(z.string()) }),
  earlierChecks: z.array(EarlierCheckView),
  /** Items that only an earlier checklist of the case asked for: files may be joined to them. */
  earlierItems: z.array(ChecklistItem.pick({ id: true, label: true })),
  notes: z.array(NoteView),
  contacts: z.array(ContactView),
  consents: z.array(ConsentView),
  evidence: z.array(EvidenceView),
  /** Site of the declared body, where its number can be found; null when the tables name none. */
  officialSite: z.string().nullable(),
  inquiries: z.array(InquiryView),
  proposal: DecisionView.nullable(),
  /** Oldest first. */
  pastProposals: z.array(PastProposalView),
  decision: DecisionView.nullable(),
  /** Oldest first. */
  pastDecisions: z.array(PastDecisionView),
  /** Of the decision that stands. */
  notifiedOn: PlainDate.nullable(),
  withdrawal: WithdrawalView.nullable(),
  /** Oldest first. */
  pastWithdrawals: z.array(PastWithdrawalView),
  /** Of a 所属再確認: why, and the case by which the person is a member. Null for applications. */
  review: z.object({ cause: ReviewCause, of: LinkedCase }).nullable(),
  /** Reviews of the membership that this case gave, the newest first. */
  reviews: z.array(
    LinkedCase.extend({ cause: ReviewCause, status: CaseStatus, outcome: Outcome.nullable() }),
  ),
  /** Somebody is a member by this case, and no review of it is under way. */
  mayBeReviewed: z.boolean(),
  /** Other applications that may be, or are, the same person's; `unresolved` ones wait for an answer here. */
  duplicates: z.object({ unresolved: z.int(), registered: z.int(), all: z.int() }),
  history: z.array(HistoryEntry),
  /** Every action with the reason why it is not open now, from the one guard function. */
  actions: z.array(z.object({ action: CaseAction, refusal: CaseRefusal.nullable() })),
  /**
   * Whether 承認 / 見送り by this person would only be drafted for a second person; `forConfirmation`: only because the
   * judgement passes on a confirmation that no second person has seen (see `restsOnOwnConfirmation`).
   */
  secondPerson: z.object({ approve: z.boolean(), decline: z.boolean(), forConfirmation: z.boolean() }),
});
export type CaseView = z.infer<typeof CaseView>;

/** What of an application tells persons apart, as typed. */
export const ComparedApplication = Application.pick({
  name: true,
  kana: true,
  organizationCode: true,
  organizationName: true,
  section: true,
  address: true,
  phone: true,
});
export type ComparedApplication = z.infer<typeof ComparedApplication>;

/** One side of the comparison. */
export const ComparedCase = z.object({
  id: z.string(),
  receiptNumber: z.string(),
  receivedOn: PlainDate,
  status: CaseStatus,
  outcome: Outcome.nullable(),
  decidedOn: PlainDate.nullable(),
  /** Null after the person's data was purged. */
  application: ComparedApplication.nullable(),
});
export type ComparedCase = z.infer<typeof ComparedCase>;

const ResolutionView = z.object({
  verdict: DuplicateVerdict,
  by: NamedActor,
  at: Instant,
  note: z.string(),
});

export const DuplicateView = z.object({
  other: ComparedCase,
  /** See DuplicateRelation. */
  answer: z.enum([...DuplicateVerdict.options, 'unresolved', 'askedThere', 'moot']),
  /** Approving this case beside the other one is refused. */
  isInTheWay: z.boolean(),
  /** Null when the two are known to be one person's only through others. */
  strength: DuplicateStrength.nullable(),
  reasons: z.array(LikenessReason),
  /** The facts that agree, however they were written. */
  shared: z.array(SharedFact),
  resolved: ResolutionView.nullable(),
  /** What was found before and counts no longer, in whichever of the two cases it was recorded; oldest first. */
  earlier: z.array(ResolutionView),
});
export type DuplicateView = z.infer<typeof DuplicateView>;

export const CaseDuplicates = z.object({ own: ComparedCase, others: z.array(DuplicateView).max(200) });
export type CaseDuplicates = z.infer<typeof CaseDuplicates>;

export const caseOperations = {
  /** Everybody who may take a case, the asking person included. */
  'case.assignees': operation('query', 'operator', z.null(), z.array(NamedActor)),
  'case.open': operation('query', 'operator', z.object({ id: z.string() }), CaseView),
  /** Those applications side by side with this one, the unanswered first. */
  'case.duplicates': operation('query', 'operator', z.object({ id: z.string() }), CaseDuplicates),
  /**
   * Does one thing with one case. `expectedVersion` is the version that the person looked at; a stale one
   * is refused with what happened since.
   */
  'case.act': operation(
    'command',
    'operator',
    z.object({ id: z.string(), expectedVersion: z.int(), command: CaseCommand }),
    CaseView,
  ),
};
