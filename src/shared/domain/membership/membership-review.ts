import type { Application } from '../application/application.ts';
import type { CaseState } from '../case/state.ts';
import type { PlainDate } from '../time/plain-date.ts';

/**
 * Whether a case shows somebody who is a member by it. A review shows nobody: it says of the member of another case that they stay or go.
 *
 * @param isEnded the member lost the membership in a review.
 */
export function showsMember({ type, status, decision }: CaseState, isEnded: boolean): boolean {
  const isSettled = status === 'decided' || status === 'closed';
  return type === 'application' && isSettled && decision?.outcome === 'approved' && !isEnded;
}

/**
 * What is reviewed: the member as the application had them, under a number of its own and received on the day on which
 * the review begins.
 *
 * @param earlier how many reviews the member has had.
 */
export function reviewedMember(member: Application, today: PlainDate, earlier: number): Application {
  const receiptNumber = `${member.receiptNumber}-再${earlier + 1}`;
  return { ...member, receiptNumber, receivedOn: today, appliedAt: today };
}
