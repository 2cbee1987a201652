import type { HistoryEntry } from '#shared/contract/case.ts';
import type { EventFacts, RecordedFact, RecordedTerm } from '#shared/contract/case-history.ts';
import { japaneseDateTime } from '#shared/domain/time/wall-calendar.ts';
import { historyLabel } from '#shared/text/journal-event-kind.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import { toldEvents } from '../../case-history/case-history.ts';
import { historyLines } from '../../case-history/history-lines.ts';
import type { ReadableDb } from '../../database.ts';
import type { RecordedCase, ReportContext } from '../report-case.ts';
import { type Html, html, nothing } from './html.ts';
import type { People } from './people.ts';
import { type Printed, printedWords, termName } from './printed-word.ts';
import type { Texts } from './texts.ts';

/**
 * The course of a case on a sheet of its own: who did what, when, and what each step said, a line for every record, none joined with another. What was taken back stays
 * readable, and whole, because no other part of the sheet has it.
 */
export function wholeCourse(
  { events }: RecordedCase,
  { checklists, named }: ReportContext,
  db: ReadableDb,
  people: People,
  read: Texts,
): Html {
  const print = printedWords(people, read);
  const told = toldEvents(events, { db, checklists, named });
  const lines = historyLines(events, { named, checklists });
  return html`<h4>経過</h4>
<table>
<colgroup><col style="width:30mm"><col style="width:27mm"><col></colgroup>
<thead><tr><th>日時</th><th>誰が</th><th>何を</th></tr></thead>
<tbody>${lines.map((line, at) => courseRow(line, told[at], people, print))}</tbody>
</table>`;
}

function courseRow(line: HistoryEntry, told: EventFacts | undefined, people: People, print: Printed): Html {
  const { at, by, undone } = line;
  const label = historyLabel(words, line);
  const what = undone ? html`<span class="undone">${label}</span>（元に戻された）` : html`${label}`;
  const facts = (told?.facts ?? []).filter((fact) => undone || !standsElsewhere(fact));
  const said =
    facts.length === 0
      ? nothing
      : html`<span class="sub">${dated(facts.map((fact) => factText(fact, print)).join('　'))}</span>`;
  return html`<tr><td class="date">${japaneseDateTime(at)}</td><td>${people.person(by)}</td><td>${what}${said}</td></tr>`;
}

/** Of what stands, everything that somebody wrote has its place in the parts above. */
function standsElsewhere({ term, before, values }: RecordedFact): boolean {
  if (inCodes.has(term)) return term === 'sha256';
  // Each result says by its time which checklist asked; that the checklist was changed has a line of its own.
  if (term === 'checklist' && before.length === 0) return true;
  return [...before, ...values].some(({ is }) => is === 'text' || is === 'erased');
}

/** Text that no person wrote. */
const inCodes: ReadonlySet<RecordedFact['term']> = new Set<RecordedTerm>([
  'calendar',
  'format',
  'ruleSet',
  'sha256',
  'tables',
  'templateVersion',
]);

/** A date stays in one line. */
function dated(text: string): Html {
  return html`${text.split(/(\d{4}-\d{2}-\d{2})/).map((part, at) => (at % 2 === 1 ? html`<span class="date">${part}</span>` : html`${part}`))}`;
}

function factText({ term, before, values }: RecordedFact, print: Printed): string {
  const after = values.map(print).join('、');
  const value = before.length === 0 ? after : `${before.map(print).join('、')} → ${after}`;
  return `${termName(term)}: ${value}`;
}
