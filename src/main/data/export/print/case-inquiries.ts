import type { Evidence, Inquiry } from '#shared/domain/case/state.ts';
import { endOfDay } from '#shared/domain/time/wall-calendar.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { RecordedCase } from '../report-case.ts';
import { emptyPart } from './empty-part.ts';
import { type Html, html, nothing } from './html.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/** What was asked and what came back. */
export function caseInquiries({ state }: RecordedCase, people: People, read: Texts): Html {
  if (state.inquiries.length === 0) return emptyPart('照会');
  return html`<h4>照会</h4>
<table>
<colgroup><col style="width:24mm"><col style="width:14mm"><col style="width:34mm"><col><col style="width:29mm"><col></colgroup>
<thead><tr><th>照会日・人</th><th>相手</th><th>理由</th><th>照会の内容</th><th>回答日・人・期限</th><th>回答の内容</th></tr></thead>
<tbody>${state.inquiries.map((inquiry) => inquiryRow(inquiry, state.evidence, people, read))}</tbody>
</table>`;
}

function inquiryRow(inquiry: Inquiry, evidence: readonly Evidence[], people: People, read: Texts): Html {
  const files = evidence.filter((each) => each.inquiry === inquiry.id && each.withdrawn === null);
  const reasons = inquiry.reasons.map((reason) => words.reason.inquiry[reason].label).join('、');
  return html`<tr><td><span class="date">${inquiry.sentOn}</span><span class="sub">${people(inquiry.askedBy, endOfDay(inquiry.sentOn))}</span></td><td>${words.nextActor[inquiry.to]}</td><td>${reasons}</td><td>${read.text(inquiry.question)}</td><td>${answerDate(inquiry)}${recordedBy(inquiry, people)}${answerBy(inquiry)}</td><td>${read.text(inquiry.answer)}${files.map((file) => attachment(file, read))}</td></tr>`;
}

/** By name and the beginning of its hash; the whole hash stands among the evidence. */
function attachment({ vault, sha256 }: Evidence, read: Texts): Html {
  return html`<span class="sub">添付 ${read.evidenceName(vault)}（${sha256.slice(0, 12)}…）</span>`;
}

function recordedBy({ answerRecordedBy, answeredOn, sentOn }: Inquiry, people: People): Html {
  if (answerRecordedBy === null) return nothing;
  return html`<span class="sub">${people(answerRecordedBy, endOfDay(answeredOn ?? sentOn))}</span>`;
}

/** The ground of 「回答なし」: until when the office had asked for an answer. */
function answerBy({ answerBy: until }: Inquiry): Html {
  return until === null
    ? nothing
    : html`<span class="sub">回答の期限 <span class="date">${until}</span></span>`;
}

function answerDate({ answeredOn, lapsedOn, endedByWithdrawal, ofEarlierApplicant }: Inquiry): string {
  if (answeredOn !== null) return answeredOn;
  if (lapsedOn !== null && endedByWithdrawal) return `取下げにより終了（${lapsedOn}）`;
  if (ofEarlierApplicant) return `申請の差し替えにより終了${lapsedOn ? `（${lapsedOn}）` : ''}`;
  return lapsedOn === null ? '回答待ち' : `回答なし（${lapsedOn}打切り）`;
}
