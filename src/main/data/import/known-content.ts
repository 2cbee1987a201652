import { hash } from 'node:crypto';
import { z } from 'zod';
import { RowProblem } from '#shared/contract/intake.ts';
import { Application, ApplicationField } from '#shared/domain/application/application.ts';
import { applicationContent, contentText } from '#shared/domain/intake/same-content.ts';
import type { ReadableDb } from '../database.ts';

/** A held row as it was received, in the vault under its event. */
export const HeldContent = z.object({
  fileName: z.string(),
  fields: z.record(ApplicationField, z.string()),
  extra: z.record(z.string(), z.string()),
  problems: z.array(RowProblem),
});
export type HeldContent = z.infer<typeof HeldContent>;

/** What the ledger already holds, asked by content: importing a file twice must be importing it once. */
export interface KnownContent {
  /** A row with this content (its SHA-256 as a binary string) was held before, whatever became of it. */
  wasHeld(digest: string): boolean;
  addHeld(digest: string): void;
  /** Null when no case has the number. */
  compareWithCase(receiptNumber: string, content: string): 'same' | 'different' | null;
}

const CASE_CONTENT = `SELECT vault.content FROM cases LEFT JOIN vault ON vault.event = cases.application_vault
  WHERE cases.receipt_number = ?`;

export function knownContent(db: ReadableDb): KnownContent {
  const held = heldDigests(db);
  const anyCase = db.query('SELECT 1 FROM cases LIMIT 1').get() !== undefined;
  const caseContent = db.query<{ content: string | null }>(CASE_CONTENT);
  return {
    wasHeld: (digest) => held.has(digest),
    addHeld: (digest) => {
      held.add(digest);
    },
    compareWithCase: (receiptNumber, content) => {
      // Numbers of this very file are compared before the ledger is asked.
      if (!anyCase) return null;
      const row = caseContent.get(receiptNumber);
      if (!row) return null;
      // The person was purged: the number is known, and storing the person again would undo the purge.
      if (row.content === null) return 'same';
      const record = z.object({ application: Application }).parse(JSON.parse(row.content));
      return applicationContent(record.application) === content ? 'same' : 'different';
    },
  };
}

function heldDigests(db: ReadableDb): Set<string> {
  const digests = new Set<string>();
  const rows = db.query<{ content: string }>(
    'SELECT vault.content FROM held_rows JOIN vault ON vault.event = held_rows.id',
  );
  for (const { content } of rows.iterate()) {
    const { fields, extra } = HeldContent.parse(JSON.parse(content));
    digests.add(hash('sha256', contentText(fields, extra), 'binary'));
  }
  return digests;
}
