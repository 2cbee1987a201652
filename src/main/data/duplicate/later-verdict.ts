import type { ReadableDb } from '../database.ts';

/** A verdict on two cases as the one holds it that recorded it. */
export interface RecordedVerdict {
  readonly caseId: string;
  readonly other: string;
  readonly at: string;
}

const SEQ = `SELECT max(seq) AS seq FROM journal WHERE case_id = ? AND kind = 'duplicateResolved'
  AND json_extract(payload, '$.other') = ? AND at = ?`;

/** Whether `one` was recorded after `another`: by their places in the journal, because a clock can be put back. */
export function isLaterVerdict(db: ReadableDb, one: RecordedVerdict, another: RecordedVerdict): boolean {
  return seqOf(db, one) > seqOf(db, another);
}

function seqOf(db: ReadableDb, { caseId, other, at }: RecordedVerdict): number {
  return db.query<{ seq: number | null }>(SEQ).get(caseId, other, at)?.seq ?? 0;
}
