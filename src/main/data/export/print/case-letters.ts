import type { SavedLetter } from '#shared/domain/case/state.ts';
import { japaneseDateTime } from '#shared/domain/time/wall-calendar.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { RecordedCase } from '../report-case.ts';
import { emptyPart } from './empty-part.ts';
import { type Html, html } from './html.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/** Letters that were written out, each with the hash of its file: the text itself stands in the case. */
export function caseLetters({ state }: RecordedCase, people: People, read: Texts): Html {
  if (state.letters.length === 0) return emptyPart('文書');
  return html`<h4>文書</h4>
<table>
<colgroup><col style="width:30mm"><col style="width:32mm"><col><col style="width:46mm"><col style="width:24mm"></colgroup>
<thead><tr><th>保存した日時</th><th>文書・ひな形の版</th><th>件名</th><th>SHA-256</th><th>保存者</th></tr></thead>
<tbody>${state.letters.map((letter) => letterRow(letter, people, read))}</tbody>
</table>`;
}

function templateName({ templateVersion }: SavedLetter): string {
  return templateVersion === 0 ? '標準のひな形' : `事務局のひな形 第${templateVersion}版`;
}

function letterRow(letter: SavedLetter, people: People, read: Texts): Html {
  return html`<tr><td class="date">${japaneseDateTime(letter.at)}</td><td>${words.letter[letter.letter]}<span class="sub">${templateName(letter)}</span></td><td>${read.letterSubject(letter.vault)}</td><td class="mono address">${letter.sha256}</td><td>${people(letter.by, letter.at)}</td></tr>`;
}
