import type { CaseState } from '#shared/domain/case/state.ts';
import type { WritableDb } from '../database.ts';
import { updateDuplicates } from '../duplicate/duplicate-rows.ts';
import { caseRowWriter } from '../projection/case-rows.ts';

/**
 * Writes what the events of a case have made of it to the read tables. Gives the ids of other cases that show something else
 * now, because a suspicion of duplicates concerns both sides.
 */
export function storeCase(db: WritableDb, id: string, before: CaseState, after: CaseState): string[] {
  caseRowWriter(db).update(id, before, after);
  return updateDuplicates(db, id, after);
}
