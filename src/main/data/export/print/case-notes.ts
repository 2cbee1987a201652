import type { Note } from '#shared/domain/case/state.ts';
import { japaneseDateTime } from '#shared/domain/time/wall-calendar.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { RecordedCase } from '../report-case.ts';
import { emptyPart } from './empty-part.ts';
import { type Html, html, nothing } from './html.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/** What people wrote down beside the checks, oldest first, also with a step that they took. */
export function caseNotes({ state }: RecordedCase, people: People, read: Texts): Html {
  if (state.notes.length === 0) return emptyPart('メモ');
  return html`<h4>メモ</h4>
<table>
<colgroup><col style="width:30mm"><col style="width:32mm"><col><col style="width:24mm"></colgroup>
<thead><tr><th>日時</th><th>種類・区分</th><th>内容</th><th>記録者</th></tr></thead>
<tbody>${state.notes.map((note) => noteRow(note, people, read))}</tbody>
</table>`;
}

function noteRow(note: Note, people: People, read: Texts): Html {
  const informationClass = note.class
    ? html`<span class="sub">${words.informationClass[note.class]}</span>`
    : nothing;
  return html`<tr><td class="date">${japaneseDateTime(note.at)}</td><td>${words.noteAbout[note.about]}${informationClass}</td><td>${read.text(note.vault)}</td><td>${people(note.by, note.at)}</td></tr>`;
}
