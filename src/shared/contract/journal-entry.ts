import { z } from 'zod';
import { BodyChangeCounts } from '../domain/body-list/body-change.ts';
import { BodyListKind } from '../domain/body-list/listed-body.ts';
import { ChecklistTemplate } from '../domain/checklist/template.ts';
import { EvidenceKind, RevocationReason } from '../domain/confirmed-domain/confirmed-domain.ts';
import { LetterKind, LetterTemplate } from '../domain/letter/letter.ts';
import { OperatorRole } from '../domain/operator/actor.ts';
import { OfficePolicy } from '../domain/policy/policy.ts';
import { Instant, PlainDate } from '../domain/time/plain-date.ts';
import { IntakeCounts } from './intake.ts';
import { RunDetails } from './intake-run.ts';
import { OutgoingFile } from './went-out.ts';

/** What an entry of the office changed, with what was there before. Texts are empty where they were erased. */
export const EntryContent = z.discriminatedUnion('of', [
  /** `before` is null where nothing was recorded: ledgers of older programs do not say with what they began. */
  z.object({ of: z.literal('policy'), before: OfficePolicy.nullable(), after: OfficePolicy }),
  /** `from` is null for a new account. */
  z.object({ of: z.literal('role'), from: OperatorRole.nullable(), to: OperatorRole }),
  /** Empty where they were erased. */
  z.object({ of: z.literal('operatorName'), from: z.string(), to: z.string() }),
  z.object({
    of: z.literal('letterTemplate'),
    letter: LetterKind,
    version: z.int(),
    before: LetterTemplate.nullable(),
    after: LetterTemplate.nullable(),
  }),
  z.object({ of: z.literal('checklist'), before: ChecklistTemplate, after: ChecklistTemplate }),
  z.object({
    of: z.literal('run'),
    fileName: z.string(),
    sha256: z.string(),
    counts: IntakeCounts,
    details: RunDetails,
  }),
  z.object({
    of: z.literal('heldRow'),
    fileName: z.string(),
    rowNumber: z.int(),
    receiptNumber: z.string(),
    name: z.string(),
    /** Of a row that was left out. */
    reason: z.string().nullable(),
  }),
  /** A mapping of columns, or a view of the queue. */
  z.object({ of: z.literal('named'), name: z.string() }),
  z.object({
    of: z.literal('bodyList'),
    list: BodyListKind,
    fileName: z.string(),
    effectiveOn: PlainDate,
    counts: BodyChangeCounts,
  }),
  z.object({
    of: z.literal('domain'),
    domain: z.string(),
    code: z.string(),
    evidence: z.array(EvidenceKind),
    /** Null for a revocation. */
    expiresOn: PlainDate.nullable(),
    reason: RevocationReason.nullable(),
  }),
  z.object({ of: z.literal('outgoing'), file: OutgoingFile }),
]);
export type EntryContent = z.infer<typeof EntryContent>;

/** The 設定 that stood when an entry was recorded, and the entry that made them. */
export const PolicyThen = z.object({ seq: z.int(), at: Instant, by: z.string(), policy: OfficePolicy });
export type PolicyThen = z.infer<typeof PolicyThen>;
