import type { ReadableDb } from '../database.ts';
import { reviewsOf } from './reviews-of.ts';

/**
 * Whether the membership that a case gave was taken away: of its reviews the one decided last said 資格喪失, and the case let nobody in anew
 * after that. A review that was reopened or withdrawn decides nothing.
 */
export function membershipEnded(db: ReadableDb, caseId: string): boolean {
  const [last] = reviewsOf(db, caseId)
    .filter(({ outcome }) => outcome !== null)
    .map((review) => ({ ...review, decidedAs: placeOfDecision(db, review.id) }))
    .sort((one, other) => other.decidedAs - one.decidedAs);
  if (!last || last.decidedAs < placeOfDecision(db, caseId)) return false;
  // Of a member who was to stay, earlier versions of the program began the next review from that review.
  return last.outcome === 'disqualified' || membershipEnded(db, last.id);
}

/** (SELECT ?) as in `caseEvents`. */
const DECIDED = `SELECT max(seq) AS seq FROM journal WHERE case_id = (SELECT ?) AND kind = 'decided'`;

/** Where the decision that stands was recorded: by its place in the journal, because a clock can be put back. */
function placeOfDecision(db: ReadableDb, decidedCase: string): number {
  return db.query<{ seq: number | null }>(DECIDED).get(decidedCase)?.seq ?? 0;
}
