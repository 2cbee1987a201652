import { z } from 'zod';
import type { OfficeCalendar } from '../open-days/calendar.ts';
import { addOpenDays } from '../open-days/due-date.ts';
import type { OfficePolicy } from '../policy/policy.ts';
import { addDays, PlainDate } from '../time/plain-date.ts';
import type { CaseState, Inquiry } from './state.ts';

/** The inquiry whose answer is waited for; null while nobody is asked anything. */
export function awaitedInquiry({
  status,
  inquiries,
}: Pick<CaseState, 'status' | 'inquiries'>): Inquiry | null {
  return (status === 'inquiring' && inquiries.at(-1)) || null;
}

/** By which rules an answer is waited for. */
export interface WaitingRules {
  readonly policy: Pick<OfficePolicy, 'answerDays'>;
  readonly calendar: OfficeCalendar;
}

/** Until when whoever was asked has time for the answer: as they were told, or by the 設定 of today where nothing was recorded. */
export function answerBy(
  inquiry: Pick<Inquiry, 'sentOn' | 'answerBy'>,
  { policy, calendar }: WaitingRules,
): PlainDate {
  return inquiry.answerBy ?? addOpenDays(inquiry.sentOn, policy.answerDays, calendar);
}

/** Since when 回答なし may be said of a case, and whether that day has come. */
export const NoAnswer = z.object({ from: PlainDate, isPossible: z.boolean() });
export type NoAnswer = z.infer<typeof NoAnswer>;

/** What can be said today. */
export interface WaitingRulesToday extends WaitingRules {
  readonly today: PlainDate;
}

/**
 * What can be said of the last inquiry: an answer to it has answered what was asked before. Null where none is left without an
 * answer, where the applicant withdrew instead of answering, and where whoever applies now was never asked.
 */
export function noAnswer(
  { inquiries }: Pick<CaseState, 'inquiries'>,
  rules: WaitingRulesToday,
): NoAnswer | null {
  const last = inquiries.at(-1);
  if (!last || last.answeredOn !== null || last.endedByWithdrawal || last.ofEarlierApplicant) return null;
  const from = addDays(answerBy(last, rules), 1);
  return { from, isPossible: from <= rules.today };
}
