import { z } from 'zod';
import { Instant, PlainDate } from '../domain/time/plain-date.ts';
import { NamedActor } from './case.ts';
import { EntryContent, PolicyThen } from './journal-entry.ts';
import { operation } from './operation.ts';

export const JournalEntry = z.object({
  seq: z.int(),
  event: z.string(),
  at: Instant,
  by: NamedActor,
  kind: z.string(),
  /** The receipt of a 所属再確認: nobody applied. */
  beginsReview: z.boolean(),
  caseId: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  /** Its import was taken back. */
  caseIsGone: z.boolean(),
  /** Whose account the event is about; null when about none. */
  account: z.string().nullable(),
  hash: z.string(),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

/** What stands in the folder of the evidence, compared with what the journal names. */
export const EvidenceReport = z.object({
  whole: z.int(),
  missing: z.int(),
  altered: z.int(),
  /** Purged together with the person's data; no fault. */
  erased: z.int(),
  /** Files that no event names, such as those of a ledger that was taken back to an earlier state. */
  unnamed: z.int(),
  /** The first that are missing or altered. */
  first: z.array(
    z.object({ receiptNumber: z.string(), sha256: z.string(), problem: z.enum(['missing', 'altered']) }),
  ),
});
export type EvidenceReport = z.infer<typeof EvidenceReport>;

export const ChainReport = z.object({
  events: z.int(),
  head: z.string(),
  whole: z.boolean(),
  /** The first sequence number at which the chain does not fit, with what is wrong there. */
  brokenAt: z
    .object({ seq: z.int(), problem: z.enum(['gap', 'previousHash', 'hash', 'vaultDigest']) })
    .nullable(),
  /** Vault rows that events name and that were erased; no fault. */
  erased: z.int(),
  integrity: z.enum(['ok', 'damaged']),
  /** What stands beside the journal under every decision, and is not what was recorded last: names and roles, 設定. */
  altered: z.array(z.enum(['accounts', 'policy'])),
  evidence: EvidenceReport,
});
export type ChainReport = z.infer<typeof ChainReport>;

/** What the ledger says to a value that stands on paper; its own id where they do not agree: paper names the ledger too. */
export const PrintedHeadFinding = z.discriminatedUnion('finding', [
  /** The entry of that number has this value. */
  z.object({ finding: z.literal('same'), at: Instant }),
  z.object({ finding: z.literal('different'), at: Instant, ledgerId: z.string() }),
  /** The journal has no entry of that number. */
  z.object({ finding: z.literal('beyond'), total: z.int(), ledgerId: z.string() }),
]);
export type PrintedHeadFinding = z.infer<typeof PrintedHeadFinding>;

export const journalOperations = {
  /** Newest first: below the number `before`, or else from the end of the day `until` in Japan. */
  'journal.page': operation(
    'query',
    'operator',
    z.object({
      before: z.int().nullable(),
      until: PlainDate.optional(),
      limit: z.int().min(1).max(200),
      caseId: z.string().nullable(),
    }),
    z.object({ entries: z.array(JournalEntry), next: z.int().nullable(), total: z.int(), head: z.string() }),
  ),
  /** What the entry says beside its kind; null in `content` where the kind says all, or the case tells it. */
  'journal.entry': operation(
    'query',
    'operator',
    z.object({ seq: z.int().min(1) }),
    z.object({
      entry: JournalEntry,
      content: EntryContent.nullable(),
      /** Null where nothing was recorded until then. */
      policyThen: PolicyThen.nullable(),
    }),
  ),
  /** `digits` are those with which the value begins. */
  'journal.compare': operation(
    'query',
    'operator',
    z.object({ entries: z.int().min(1), digits: z.string().regex(/^[0-9a-f]{8,64}$/) }),
    PrintedHeadFinding,
  ),
  /** Recomputes every hash; progress is reported. */
  'journal.verify': operation('task', 'operator', z.null(), ChainReport),
};
