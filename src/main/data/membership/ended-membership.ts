import type { ReadableDb } from '../database.ts';
import { reviewsOf } from './reviews-of.ts';

/**
 * Whether the membership that a case gave was taken away: the latest of its reviews that was decided said 資格喪失. One that was reopened
 * or withdrawn decides nothing.
 */
export function membershipEnded(db: ReadableDb, caseId: string): boolean {
  const settled = reviewsOf(db, caseId).find(({ outcome }) => outcome !== null);
  if (!settled) return false;
  // Of a member who was to stay, earlier versions of the program began the next review from that review.
  return settled.outcome === 'disqualified' || membershipEnded(db, settled.id);
}
