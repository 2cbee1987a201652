import type { LastAction } from '#shared/domain/case/state.ts';
import type { ReadableDb } from '../database.ts';

const SEQ_OF_EVENT = 'SELECT seq FROM journal WHERE case_id = ? AND id = ?';
/** Lists of earlier versions of the program do not say whose lines they have. */
const LISTED = `SELECT 1 FROM journal WHERE case_id IS NULL AND kind = 'noticeListSaved' AND seq > ?
  AND EXISTS (SELECT 1 FROM json_each(payload, '$.caseIds') WHERE value = ?) LIMIT 1`;

/** Whether the decision that somebody took last stands in a list for notices that was saved since: the platform has it. */
export function isListedForNotice(db: ReadableDb, id: string, last: LastAction | null): boolean {
  const decided = last?.events.find(({ kind }) => kind === 'decided');
  if (!decided) return false;
  const at = db.query<{ seq: number }>(SEQ_OF_EVENT).get(id, decided.event);
  return at !== undefined && db.query(LISTED).get(at.seq, id) !== undefined;
}
