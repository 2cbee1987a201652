import type { DuplicateView } from '#shared/contract/case.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import { japaneseDate } from '#shared/domain/time/wall-calendar.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import { type Html, html, nothing } from './html.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/**
 * Applications that are like this one, why, and what a person found, also before it was changed. The other one is named by its
 * number only; one that came after this decision cannot have stood in its way.
 */
export function duplicateTable(
  others: readonly DuplicateView[],
  decidedOn: PlainDate | null,
  people: People,
  read: Texts,
): Html {
  if (others.length === 0) return html`<h4>重複の確認</h4><p>似た申請はない</p>`;
  return html`<h4>重複の確認</h4>
<table>
<colgroup><col style="width:32mm"><col><col style="width:27mm"><col><col style="width:32mm"></colgroup>
<thead><tr><th>相手の受付番号・受付日</th><th>似ている点</th><th>判断</th><th>理由</th><th>判断した日・人</th></tr></thead>
<tbody>${others.map((each) => duplicateRows(each, decidedOn, people, read))}</tbody>
</table>`;
}

function duplicateRows(
  { other, answer, reasons, resolved, earlier }: DuplicateView,
  decidedOn: PlainDate | null,
  people: People,
  read: Texts,
): Html {
  const isLater = decidedOn !== null && decidedOn < other.receivedOn;
  const received = html`<span class="sub">${other.receivedOn} 受付</span>${
    isLater ? html`<span class="sub">この決定より後の申請</span>` : nothing
  }`;
  const alike =
    reasons.length === 0
      ? 'ほかの申請を通じて分かった関係'
      : reasons.map((reason) => words.likeness[reason]).join('、');
  return html`<tr><td>${other.receiptNumber}${received}</td><td>${alike}</td><td>${words.duplicateAnswer[answer]}</td>${foundCells(resolved, people, read)}</tr>${earlier
    .toReversed()
    .map(
      (each) =>
        html`<tr><td>${other.receiptNumber}</td><td>以前の判断</td><td>${words.duplicateVerdict[each.verdict]}</td>${foundCells(each, people, read)}</tr>`,
    )}`;
}

function foundCells(found: DuplicateView['resolved'], people: People, read: Texts): Html {
  if (!found) return html`<td></td><td></td>`;
  return html`<td>${read.quoted(found.note)}</td><td><span class="date">${japaneseDate(found.at)}</span><span class="sub">${people(found.by.actor, found.at)}</span></td>`;
}
