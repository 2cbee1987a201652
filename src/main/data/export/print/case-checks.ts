import { askedItem } from '#shared/domain/case/earlier-item.ts';
import type { CheckRecord } from '#shared/domain/case/state.ts';
import type { Checklists } from '#shared/domain/checklist/checklists.ts';
import type { ChecklistItem, ChecklistRef } from '#shared/domain/checklist/template.ts';
import { japaneseDateTime } from '#shared/domain/time/wall-calendar.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { RecordedCase } from '../report-case.ts';
import { type Html, html, nothing } from './html.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/** Every item of the case's checklist, also those that nobody looked at, and every result that counts no longer. */
export function caseChecks(
  { state }: RecordedCase,
  checklists: Checklists,
  people: People,
  read: Texts,
): Html {
  const template = checklists.template(state.checklist);
  const rows = template.items.map((item) => checkRow(item, state.checks[item.id], checklists, people, read));
  const past = state.pastChecklists.map((each) => checklistName(each, checklists));
  return html`<h4>確認事項: ${checklistName(state.checklist, checklists)}</h4>
${past.length === 0 ? nothing : html`<p class="note">それまでの確認事項: ${past.join('、')}</p>`}
${checkTable(rows)}
${goneChecks('以前の確認事項の記録（数えない）', state.earlierChecks, checklists, people, read)}
${goneChecks('記録し直す前・取り消す前の結果（数えない）', state.replacedChecks, checklists, people, read)}`;
}

/** With the time of the record: on which of two a decision had rested shows only that. */
function goneChecks(
  title: string,
  checks: readonly CheckRecord[],
  checklists: Checklists,
  people: People,
  read: Texts,
): Html {
  if (checks.length === 0) return nothing;
  const rows = checks.map((check) => {
    const recorded = html`<span class="sub">${japaneseDateTime(check.at)} に記録</span>`;
    return recordRow(html`${askedItem(check, checklists).label.ja}${recorded}`, check, people, read);
  });
  return html`<h4>${title}</h4>
${checkTable(rows)}`;
}

function checkTable(rows: readonly Html[]): Html {
  return html`<table>
<colgroup><col style="width:65mm"><col style="width:22mm"><col style="width:20.5mm"><col style="width:20mm"><col></colgroup>
<thead><tr><th>項目</th><th>結果</th><th>確認日</th><th>確認者</th><th>出典・メモ</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;
}

function checkRow(
  item: ChecklistItem,
  check: CheckRecord | undefined,
  checklists: Checklists,
  people: People,
  read: Texts,
): Html {
  if (!check) return html`<tr><td>${item.label.ja}</td><td>未確認</td><td></td><td></td><td></td></tr>`;
  return recordRow(html`${item.label.ja}${otherWords(item, check, checklists)}`, check, people, read);
}

/** A result answers the question that was asked, which a later version of the checklist may put otherwise. */
function otherWords(item: ChecklistItem, check: CheckRecord, checklists: Checklists): Html {
  const { label } = askedItem(check, checklists);
  if (label.ja === item.label.ja) return nothing;
  return html`<span class="sub">確認したときの項目「${label.ja}」　${checklistName(check.checklist, checklists)}</span>`;
}

function checklistName(ref: ChecklistRef, checklists: Checklists): string {
  const { name, version } = checklists.template(ref);
  return words.checklistVersion(name.ja, version);
}

function recordRow(label: Html, check: CheckRecord, people: People, read: Texts): Html {
  const reason = check.reason === null ? '' : words.reason.deficiency[check.reason].label;
  return html`<tr><td>${label}</td><td>${words.checkResult[check.result]}${
    reason === '' ? '' : html`<span class="sub">${reason}</span>`
  }</td><td class="date">${check.checkedOn}</td><td>${people(check.by, check.at)}</td><td>${read.remark(check.vault)}</td></tr>`;
}
