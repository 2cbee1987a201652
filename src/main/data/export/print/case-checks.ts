import type { CheckRecord } from '#shared/domain/case/state.ts';
import { checklistTemplate } from '#shared/domain/checklist/default-templates.ts';
import type { ChecklistItem } from '#shared/domain/checklist/template.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { ReportCase } from '../report-case.ts';
import { type Html, html } from './html.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/** Every item of the checklist that the case started with, also those that nobody looked at. */
export function caseChecks({ state }: ReportCase, people: People, read: Texts): Html {
  const template = checklistTemplate(state.checklist);
  const rows = template.items.map((item) => checkRow(item, state.checks[item.id], people, read));
  return html`<h4>確認事項（${template.name.ja}　第${template.version}版）</h4>
<table>
<colgroup><col style="width:56mm"><col style="width:22mm"><col style="width:20.5mm"><col style="width:20mm"><col></colgroup>
<thead><tr><th>項目</th><th>結果</th><th>確認日</th><th>確認者</th><th>出典・メモ</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;
}

function checkRow(item: ChecklistItem, check: CheckRecord | undefined, people: People, read: Texts): Html {
  if (!check) return html`<tr><td>${item.label.ja}</td><td>未確認</td><td></td><td></td><td></td></tr>`;
  const reason = check.reason === null ? '' : words.reason.deficiency[check.reason].label;
  return html`<tr><td>${item.label.ja}</td><td>${words.checkResult[check.result]}${
    reason === '' ? '' : html`<span class="sub">${reason}</span>`
  }</td><td class="date">${check.checkedOn}</td><td>${people(check.by)}</td><td>${read.remark(check.vault)}</td></tr>`;
}
