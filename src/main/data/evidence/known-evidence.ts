import { caseEventPayloads } from '#shared/domain/case/event.ts';
import type { ReadableDb } from '../database.ts';
import type { WholeFile } from './whole-file.ts';

/** A file that the journal names. */
export interface KnownEvidence extends WholeFile {
  readonly receiptNumber: string;
  /** False after the person's data was purged: then the file is to be gone as well. */
  readonly kept: boolean;
}

const ATTACHED = `SELECT journal.payload, cases.receipt_number, vault.event IS NOT NULL AS kept
  FROM journal LEFT JOIN cases ON cases.id = journal.case_id LEFT JOIN vault ON vault.event = journal.id
  WHERE journal.kind = 'evidenceAttached' ORDER BY journal.seq`;

/** Every file once, by its hash. Reads the whole journal: for 照合, backups and after a crash. */
export function knownEvidence(db: ReadableDb): Map<string, KnownEvidence> {
  const known = new Map<string, KnownEvidence>();
  const rows = db.query<{ payload: string; receipt_number: string | null; kept: number }>(ATTACHED).all();
  for (const row of rows) {
    const { sha256, bytes } = caseEventPayloads.evidenceAttached.parse(JSON.parse(row.payload));
    const kept = row.kept === 1 || known.get(sha256)?.kept === true;
    known.set(sha256, { sha256, bytes, receiptNumber: row.receipt_number ?? '', kept });
  }
  return known;
}
