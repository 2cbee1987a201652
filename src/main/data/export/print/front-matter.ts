import { eraDate } from '#shared/domain/report/era-date.ts';
import { japaneseDate, japaneseDateTime } from '#shared/domain/time/wall-calendar.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { type Html, html, nothing } from './html.ts';
import type { IssueFacts, PrintFacts } from './print-facts.ts';

/** Title, period, boxes for the seals, and the figures that a superior looks at first. */
export function frontMatter(facts: PrintFacts): Html {
  const { summary } = facts;
  const period = html`${eraDate(summary.from)}から<br>${eraDate(summary.to)}まで（決定日による）`;
  return html`${titlePart('審査結果報告書', { term: '対象期間', value: period }, facts)}
<h2>1　概要</h2>
${summaryTable(facts)}
`;
}

/** Date, title, what the document is about and how it was made, and the boxes for the seals. */
export function titlePart(title: string, about: { term: string; value: Html }, facts: IssueFacts): Html {
  const isFull = facts.profile === 'full';
  return html`${facts.demonstration ? demonstrationMark : nothing}
<p class="issued">${eraDate(japaneseDate(facts.issuedAt))}</p>
<h1 class="title">${title}</h1>
<p class="subtitle">デジタル改革共創プラットフォーム　参加審査</p>
<div class="front">
<dl>
<dt>${about.term}</dt><dd>${about.value}</dd>
<dt>様式</dt><dd>${isFull ? '個人情報を含む' : '個人情報を除く'}</dd>
<dt>台帳</dt><dd>${facts.ledgerName}<span class="sub mono">${facts.ledgerId}</span></dd>
<dt>出力</dt><dd>${japaneseDateTime(facts.issuedAt)}${isFull ? `　${facts.issuedBy}` : ''}</dd>
</dl>
<table class="seals">
<thead><tr><th>決裁</th><th>確認</th><th>作成</th></tr></thead>
<tbody><tr><td></td><td></td><td></td></tr></tbody>
</table>
</div>`;
}

const demonstrationMark = html`<p class="demonstration">デモ用の台帳から出力したものです。実在の申請ではありません。</p>`;

function summaryTable({ summary }: PrintFacts): Html {
  const figures: [string, number][] = [
    ['受付', summary.received],
    ['決定', summary.decided],
    ['うち承認・継続', summary.approved],
    ['うち見送り等', summary.declined],
    ['取下げ', summary.withdrawn],
    ['期末未決', summary.stillOpen],
  ];
  return html`<table class="summary">
<thead><tr>${figures.map(([label]) => html`<th>${label}</th>`)}</tr></thead>
<tbody><tr>${figures.map(([, cases]) => html`<td>${formatCount(cases)}<span class="unit">件</span></td>`)}</tr></tbody>
</table>
<p class="note">期限内の決定　${formatCount(summary.withinTarget)}件／${formatCount(summary.decided)}件${share(summary.withinTarget, summary.decided)}。
期限内の通知　${formatCount(summary.notifiedWithinTarget)}件／${formatCount(summary.notified)}件${share(summary.notifiedWithinTarget, summary.notified)}。
受付は受付日（差し替えのあった申請は、はじめの受付日）、決定は決定日、取下げは取下げ日、通知は通知日が対象期間に入るもの。期末未決は、期間の末日までに受け付け、
その日に決定も取下げもないもので、再審査中のものを含む。件数と一覧は期間の末日の時点のものなので、末日までに再審査により取り消された決定と取下げは含まず、
末日より後に取り消されたものは含む。一覧の通知日も末日までのもの。</p>`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `（${((part / whole) * 100).toFixed(1)}％）`;
}
