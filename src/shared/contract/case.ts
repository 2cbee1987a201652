import { z } from 'zod';
import { Application } from '../domain/application/application.ts';
import { CaseAction, CaseCommand } from '../domain/case/command.ts';
import { CheckResult } from '../domain/case/event.ts';
import { CaseRefusal } from '../domain/case/refusal.ts';
import { CaseStatus, CaseType, NextActor, Outcome } from '../domain/case/status.ts';
import { ChecklistTemplate } from '../domain/checklist/template.ts';
import { SharedFact } from '../domain/duplicate/shared-facts.ts';
import { DuplicateStrength, DuplicateVerdict, LikenessReason } from '../domain/duplicate/verdict.ts';
import { Judgement } from '../domain/email-domain/judgement.ts';
import { DueReckoning, Pause } from '../domain/open-days/reckoning.ts';
import { DeclineReason, DeficiencyReason, InquiryReason } from '../domain/reason/reasons.ts';
import { Instant, PlainDate } from '../domain/time/plain-date.ts';
import { operation } from './operation.ts';

/** An actor with the name that a person reads. */
export const NamedActor = z.object({ actor: z.string(), name: z.string(), isMe: z.boolean() });
export type NamedActor = z.infer<typeof NamedActor>;

export const CheckView = z.object({
  item: z.string(),
  result: CheckResult,
  reason: DeficiencyReason.nullable(),
  checkedOn: PlainDate,
  by: NamedActor,
  at: Instant,
  source: z.string(),
  note: z.string(),
});
export type CheckView = z.infer<typeof CheckView>;

export const NoteView = z.object({
  event: z.string(),
  about: z.enum(['note', 'handover', 'return', 'reopen', 'withdrawal']),
  by: NamedActor,
  at: Instant,
  text: z.string(),
});
export type NoteView = z.infer<typeof NoteView>;

export const InquiryView = z.object({
  id: z.string(),
  reasons: z.array(InquiryReason),
  sentOn: PlainDate,
  answeredOn: PlainDate.nullable(),
  lapsedOn: PlainDate.nullable(),
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
  text: z.string(),
});
export type DecisionView = z.infer<typeof DecisionView>;

export const HistoryEntry = z.object({
  event: z.string(),
  kind: z.string(),
  by: NamedActor,
  at: Instant,
  /** The event was taken back by a later one. */
  undone: z.boolean(),
  /** Item of a check, outcome of a decision, kind that was undone; empty when the kind says it all. */
  about: z.string(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const CaseView = z.object({
  id: z.string(),
  type: CaseType,
  status: CaseStatus,
  version: z.int(),
  nextActor: NextActor,
  assignee: NamedActor.nullable(),
  /** As typed by the applicant. Null after the person's data was purged. */
  application: Application.nullable(),
  /** The body that the declared code names, when the code exists. */
  declaredBody: z.object({ code: z.string(), name: z.string(), prefecture: z.string() }).nullable(),
  judgement: Judgement.nullable(),
  due: DueReckoning,
  openDaysLeft: z.int().nullable(),
  pauses: z.array(Pause),
  template: ChecklistTemplate,
  checks: z.array(CheckView),
  notes: z.array(NoteView),
  inquiries: z.array(InquiryView),
  proposal: DecisionView.nullable(),
  decision: DecisionView.nullable(),
  pastDecisions: z.array(DecisionView),
  notifiedOn: PlainDate.nullable(),
  /** Other applications that may be, or are, the same person's; `unresolved` ones wait for an answer here. */
  duplicates: z.object({ unresolved: z.int(), registered: z.int(), all: z.int() }),
  history: z.array(HistoryEntry),
  /** Every action with the reason why it is not open now, from the one guard function. */
  actions: z.array(z.object({ action: CaseAction, refusal: CaseRefusal.nullable() })),
  /** Whether 承認 / 見送り by this person would only be drafted for a second person. */
  secondPerson: z.object({ approve: z.boolean(), decline: z.boolean() }),
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
  resolved: z.object({ verdict: DuplicateVerdict, by: NamedActor, at: Instant, note: z.string() }).nullable(),
});
export type DuplicateView = z.infer<typeof DuplicateView>;

export const CaseDuplicates = z.object({ own: ComparedCase, others: z.array(DuplicateView).max(200) });
export type CaseDuplicates = z.infer<typeof CaseDuplicates>;

export const caseOperations = {
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
