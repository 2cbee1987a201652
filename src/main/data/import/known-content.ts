import { z } from 'zod';
import { RowProblem } from '#shared/contract/intake.ts';
import { Application, ApplicationField } from '#shared/domain/application/application.ts';
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
});
export type HeldContent = z.infer<typeof HeldContent>;

export interface CaseWithNumber {
  readonly caseId: string;
  /** The case has this content, or had it before a later file replaced it. */
  readonly isSame: boolean;
}

/** What the ledger already holds, asked by content: importing a file twice must be importing it once. */
export interface KnownContent {
  /** A row with this content (its digest) was held before, whatever became of it. */
  wasHeld(digest: string): boolean;
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
    wasHeld: (digest) => held.has(digest),
    compareWithCase: (receiptNumber, content) => {
      // Numbers of this very file are compared before the ledger is asked.
      if (!anyCase) return null;
      const row = caseContent.get(receiptNumber);
      if (!row) return null;
      const { id: caseId } = row;
      // The person was purged: the number is known, and storing the person again would undo the purge.
      if (row.content === null || contentOf(row.content) === content) return { caseId, isSame: true };
      const before = contentsOfCase.all(caseId).some((each) => contentOf(each.content) === content);
      return { caseId, isSame: before };
    },
  };
}

const Stored = z.object({ application: Application });

function contentOf(record: string): string {
  return applicationContent(Stored.parse(JSON.parse(record)).application);
}

function heldDigests(db: ReadableDb): Set<string> {
  const digests = new Set<string>();
  const rows = db.query<{ content: string }>(
    'SELECT vault.content FROM held_rows JOIN vault ON vault.event = held_rows.id',
  );
  for (const { content } of rows.iterate()) {
    const { fields, extra, draft } = HeldContent.parse(JSON.parse(content));
    digests.add(contentDigest(contentText(fields, extra)));
    // Another row of that file may have been left alone because it says what this one was corrected to.
    if (draft) digests.add(contentDigest(contentText(draft, extra)));
  }
  return digests;
}
