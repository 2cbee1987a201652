import type { CaseEvent } from '#shared/domain/case/event.ts';
import { japaneseDateTime } from '#shared/domain/time/wall-calendar.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { RecordedCase } from '../report-case.ts';
import { type Html, html } from './html.ts';
import type { People } from './people.ts';

/** Things of one kind that one person did within one minute; one line on paper. */
interface Entry {
  readonly kind: CaseEvent['kind'];
  readonly actor: string;
  readonly minute: string;
  readonly undone: boolean;
  times: number;
}

/** Who did what, when. What was taken back stays readable. */
export function caseCourse({ events }: RecordedCase, people: People): Html {
  return html`<h4>経過</h4><ol class="course">${entriesOf(events).map((entry) => entryLine(entry, people))}</ol>`;
}

function entriesOf(events: readonly CaseEvent[]): Entry[] {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.payload.event] : [])));
  const entries: Entry[] = [];
  for (const { id, kind, actor, at } of events) {
    const entry = { kind, actor, minute: japaneseDateTime(at), undone: undone.has(id), times: 1 };
    const last = entries.at(-1);
    if (last && isSame(last, entry)) last.times += 1;
    else entries.push(entry);
  }
  return entries;
}

function isSame(a: Entry, b: Entry): boolean {
  return a.kind === b.kind && a.actor === b.actor && a.minute === b.minute && a.undone === b.undone;
}

function entryLine({ kind, actor, minute, undone, times }: Entry, people: People): Html {
  const label = times === 1 ? words.event[kind] : `${words.event[kind]}（${times}件）`;
  const what = undone
    ? html`<span><span class="undone">${label}</span>（元に戻された）</span>`
    : html`<span>${label}</span>`;
  return html`<li><span class="date">${minute}</span>${what}<span class="who">${people(actor)}</span></li>`;
}
