import type { DuplicateView } from '#shared/contract/case.ts';
import { japaneseDate } from '#shared/domain/time/wall-calendar.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import { type Html, html, nothing } from './html.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/** Applications that are like this one, why, and what a person found. The other one is named by its number only. */
export function duplicateTable(others: readonly DuplicateView[], people: People, read: Texts): Html {
  if (others.length === 0) return html`<h4>重複の確認</h4><p>似た申請はない</p>`;
  return html`<h4>重複の確認</h4>
<table>
<colgroup><col style="width:30mm"><col><col style="width:24mm"><col><col style="width:34mm"></colgroup>
<thead><tr><th>相手の受付番号</th><th>似ている点</th><th>判断</th><th>理由</th><th>判断した日・人</th></tr></thead>
<tbody>${others.map((each) => duplicateRow(each, people, read))}</tbody>
</table>`;
}

function duplicateRow({ other, reasons, resolved }: DuplicateView, people: People, read: Texts): Html {
  const alike = reasons.map((reason) => words.likeness[reason]).join('、');
  const verdict = resolved ? words.duplicateVerdict[resolved.verdict] : '未判断';
  const who = resolved
    ? html`<span class="date">${japaneseDate(resolved.at)}</span><span class="sub">${people(resolved.by.actor)}</span>`
    : nothing;
  return html`<tr><td>${other.receiptNumber}</td><td>${alike}</td><td>${verdict}</td><td>${read.quoted(resolved?.note ?? '')}</td><td>${who}</td></tr>`;
}
