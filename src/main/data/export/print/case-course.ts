import { japaneseDateTime } from '#shared/domain/time/plain-date.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { ReportCase } from '../report-case.ts';
import { type Html, html } from './html.ts';
import type { People } from './people.ts';

/** Who did what, when. What was taken back stays readable. */
export function caseCourse({ events }: ReportCase, people: People): Html {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.payload.event] : [])));
  const rows = events.map((event) => {
    const label = words.event[event.kind];
    const what = undone.has(event.id) ? html`<span class="undone">${label}</span>（取消し）` : html`${label}`;
    return html`<tr><td>${japaneseDateTime(event.at)}</td><td>${what}</td><td>${people(event.actor)}</td></tr>`;
  });
  return html`<h4>経過</h4>
<table>
<colgroup><col style="width:34mm"><col><col style="width:60mm"></colgroup>
<thead><tr><th>日時</th><th>内容</th><th>行った人</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;
}
