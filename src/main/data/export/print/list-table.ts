import type { ReportProfile, ReportRow } from '#shared/contract/report.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import { declineReasonLabel, domainClassLabel } from '../columns.ts';
import { type Html, html, nothing } from './html.ts';

interface PrintedColumn {
  readonly header: string;
  /** In millimetres; the type area is 180 mm wide. */
  readonly width: number;
  readonly personal: boolean;
  cell(row: ReportRow): Html;
}

/** The columns of the CSV, two to a cell where a sheet of A4 asks for it. */
const columns: readonly PrintedColumn[] = [
  {
    header: '受付番号',
    width: 21.5,
    personal: false,
    cell: (row) => html`${row.receiptNumber}<span class="sub">${words.caseType[row.type]}</span>`,
  },
  {
    header: '受付日／期限',
    width: 21.5,
    personal: false,
    cell: (row) => html`<span class="date">${row.receivedOn}</span><span class="sub">${row.dueOn}</span>`,
  },
  {
    header: '決定日',
    width: 21.5,
    personal: false,
    cell: (row) =>
      html`<span class="date">${row.decidedOn}</span><span class="sub">${row.openDays}開庁日${late(row.decidedOn, row)}</span>${afterReview(row)}`,
  },
  { header: '通知日', width: 21.5, personal: false, cell: notice },
  {
    header: '決定・理由',
    width: 22,
    personal: false,
    cell: (row) =>
      html`${words.outcome[row.outcome]}<span class="sub">${row.reasons.map(declineReasonLabel).join('、')}</span>${setAside(row)}`,
  },
  {
    header: '団体・ドメインの種類',
    width: 28,
    personal: false,
    cell: (row) =>
      html`${row.organizationName}<span class="sub">${[row.organizationCode, domainClassLabel(row.domainClass)].filter((part) => part !== '').join('　')}</span>`,
  },
  {
    header: '氏名・メールアドレス',
    width: 29.5,
    personal: true,
    cell: (row) => html`${row.name}<span class="sub address">${row.address}</span>`,
  },
  { header: '決定者', width: 14.5, personal: true, cell: (row) => html`${row.decidedBy}` },
];

export function listHead(profile: ReportProfile, isEmpty: boolean): Html {
  if (isEmpty) return html`<h2>2　一覧</h2>\n<p class="empty">対象期間に決定した案件はありません。</p>`;
  const shown = columnsOf(profile);
  return html`<h2>2　一覧</h2>
<table class="list">
<colgroup>${shown.map((column) => html`<col style="width:${column.width}mm">`)}</colgroup>
<thead><tr>${shown.map((column) => html`<th>${column.header}</th>`)}</tr></thead>
<tbody>
`;
}

export function listRow(row: ReportRow, profile: ReportProfile): Html {
  return html`<tr>${columnsOf(profile).map((column) => html`<td>${column.cell(row)}</td>`)}</tr>\n`;
}

export function listTail(isEmpty: boolean): Html {
  return isEmpty ? nothing : html`</tbody></table>\n`;
}

function columnsOf(profile: ReportProfile): readonly PrintedColumn[] {
  return profile === 'full' ? columns : columns.filter((column) => !column.personal);
}

function notice(row: ReportRow): Html {
  const { notifiedOn, openDaysToNotice } = row;
  if (notifiedOn === null || openDaysToNotice === null) return html`期末に未通知`;
  return html`<span class="date">${notifiedOn}</span><span class="sub">${openDaysToNotice}開庁日${late(notifiedOn, row)}</span>`;
}

/** From the receipt to such a decision many more days may lie than it took. */
function afterReview({ countedFrom, receivedOn }: ReportRow): Html {
  return countedFrom === receivedOn ? nothing : html`<span class="sub">再審査の ${countedFrom} から</span>`;
}

function late(on: PlainDate, { dueOn }: ReportRow): string {
  return on > dueOn ? '・期限超過' : '';
}

/** The list says what was decided in the period; whoever reads it later must see that it no longer holds. */
function setAside({ setAsideOn }: ReportRow): Html {
  if (setAsideOn === null) return nothing;
  return html`<span class="sub">後に再審査<br><span class="date">${setAsideOn}</span></span>`;
}
