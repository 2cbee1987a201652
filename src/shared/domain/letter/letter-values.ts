import type { Application } from '../application/application.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseType } from '../case/status.ts';
import { DeclineReason, InquiryReason } from '../reason/reasons.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { type LetterValues, numberedReasons } from './compose-letter.ts';
import { carriesInquiry, type LetterKind } from './letter.ts';

/** How reasons and dates read in a letter; the domain has no words of its own. */
export interface LetterWords {
  readonly inquiry: (reason: InquiryReason, type: CaseType) => string;
  readonly decline: (reason: DeclineReason) => string;
  readonly date: (date: PlainDate) => string;
}

export interface LetterFacts {
  readonly state: Pick<CaseState, 'type' | 'receivedOn' | 'receiptNumber' | 'inquiries' | 'decision'>;
  readonly application: Pick<Application, 'name' | 'organizationName' | 'section'>;
  /** The name in the tables of the body whose code was declared; empty where the code is in none. */
  readonly listedName: string;
  /** What the clerk added to the inquiry or the decision. */
  readonly remark: string;
  /** Until when an answer is asked for. */
  readonly answerBy: PlainDate;
}

/** The value of every field that this kind of letter may name. */
export function letterValues(kind: LetterKind, facts: LetterFacts, words: LetterWords): LetterValues {
  const { state, application, remark, answerBy } = facts;
  return {
    氏名: inOneLine(application.name),
    団体名: inOneLine(application.organizationName).trim() || facts.listedName,
    部署名: inOneLine(application.section),
    受付番号: inOneLine(state.receiptNumber),
    受付日: words.date(state.receivedOn),
    決定日: state.decision ? words.date(state.decision.decidedOn) : '',
    回答期限: words.date(answerBy),
    理由: reasons(kind, facts, words),
    補足: remark,
  };
}

/**
 * What the applicant typed is named in a letter of the office and writes none of its lines: a name with a telephone number in its
 * second line would ask the body to confirm the employment there.
 */
function inOneLine(typed: string): string {
  return typed.replace(/\s*[\r\n\v\f\u0085\u2028\u2029]\s*/gu, ' ');
}

function reasons(kind: LetterKind, { state }: LetterFacts, words: LetterWords): string {
  if (carriesInquiry(kind)) {
    const asked = new Set(state.inquiries.at(-1)?.reasons ?? []);
    const reasons = InquiryReason.options.filter((reason) => asked.has(reason));
    return numberedReasons(reasons.map((reason) => words.inquiry(reason, state.type)));
  }
  if (kind !== 'decline') return '';
  const given = new Set(state.decision?.reasons ?? []);
  return numberedReasons(DeclineReason.options.filter((reason) => given.has(reason)).map(words.decline));
}
