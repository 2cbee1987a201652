import type { ReadableDb } from '../database.ts';

const NOT_TAKEN_BACK = `NOT EXISTS (SELECT 1 FROM journal AS later WHERE later.case_id = own.case_id
  AND later.kind = 'undone' AND later.payload ->> '$.event' = own.id)`;
/** (SELECT ?) as in `caseEvents`. */
const REPLACED = `SELECT max(seq) AS seq FROM journal AS own WHERE own.case_id = (SELECT ?)
  AND own.kind = 'applicationUpdated' AND own.payload ->> '$.anotherApplicant' = 1 AND ${NOT_TAKEN_BACK}`;
const SAID = `SELECT max(seq) AS seq FROM journal AS own WHERE own.case_id = (SELECT ?) AND ${NOT_TAKEN_BACK}
  AND (own.kind = 'duplicateResolved' AND own.payload ->> '$.other' = ?
    OR own.kind = 'duplicateSuspected'
      AND EXISTS (SELECT 1 FROM json_each(own.payload, '$.others') WHERE value ->> '$.case' = ?))`;

/**
 * Whether what one case last said about another still speaks of these two applicants: an application that was replaced by another person's
 * since, on either side, has nothing to do with it. Whoever the new content is like was found when it came.
 */
export function stillSpeaksOf(db: ReadableDb, caseId: string, other: string): boolean {
  const replaced = Math.max(seqOf(db, REPLACED, caseId), seqOf(db, REPLACED, other));
  return replaced === 0 || seqOf(db, SAID, caseId, other, other) > replaced;
}

function seqOf(db: ReadableDb, sql: string, ...values: string[]): number {
  return db.query<{ seq: number | null }>(sql).get(...values)?.seq ?? 0;
}
