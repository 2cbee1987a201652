import type { ReportProfile, SetAsideRow } from '#shared/contract/report.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import { endingLabel, reopenReasonLabel } from '../set-aside.ts';
import { type Html, html } from './html.ts';
import type { PrintFacts } from './print-facts.ts';

interface PrintedColumn {
  readonly header: string;
  /** In millimetres, as in the list. */
  readonly width: number;
  readonly personal: boolean;
  cell(row: SetAsideRow): Html;
}

const columns: readonly PrintedColumn[] = [
  {
    header: '受付番号',
    width: 28,
    personal: false,
    cell: (row) => html`${row.receiptNumber}<span class="sub">${words.caseType[row.type]}</span>`,
  },
  {
    header: '取り消された結果',
    width: 34,
    personal: false,
    cell: (row) =>
      html`${endingLabel(row)}<span class="sub date">${row.endedOn}</span><span class="sub">${notice(row)}</span>`,
  },
  {
    header: '再審査',
    width: 42,
    personal: false,
    cell: (row) =>
      html`<span class="date">${row.reopenedOn}</span><span class="sub">${reopenReasonLabel(row)}</span>`,
  },
  { header: '氏名', width: 32, personal: true, cell: (row) => html`${row.name}` },
  { header: '決定・取下げの記録', width: 22, personal: true, cell: (row) => html`${row.endedBy}` },
  { header: '再審査をした人', width: 22, personal: true, cell: (row) => html`${row.reopenedBy}` },
];

/** Decisions that reports have listed and that no longer hold: without this they would be in no list of any period. */
export function setAsideTable(title: string, { profile, setAside }: PrintFacts): Html {
  if (setAside.length === 0) {
    return html`<h2>${title}</h2>\n<p class="empty">対象期間の再審査はありません。</p>\n`;
  }
  const shown = columnsOf(profile);
  return html`<h2>${title}</h2>
<table class="list">
<colgroup>${shown.map((column) => html`<col style="width:${column.width}mm">`)}</colgroup>
<thead><tr>${shown.map((column) => html`<th>${column.header}</th>`)}</tr></thead>
<tbody>
${setAside.map((row) => html`<tr>${shown.map((column) => html`<td>${column.cell(row)}</td>`)}</tr>\n`)}</tbody></table>
<p class="note">再審査の日が対象期間に入るもの。決定・取下げの日は対象期間の前のこともある。新しく決定したものは、その決定日の期間の一覧に載る。</p>
`;
}

function columnsOf(profile: ReportProfile): readonly PrintedColumn[] {
  return profile === 'full' ? columns : columns.filter((column) => !column.personal);
}

function notice({ outcome, notifiedOn }: SetAsideRow): string {
  if (outcome === null) return '';
  return notifiedOn === null ? '未通知' : `通知 ${notifiedOn}`;
}
