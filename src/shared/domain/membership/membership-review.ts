import type { Application } from '../application/application.ts';
import type { CaseState } from '../case/state.ts';
import { outcomesOf } from '../case/status.ts';
import type { PlainDate } from '../time/plain-date.ts';

/** Whether a case shows somebody who is a member by it. */
export function showsMember({ type, status, decision }: CaseState): boolean {
  const isSettled = status === 'decided' || status === 'closed';
  return isSettled && decision?.outcome === outcomesOf(type).favourable;
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
