import { formatCount } from '#shared/text/format-date.ts';
import { type StatisticsTable, statisticsColumns, statisticsTables } from '../statistics-rows.ts';
import { type Html, html } from './html.ts';
import type { PrintFacts } from './print-facts.ts';

/** In millimetres; the other columns share what is left of the line. */
const LABEL_WIDTH = 42;

export function statisticsSection(title: string, { statistics }: Pick<PrintFacts, 'statistics'>): Html {
  return html`<h2>${title}</h2>
${statisticsTables(statistics).map(printedTable)}<p class="note">受付・決定・取下げ・再審査は、その日が入る期間に数える。その後の再審査により取り消された決定と取下げも含むので、概要の件数より多いことがある。
前の期末未決に受付と再審査を足し、決定と取下げを引いたものが期末未決になる。ドメインの種類と都道府県は受付の時のもの。理由が二つある決定は、それぞれに数える。</p>
`;
}

function printedTable({ title, rows }: StatisticsTable): Html {
  return html`<table class="list figures">
<colgroup><col style="width:${LABEL_WIDTH}mm">${statisticsColumns.map(() => html`<col>`)}</colgroup>
<thead><tr><th>${title}</th>${statisticsColumns.map(({ header }) => html`<th>${header}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ label, figures }) =>
    html`<tr><td>${label}</td>${statisticsColumns.map(({ figure }) => html`<td>${shown(figure(figures))}</td>`)}</tr>\n`,
)}</tbody></table>
`;
}

function shown(figure: number | null | undefined): string {
  return figure === undefined ? '' : figure === null ? '―' : formatCount(figure);
}
