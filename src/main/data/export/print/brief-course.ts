import type { HistoryEntry, NamedActor } from '#shared/contract/case.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import { japaneseDateTime } from '#shared/domain/time/wall-calendar.ts';
import { historyLabel } from '#shared/text/journal-event-kind.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import { historyLines } from '../../case-history/history-lines.ts';
import type { ReadableDb } from '../../database.ts';
import type { RecordedCase, ReportContext } from '../report-case.ts';
import { type Html, html } from './html.ts';
import type { People } from './people.ts';
import { type Printed, printedWords } from './printed-word.ts';
import type { Texts } from './texts.ts';

/** Things that one person did within one minute and that came to the same; one line on paper. */
interface Entry {
  readonly label: string;
  /** What a step came to: the result of a check, the outcome of a decision. */
  readonly came: string;
  /** Of a check. */
  readonly items: readonly string[];
  readonly by: NamedActor;
  readonly minute: string;
  readonly undone: boolean;
  readonly times: number;
}

/** The course of a case among many: who did what, when, and what it came to. What each step said is left to the sheet of the case. */
export function briefCourse(
  { events }: RecordedCase,
  { checklists, named }: ReportContext,
  _db: ReadableDb,
  people: People,
  read: Texts,
): Html {
  const print = printedWords(people, read);
  const lines = historyLines(events, { named, checklists });
  const entries = events.flatMap((event, at) => {
    const line = lines[at];
    return line ? [entryOf(event, line, print)] : [];
  });
  return html`<h4>経過</h4><ol class="course">${joined(entries).map((entry) => entryLine(entry, people))}</ol>`;
}

function entryOf(event: CaseEvent, line: HistoryEntry, print: Printed): Entry {
  const { about, at, by, undone } = line;
  const said = about ? print(about) : '';
  const isCheck = event.kind === 'checkRecorded';
  return {
    label: historyLabel(words, line),
    came: isCheck ? words.checkResult[event.payload.result] : said,
    items: isCheck ? [said] : [],
    by,
    minute: japaneseDateTime(at),
    undone,
    times: 1,
  };
}

function joined(entries: readonly Entry[]): Entry[] {
  const lines: Entry[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last && cameToTheSame(last, entry)) {
      lines[lines.length - 1] = {
        ...last,
        items: [...last.items, ...entry.items],
        times: last.times + 1,
      };
    } else lines.push(entry);
  }
  return lines;
}

/** Two results of one item are two lines, whatever they were: the second took the place of the first. */
function cameToTheSame(a: Entry, b: Entry): boolean {
  const isSame =
    a.label === b.label &&
    a.came === b.came &&
    a.by.actor === b.by.actor &&
    a.minute === b.minute &&
    a.undone === b.undone;
  return isSame && !b.items.some((item) => a.items.includes(item));
}

function entryLine({ label, came, items, by, minute, undone, times }: Entry, people: People): Html {
  const name = times === 1 ? label : `${label}（${times}件）`;
  const said = [times === 1 ? items.join('') : '', came].filter((part) => part !== '').join('　');
  const full = said === '' ? name : `${name}: ${said}`;
  const what = undone
    ? html`<span><span class="undone">${full}</span>（元に戻された）</span>`
    : html`<span>${full}</span>`;
  return html`<li><span class="date">${minute}</span>${what}<span class="who">${people.person(by)}</span></li>`;
}
