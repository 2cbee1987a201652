import { z } from 'zod';
import { RowProblem } from '#shared/contract/intake.ts';
import type { KnownAs } from '#shared/contract/intake-plan.ts';
import { Application, ApplicationField } from '#shared/domain/application/application.ts';
import { CaseStatus } from '#shared/domain/case/status.ts';
import { mayReplaceApplication } from '#shared/domain/case/update-application.ts';
import { applicationContent, contentText } from '#shared/domain/intake/same-content.ts';
import type { ReadableDb } from '../database.ts';
import { contentDigest } from './content-digest.ts';

/** A held row as it was received, in the vault under its event. */
export const HeldContent = z.object({
  fileName: z.string(),
  fields: z.record(ApplicationField, z.string()),
  extra: z.record(z.string(), z.string()),
  problems: z.array(RowProblem),
  /** What a person had corrected in the preview when that was not enough. */
  draft: z.record(ApplicationField, z.string()).nullable().default(null),
  /** 更新あり of a case that could not be replaced then: nobody chose that it stays as it is. */
  forced: z.boolean().default(false),
});
export type HeldContent = z.infer<typeof HeldContent>;

export interface CaseWithNumber {
  readonly caseId: string;
  /** `before`: the case had this content until a later file replaced it. */
  readonly agrees: 'now' | 'before' | 'never';
  /** Null after the person was purged. */
  readonly application: Application | null;
}

export type HeldBefore = Extract<KnownAs, 'imported' | 'waiting' | 'kept' | 'excluded'>;

/** What the ledger already holds, asked by content: importing a file twice must be importing it once. */
export interface KnownContent {
  /** What became of a row with this content (its digest) that an earlier import held; null when none did. */
  heldBefore(digest: string): HeldBefore | null;
  /** Null when no case has the number. */
  compareWithCase(receiptNumber: string, content: string): CaseWithNumber | null;
}

const CASE_CONTENT = `SELECT cases.id, vault.content FROM cases
  LEFT JOIN vault ON vault.event = cases.application_vault WHERE cases.receipt_number = ?`;
const CONTENTS_OF_CASE = `SELECT vault.content FROM journal JOIN vault ON vault.event = journal.id
  WHERE journal.case_id = ? AND journal.kind IN ('applicationReceived', 'applicationUpdated')`;

export function knownContent(db: ReadableDb): KnownContent {
  const held = heldDigests(db);
  const anyCase = db.query('SELECT 1 FROM cases LIMIT 1').get() !== undefined;
  const caseContent = db.query<{ id: string; content: string | null }>(CASE_CONTENT);
  const contentsOfCase = db.query<{ content: string }>(CONTENTS_OF_CASE);
  return {
    heldBefore: (digest) => held.get(digest) ?? null,
    compareWithCase: (receiptNumber, content) => {
      // Numbers of this very file are compared before the ledger is asked.
      if (!anyCase) return null;
      const row = caseContent.get(receiptNumber);
      if (!row) return null;
      const { id: caseId } = row;
      // The person was purged: the number is known, and storing the person again would undo the purge.
      if (row.content === null) return { caseId, agrees: 'now', application: null };
      const application = storedApplication(row.content);
      if (applicationContent(application) === content) return { caseId, agrees: 'now', application };
      const before = contentsOfCase
        .all(caseId)
        .some((each) => applicationContent(storedApplication(each.content)) === content);
      return { caseId, agrees: before ? 'before' : 'never', application };
    },
  };
}

const Stored = z.object({ application: Application });

function storedApplication(record: string): Application {
  return Stored.parse(JSON.parse(record)).application;
}

interface HeldRecord {
  content: string;
  status: string;
  /** By the run that had brought it: 今の内容のまま. */
  isKept: number | null;
  caseStatus: string | null;
}

/** A row that was settled by a case which left with its run settles nothing any more. The newest of equal rows counts. */
const HELD_BEFORE = `SELECT vault.content, held_rows.status, settled_run = run_id AS isKept, cases.status AS caseStatus
  FROM held_rows JOIN vault ON vault.event = held_rows.id LEFT JOIN cases ON cases.id = held_rows.case_id
  WHERE held_rows.status <> 'settled' OR cases.id IS NOT NULL
  ORDER BY held_rows.row`;

function heldDigests(db: ReadableDb): ReadonlyMap<string, HeldBefore> {
  const digests = new Map<string, HeldBefore>();
  for (const record of db.query<HeldRecord>(HELD_BEFORE).iterate()) {
    const { fields, extra, draft, forced } = HeldContent.parse(JSON.parse(record.content));
    const became = endOf(record);
    const status = CaseStatus.safeParse(record.caseStatus);
    // 差戻し or 再審査 since: now there is a choice.
    if (forced && became === 'kept' && status.success && mayReplaceApplication(status.data)) continue;
    digests.set(contentDigest(contentText(fields, extra)), became);
    // Another row of that file may have been left alone because it says what this one was corrected to.
    if (draft) digests.set(contentDigest(contentText(draft, extra)), became);
  }
  return digests;
}

function endOf({ status, isKept }: HeldRecord): HeldBefore {
  if (status === 'held') return 'waiting';
  if (status === 'discarded') return 'excluded';
  return status === 'settled' && isKept ? 'kept' : 'imported';
}
