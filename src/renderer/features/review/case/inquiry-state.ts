import type { InquiryView } from '#shared/contract/case.ts';

interface StateTexts {
  readonly waiting: string;
  readonly answered: (date: string) => string;
  readonly lapsed: (date: string) => string;
  readonly withdrawn: (date: string) => string;
  readonly replaced: (date: string) => string;
  readonly ofEarlier: string;
}

/** What came of it, in a few words. */
export function inquiryState(inquiry: InquiryView, text: StateTexts, date: (day: string) => string): string {
  if (inquiry.answeredOn) return text.answered(date(inquiry.answeredOn));
  const { lapsedOn, endedByWithdrawal, ofEarlierApplicant } = inquiry;
  if (lapsedOn === null) return ofEarlierApplicant ? text.ofEarlier : text.waiting;
  if (endedByWithdrawal) return text.withdrawn(date(lapsedOn));
  return (ofEarlierApplicant ? text.replaced : text.lapsed)(date(lapsedOn));
}
