import { projectCase } from '#shared/domain/case/project.ts';
import type { WritableDb } from '../database.ts';
import { knownCaseRecord } from '../journal/case-record.ts';

const EVER_SUSPECTED = `SELECT DISTINCT case_id AS id FROM journal JOIN cases ON cases.id = journal.case_id
  WHERE kind = 'checkRecorded' AND payload ->> '$.reason' = 'impersonation-suspected'`;

/** For a ledger of an earlier version of the program, which flagged nothing but what the judgement had found. */
export function flagImpersonations(db: WritableDb): void {
  db.begin();
  try {
    for (const { id } of db.query<{ id: string }>(EVER_SUSPECTED).all()) {
      const { suspectedImpersonation } = projectCase(knownCaseRecord(db, id).state);
      const flag = suspectedImpersonation ? 1 : 0;
      db.run('UPDATE cases SET suspected_impersonation = ? WHERE id = ?', flag, id);
    }
    db.commit();
  } catch (error) {
    db.rollback();
    throw error;
  }
}
