import { z } from 'zod';
import { DuplicateVerdict } from '../duplicate/verdict.ts';
import { DeclineReason, DeficiencyReason, InquiryReason, ReopenReason } from '../reason/reasons.ts';
import { PlainDate } from '../time/plain-date.ts';
import { CheckResult } from './event.ts';

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
  z.object({ kind: z.literal('addNote'), text: Text }),
  /** Says of another case that is like this one whether it is the same person's. */
  z.object({ kind: z.literal('resolveDuplicate'), other: z.string(), verdict: DuplicateVerdict, note: Text }),
  z.object({ kind: z.literal('inquire'), reasons: z.array(InquiryReason), text: Text }),
  z.object({ kind: z.literal('recordAnswer'), answeredOn: PlainDate.nullable(), text: Text }),
  z.object({ kind: z.literal('approve'), text: Text }),
  z.object({ kind: z.literal('decline'), reasons: z.array(DeclineReason), text: Text }),
  z.object({ kind: z.literal('confirm'), text: Text }),
  z.object({ kind: z.literal('returnForRevision'), text: Text }),
  z.object({ kind: z.literal('withdraw'), cause: z.enum(['applicant', 'duplicate']), text: Text }),
  z.object({ kind: z.literal('reopen'), reason: ReopenReason, text: Text }),
  z.object({ kind: z.literal('notify') }),
  z.object({ kind: z.literal('undo') }),
]);
export type CaseCommand = z.infer<typeof CaseCommand>;

export const CaseAction = z.enum([
  'claim',
  'release',
  'recordCheck',
  'clearCheck',
  'addNote',
  'resolveDuplicate',
  'inquire',
  'recordAnswer',
  'approve',
  'decline',
  'confirm',
  'returnForRevision',
  'withdraw',
  'reopen',
  'notify',
  'undo',
]);
export type CaseAction = CaseCommand['kind'];
