import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { ReadableDb } from '../../database.ts';
import { knownCaseRecord } from '../../journal/case-record.ts';
import { linkedCase } from '../../membership/linked-case.ts';
import { type MembershipReview, reviewsOf } from '../../membership/reviews-of.ts';
import type { RecordedCase } from '../report-case.ts';
import type { Fact } from './fact-list.ts';
import { type Html, html, nothing } from './html.ts';

/** Of a 所属再確認: why it was begun, and by which application the person is a member. */
export function reviewFacts({ state: { review } }: RecordedCase, db: ReadableDb): Fact[] {
  if (!review) return [];
  return [
    { term: '再確認の理由', value: words.reviewCause[review.cause] },
    { term: '元の申請', value: linkedCase(db, review.of).receiptNumber },
  ];
}

/** What became of the membership that an application gave: its sheet alone would say that it stands. */
export function membershipReviews({ id }: RecordedCase, db: ReadableDb): Html {
  const reviews = reviewsOf(db, id);
  if (reviews.length === 0) return nothing;
  return html`<h4>この参加者の所属再確認</h4>
<table>
<colgroup><col style="width:40mm"><col style="width:30mm"><col style="width:40mm"><col></colgroup>
<thead><tr><th>受付番号</th><th>始めた日</th><th>理由</th><th>結果</th></tr></thead>
<tbody>${reviews.toReversed().map((each) => reviewRow(each, db))}</tbody>
</table>`;
}

function reviewRow({ id, receiptNumber, cause, status, outcome }: MembershipReview, db: ReadableDb): Html {
  const { receivedOn, decision } = knownCaseRecord(db, id).state;
  const result =
    outcome && decision ? `${words.outcome[outcome]}（${decision.decidedOn}）` : words.status[status];
  return html`<tr><td>${receiptNumber}</td><td class="date">${receivedOn}</td><td>${words.reviewCause[cause]}</td><td>${result}</td></tr>`;
}
