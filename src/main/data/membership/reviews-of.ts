import type { CaseView } from '#shared/contract/case.ts';
import { CaseStatus, Outcome, openStatuses } from '#shared/domain/case/status.ts';
import { ReviewCause } from '#shared/domain/membership/review-origin.ts';
import type { ReadableDb } from '../database.ts';

export type MembershipReview = CaseView['reviews'][number];

interface ReviewRow {
  id: string;
  receipt_number: string;
  status: string;
  outcome: string | null;
  cause: string;
}

/** (SELECT ?) as in `caseEvents`. */
export const REVIEWS = `SELECT id, receipt_number, status, outcome, review_cause AS cause
  FROM cases INDEXED BY cases_review_of WHERE review_of = (SELECT ?) ORDER BY row DESC LIMIT 200`;

/** Every review of the membership that a case gave, the newest first. */
export function reviewsOf(db: ReadableDb, caseId: string): MembershipReview[] {
  return db
    .query<ReviewRow>(REVIEWS)
    .all(caseId)
    .map((row) => ({
      id: row.id,
      receiptNumber: row.receipt_number,
      status: CaseStatus.parse(row.status),
      outcome: Outcome.nullable().parse(row.outcome),
      cause: ReviewCause.parse(row.cause),
    }));
}

export function openReview(reviews: readonly MembershipReview[]): MembershipReview | undefined {
  return reviews.find(({ status }) => openStatuses.includes(status));
}
