import { askedItem } from '#shared/domain/case/earlier-item.ts';
import type { CaseState, CheckRecord } from '#shared/domain/case/state.ts';
import type { Checklists } from '#shared/domain/checklist/checklists.ts';
import type { ChecklistItem } from '#shared/domain/checklist/template.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { RecordedCase } from '../report-case.ts';
import { type Html, html } from './html.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/** Every item of the case's checklist, also those that nobody looked at. */
export function caseChecks(
  { state }: RecordedCase,
  checklists: Checklists,
  people: People,
  read: Texts,
): Html {
  const template = checklists.template(state.checklist);
  const rows = template.items.map((item) => checkRow(item, state.checks[item.id], people, read));
  return html`<h4>確認事項: ${words.checklistVersion(template.name.ja, template.version)}</h4>
${checkTable(rows)}${earlierChecks(state, checklists, people, read)}`;
}

/** Records of items that left the checklist when the case was judged again or moved, or of an application that was replaced. */
function earlierChecks(state: CaseState, checklists: Checklists, people: People, read: Texts): Html {
  if (state.earlierChecks.length === 0) return html``;
  const rows = state.earlierChecks.map((check) => {
    return recordRow(askedItem(check, checklists).label.ja, check, people, read);
  });
  return html`<h4>以前の確認事項の記録（数えない）</h4>
${checkTable(rows)}`;
}

function checkTable(rows: readonly Html[]): Html {
  return html`<table>
<colgroup><col style="width:56mm"><col style="width:22mm"><col style="width:20.5mm"><col style="width:20mm"><col></colgroup>
<thead><tr><th>項目</th><th>結果</th><th>確認日</th><th>確認者</th><th>出典・メモ</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;
}

function checkRow(item: ChecklistItem, check: CheckRecord | undefined, people: People, read: Texts): Html {
  if (!check) return html`<tr><td>${item.label.ja}</td><td>未確認</td><td></td><td></td><td></td></tr>`;
  return recordRow(item.label.ja, check, people, read);
}

function recordRow(label: string, check: CheckRecord, people: People, read: Texts): Html {
  const reason = check.reason === null ? '' : words.reason.deficiency[check.reason].label;
  return html`<tr><td>${label}</td><td>${words.checkResult[check.result]}${
    reason === '' ? '' : html`<span class="sub">${reason}</span>`
  }</td><td class="date">${check.checkedOn}</td><td>${people(check.by)}</td><td>${read.remark(check.vault)}</td></tr>`;
}
