import { z } from 'zod';
import { ChecklistRef } from '../checklist/template.ts';
import { ClockTime, ContactMeans, ContactResult, ContactSource } from '../contact/contact.ts';
import { DuplicateVerdict } from '../duplicate/verdict.ts';
import { MediaType } from '../evidence/media-type.ts';
import { InformationClass } from '../information-class/information-class.ts';
import { Actor } from '../operator/actor.ts';
import { DeclineReason, DeficiencyReason, InquiryReason, ReopenReason } from '../reason/reasons.ts';
import { PlainDate } from '../time/plain-date.ts';
import { CheckResult } from './event.ts';
import { InquiryAddressee, Priority, WithdrawalCause } from './status.ts';

const Text = z.string().trim().max(4_000);

/** What a person can ask to be done with one case. Free text goes to the vault, never to the journal. */
export const CaseCommand = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claim') }),
  z.object({ kind: z.literal('release'), note: Text }),
  z.object({
    kind: z.literal('recordCheck'),
    item: z.string(),
    result: CheckResult,
    reason: DeficiencyReason.nullable(),
    /** Null means today. */
    checkedOn: PlainDate.nullable(),
    source: Text,
    note: Text,
  }),
  z.object({ kind: z.literal('clearCheck'), item: z.string() }),
  z.object({ kind: z.literal('addNote'), text: Text, class: InformationClass.optional() }),
  z.object({
    kind: z.literal('logContact'),
    means: ContactMeans,
    source: ContactSource,
    result: ContactResult,
    /** Null means today. */
    contactedOn: PlainDate.nullable(),
    time: ClockTime,
    person: Text,
    /** The number or address that was used. */
    used: Text,
    note: Text,
  }),
  z.object({
    kind: z.literal('recordConsent'),
    means: ContactMeans,
    consentedOn: PlainDate.nullable(),
    /** Who consented, for which body. */
    person: Text,
    note: Text,
  }),
  z.object({
    kind: z.literal('linkEvidence'),
    evidence: z.string(),
    item: z.string(),
    linked: z.boolean(),
  }),
  z.object({ kind: z.literal('withdrawEvidence'), evidence: z.string(), reason: Text }),
  /** Says of another case that is like this one whether it is the same person's. */
  z.object({ kind: z.literal('resolveDuplicate'), other: z.string(), verdict: DuplicateVerdict, note: Text }),
  z.object({
    kind: z.literal('inquire'),
    /** Missing means the applicant. */
    to: InquiryAddressee.optional(),
    reasons: z.array(InquiryReason),
    text: Text,
  }),
  z.object({ kind: z.literal('recordAnswer'), answeredOn: PlainDate.nullable(), text: Text }),
  z.object({ kind: z.literal('approve'), text: Text }),
  z.object({ kind: z.literal('decline'), reasons: z.array(DeclineReason), text: Text }),
  z.object({ kind: z.literal('confirm'), text: Text }),
  z.object({ kind: z.literal('returnForRevision'), text: Text }),
  z.object({ kind: z.literal('withdraw'), cause: WithdrawalCause, text: Text }),
  z.object({ kind: z.literal('reopen'), reason: ReopenReason, text: Text }),
  /** Puts the case out of sight of 次の一件 until that date; the due date stays. */
  z.object({ kind: z.literal('snooze'), until: PlainDate, text: Text }),
  z.object({ kind: z.literal('wake') }),
  /** Marks the case as 優先 or takes the mark away; status, assignee and due date stay. */
  z.object({ kind: z.literal('setPriority'), priority: Priority, text: Text }),
  /** Gives a case in hand to another operator. */
  z.object({ kind: z.literal('reassign'), to: Actor, note: Text }),
  /** Missing means today. */
  z.object({ kind: z.literal('notify'), notifiedOn: PlainDate.optional() }),
  z.object({ kind: z.literal('judgeAgain') }),
  /** Goes on with another checklist: the newest version of this one, or one that a person chooses. */
  z.object({ kind: z.literal('moveChecklist'), checklist: ChecklistRef }),
  z.object({ kind: z.literal('undo') }),
]);
export type CaseCommand = z.infer<typeof CaseCommand>;

/**
 * Takes a file that the data process has read and stored itself. Not among what a window can ask for: it could
 * name a file that nobody has.
 */
export const AttachEvidence = z.object({
  kind: z.literal('attachEvidence'),
  sha256: z.string(),
  bytes: z.int(),
  mediaType: MediaType,
  class: InformationClass,
  consent: z.string().nullable(),
  item: z.string().nullable(),
  /** The inquiry whose answer brought it. */
  inquiry: z.string().optional(),
  name: Text,
});
export type AttachEvidence = z.infer<typeof AttachEvidence>;

export const CaseAction = z.enum([
  'claim',
  'release',
  'recordCheck',
  'clearCheck',
  'addNote',
  'resolveDuplicate',
  'logContact',
  'recordConsent',
  'attachEvidence',
  'linkEvidence',
  'withdrawEvidence',
  'inquire',
  'recordAnswer',
  'approve',
  'decline',
  'confirm',
  'returnForRevision',
  'withdraw',
  'reopen',
  'snooze',
  'wake',
  'setPriority',
  'reassign',
  'notify',
  'judgeAgain',
  'moveChecklist',
  'undo',
]);
export type CaseAction = CaseCommand['kind'] | AttachEvidence['kind'];
