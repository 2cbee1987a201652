import type { OfficeCalendar } from '../open-days/calendar.ts';
import { addOpenDays } from '../open-days/due-date.ts';
import type { OfficePolicy } from '../policy/policy.ts';
import type { PlainDate } from '../time/plain-date.ts';
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
