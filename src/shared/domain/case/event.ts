import { z } from 'zod';
import { ChecklistRef } from '../checklist/template.ts';
import { ContactMeans, ContactResult, ContactSource, Independence } from '../contact/contact.ts';
import { DuplicateVerdict, SuspectedCase } from '../duplicate/verdict.ts';
import { DomainClass, JudgementOutcome, JudgementWarning } from '../email-domain/judgement.ts';
import { DomainPolicy } from '../email-domain/policy.ts';
import { MediaType } from '../evidence/media-type.ts';
import { InformationClass } from '../information-class/information-class.ts';
import { LetterKind } from '../letter/letter.ts';
import { ReviewOrigin } from '../membership/review-origin.ts';
import { DueReckoning, OpenDaysTaken } from '../open-days/reckoning.ts';
import { Actor } from '../operator/actor.ts';
import { DeclineReason, DeficiencyReason, InquiryReason, ReopenReason } from '../reason/reasons.ts';
import { type Instant, PlainDate } from '../time/plain-date.ts';
import { CaseType, InquiryAddressee, Outcome, Priority, WithdrawalCause } from './status.ts';

/** What the journal may keep of a judgement: nothing that names a person or an address. */
export const JudgementSummary = z.object({
  class: DomainClass,
  outcome: JudgementOutcome,
  rule: z.string(),
  ruleSet: z.string(),
  /** Version of the organisation and domain tables that the judgement used. */
  tables: z.string(),
  warnings: z.array(JudgementWarning),
  candidates: z.array(z.string()),
  /** Ids of the entries of the register on which it rests. Missing where there are none, and in older events. */
  confirmations: z.array(z.string()).optional(),
  /** The 設定 that had a say in the outcome, as they were. Missing where none had, and in older events. */
  settings: DomainPolicy.partial().optional(),
});
export type JudgementSummary = z.infer<typeof JudgementSummary>;

/** Why a case was judged again: a clerk wanted it, or something that the judgement had used changed. */
export const JudgedAgainCause = z.enum([
  'requested',
  'tablesChanged',
  'confirmationAdded',
  'confirmationRevoked',
  /** The applicant sent the application again, with other content. */
  'applicationUpdated',
]);
export type JudgedAgainCause = z.infer<typeof JudgedAgainCause>;

export const CheckResult = z.enum(['confirmed', 'deficient', 'notApplicable']);
export type CheckResult = z.infer<typeof CheckResult>;

/** The step that ends the putting off of a case by itself. */
export const WokenBecause = z.enum(['answerRecorded', 'decisionProposed', 'released', 'reassigned']);
export type WokenBecause = z.infer<typeof WokenBecause>;

const decisionPayload = z.object({
  outcome: Outcome,
  reasons: z.array(DeclineReason),
  decidedOn: PlainDate,
});

/** Payload of each kind of event on a case. Free text and personal data are in the vault, by id. */
export const caseEventPayloads = {
  applicationReceived: z.object({
    type: CaseType,
    receiptNumber: z.string(),
    receivedOn: PlainDate,
    organizationCode: z.string(),
    judgement: JudgementSummary,
    checklist: ChecklistRef,
    due: DueReckoning,
    importRun: z.string().nullable(),
    /** Of a 所属再確認; missing for applications. */
    review: ReviewOrigin.optional(),
    /** 利用規約の版 in force on the day of application. Missing where the office states none, and in older events. */
    termsVersion: z.string().optional(),
  }),
  /** A later file brought the same 受付番号 with other content, and a person chose it. What was there stays in the vault. */
  applicationUpdated: z.object({
    importRun: z.string(),
    receivedOn: PlainDate,
    organizationCode: z.string(),
    judgement: JudgementSummary,
    checklist: ChecklistRef,
    /** As in `judgedAgain`, and items that were recorded of what the application says no more. */
    setAside: z.array(z.string()),
    /** The content may be another person's: contacts until then say nothing of it. Missing where it is not, and in older events. */
    anotherApplicant: z.literal(true).optional(),
    due: DueReckoning,
    /** What was still being asked of whoever had applied before: nobody waits for that answer any more. Missing in older events. */
    endedInquiry: z.object({ inquiry: z.string(), endedOn: PlainDate }).optional(),
    /** What it was put off for may have come. Missing where it was not put off, and in older events. */
    woken: z.literal(true).optional(),
    /** As in `applicationReceived`. */
    termsVersion: z.string().optional(),
  }),
  /** Stands directly behind the receipt, or behind what replaced the application: cases that it is like. */
  duplicateSuspected: z.object({ others: z.array(SuspectedCase) }),
  duplicateResolved: z.object({ other: z.string(), verdict: DuplicateVerdict }),
  claimed: z.object({}),
  released: z.object({}),
  checkRecorded: z.object({
    item: z.string(),
    result: CheckResult,
    reason: DeficiencyReason.nullable(),
    checkedOn: PlainDate,
  }),
  checkCleared: z.object({ item: z.string() }),
  /** Notes of earlier versions of the program say no class. */
  noteAdded: z.object({
    class: InformationClass.optional(),
    /** The edition of the classes in which it was said. Missing without a class, and in older events. */
    classRules: z.string().optional(),
  }),
  contactLogged: z.object({
    means: ContactMeans,
    source: ContactSource,
    result: ContactResult,
    /** Judged when it was recorded: what the applicant wrote may be purged later. */
    independence: Independence,
    contactedOn: PlainDate,
  }),
  /** The body agreed that information of 機密性2 is handled (rules §8). */
  consentRecorded: z.object({ means: ContactMeans, consentedOn: PlainDate }),
  evidenceAttached: z.object({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int(),
    mediaType: MediaType,
    class: InformationClass,
    /** The edition of the classes under which it was taken. */
    classRules: z.string(),
    /** Event of the consent that 機密性2 rests on. */
    consent: z.string().nullable(),
    item: z.string().nullable(),
    /** The inquiry whose answer brought it. Missing where there is none, and in older events. */
    inquiry: z.string().optional(),
  }),
  evidenceLinked: z.object({ evidence: z.string(), item: z.string(), linked: z.boolean() }),
  /** It no longer counts. The file stays until it is purged. */
  evidenceWithdrawn: z.object({ evidence: z.string() }),
  inquirySent: z.object({
    inquiry: z.string(),
    /** Missing where the applicant was asked, and in older events. */
    to: InquiryAddressee.optional(),
    reasons: z.array(InquiryReason),
    sentOn: PlainDate,
    /** Until when an answer was asked for. Missing in older events. */
    answerBy: PlainDate.optional(),
  }),
  answerRecorded: z.object({ inquiry: z.string(), answeredOn: PlainDate, due: DueReckoning }),
  /** Nobody answered: stands directly before the decision, or the draft of one, that rests on it. */
  inquiryLapsed: z.object({ inquiry: z.string(), lapsedOn: PlainDate, due: DueReckoning }),
  decisionProposed: decisionPayload,
  returnedForRevision: z.object({}),
  decided: decisionPayload.extend({
    /** 開庁日 until the decision. Missing in older events. */
    took: OpenDaysTaken.optional(),
    /** What the tables called the body of the declared code; null where they knew none. Missing in older events. */
    bodyName: z.string().nullable().optional(),
  }),
  notified: z.object({
    notifiedOn: PlainDate,
    /** 開庁日 until then. Missing in older events. */
    took: OpenDaysTaken.optional(),
  }),
  withdrawn: z.object({
    cause: WithdrawalCause,
    withdrawnOn: PlainDate,
    /** Where an answer was waited for until then. Missing elsewhere, and in older events. */
    due: DueReckoning.optional(),
  }),
  reopened: z.object({
    reason: ReopenReason,
    /** Day 0 of the new target, and its due date. In events of earlier versions the target of the receipt goes on. */
    target: z.object({ from: PlainDate, due: DueReckoning }).optional(),
  }),
  judgedAgain: z.object({
    judgement: JudgementSummary,
    checklist: ChecklistRef,
    cause: JudgedAgainCause,
    /** Recorded items that the checklist no longer asks for: kept to be read, no longer counted. */
    setAside: z.array(z.string()),
  }),
  /** Another checklist, or a newer version of it, at the wish of whoever holds the case. */
  checklistMoved: z.object({ checklist: ChecklistRef, setAside: z.array(z.string()) }),
  snoozed: z.object({ until: PlainDate }),
  woken: z.object({
    /** What ended the putting off by itself: the event before. Missing where a person ended it, and in older events. */
    because: WokenBecause.optional(),
  }),
  prioritySet: z.object({ priority: Priority }),
  reassigned: z.object({ to: Actor }),
  /** The calendar changed and an administrator had the open cases reckoned anew. */
  dueRecalculated: z.object({ due: DueReckoning }),
  letterSaved: z.object({
    letter: LetterKind,
    templateVersion: z.int(),
    format: z.enum(['eml', 'text']),
    sha256: z.string(),
    /** Until when it asks for an answer. Missing where it asks for none, and in older events. */
    answerBy: PlainDate.optional(),
  }),
  undone: z.object({ event: z.string(), undoneKind: z.string() }),
} as const;

export type CaseEventKind = keyof typeof caseEventPayloads;
export const caseEventKinds = Object.keys(caseEventPayloads) as CaseEventKind[];

/** A reference to personal data that stands outside the journal and can be erased. */
export const VaultRef = z.object({ id: z.string(), digest: z.string() });
export type VaultRef = z.infer<typeof VaultRef>;

type PayloadOf<K extends CaseEventKind> = z.infer<(typeof caseEventPayloads)[K]>;

/** An event as it stands in the journal. */
export type CaseEvent = {
  [K in CaseEventKind]: {
    readonly id: string;
    readonly at: Instant;
    readonly actor: Actor;
    readonly kind: K;
    readonly payload: PayloadOf<K>;
    readonly vault: VaultRef | null;
  };
}[CaseEventKind];

/** An event that decide() wants recorded; the journal adds id, time and actor. */
export type CaseEventDraft = {
  [K in CaseEventKind]: {
    readonly kind: K;
    readonly payload: PayloadOf<K>;
    readonly personal: PersonalContent | null;
  };
}[CaseEventKind];

/** Free text or personal fields that go to the vault together with an event. */
export interface PersonalContent {
  readonly kind:
    | 'application'
    | 'text'
    | 'check'
    | 'judgement'
    | 'letter'
    | 'contact'
    | 'consent'
    | 'evidence';
  readonly content: Record<string, unknown>;
}
