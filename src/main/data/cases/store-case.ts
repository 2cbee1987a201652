import type { CaseState } from '#shared/domain/case/state.ts';
import type { WritableDb } from '../database.ts';
import { updateDuplicates, updateDuplicatesOfMember } from '../duplicate/duplicate-rows.ts';
import { caseRowWriter } from '../projection/case-rows.ts';
import { storeCaseText } from '../projection/case-text.ts';

/**
 * Writes what the events of a case have made of it to the read tables. Gives the ids of other cases that show something else
 * now: a suspicion of duplicates concerns both sides, and a review says whether the member of another case still is one.
 */
export function storeCase(db: WritableDb, id: string, before: CaseState, after: CaseState): string[] {
  caseRowWriter(db).update(id, before, after);
  storeCaseText(db, id, before, after);
  const concerned = updateDuplicates(db, id, after);
  if (after.review === null || before.decision?.outcome === after.decision?.outcome) return concerned;
  const member = memberOf(db, after.review.of);
  return [...concerned, member, ...updateDuplicatesOfMember(db, member)];
}

const REVIEWED = 'SELECT review_of AS reviewed FROM cases WHERE id = ?';

/** The case by which the member was let in; see `membershipEnded` on reviews of reviews. */
function memberOf(db: WritableDb, reviewed: string): string {
  const before = db.query<{ reviewed: string | null }>(REVIEWED).get(reviewed)?.reviewed ?? null;
  return before === null ? reviewed : memberOf(db, before);
}
