import type { FieldChange } from '#shared/contract/intake-plan.ts';
import { japaneseDateTime } from '#shared/domain/time/wall-calendar.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { ReadableDb } from '../../database.ts';
import { type CaseContent, caseContents } from '../../import/case-contents.ts';
import type { RecordedCase } from '../report-case.ts';
import { type Fact, factList } from './fact-list.ts';
import { type Html, html, nothing } from './html.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/**
 * From which file the application came and who took it in; what a person corrected on the way, and what stood there before a later
 * file replaced it: checks, contacts and inquiries until then rested on that.
 */
export function caseSource(
  { state, events }: RecordedCase,
  db: ReadableDb,
  people: People,
  read: Texts,
): Html {
  // What is reviewed was taken from the case by which the person is a member.
  if (state.review) return nothing;
  const contents = caseContents(db, events);
  const facts = contents.flatMap((each) => [takenIn(each, people, read), ...corrected(each, read)]);
  const replaced = contents.filter((each) => each.before !== null);
  return html`<h4>申請の取込</h4>${factList(facts)}${replaced.map((each) => replacement(each, read))}`;
}

function takenIn({ event, file, before, isUndone }: CaseContent, people: People, read: Texts): Fact {
  const undone = isUndone ? '（元に戻された）' : '';
  const when = `${japaneseDateTime(event.at)}　${people(event.actor, event.at)}${undone}`;
  const value = file ? `${read.fileName(file.name)}　${when}\nSHA-256 ${file.sha256}` : `画面で入力　${when}`;
  return { term: before ? '差し替え' : '取込', value, wide: true };
}

function corrected({ record, event, before }: CaseContent, read: Texts): Fact[] {
  const corrections = record?.corrections ?? [];
  if (corrections.length === 0) return [];
  const lines = corrections.map(({ field, received }) => {
    return `${words.field[field]}　受け取った値「${read.quoted(received.trim() === '' ? '空欄' : received)}」`;
  });
  const when = before ? `（${japaneseDateTime(event.at)} の差し替え）` : '';
  return [{ term: '取込時に修正', value: [...(when === '' ? [] : [when]), ...lines].join('\n'), wide: true }];
}

/** What a replacement that was taken back had brought is erased with it. */
function replacement({ event, changes }: CaseContent, read: Texts): Html {
  if (changes.length === 0) return nothing;
  return html`<p>${japaneseDateTime(event.at)} の差し替えで変わった項目</p>
<table>
<colgroup><col style="width:34mm"><col><col></colgroup>
<thead><tr><th>項目</th><th>前の内容</th><th>新しい内容</th></tr></thead>
<tbody>${changes.map((each) => changeRow(each, read))}</tbody>
</table>`;
}

function changeRow({ field, header, before, after }: FieldChange, read: Texts): Html {
  // Whatever a form has as the heading of a column may name somebody too.
  const name = field === null ? read.quoted(header) : words.field[field];
  return html`<tr><td>${name}</td><td>${read.quoted(before)}</td><td>${read.quoted(after)}</td></tr>`;
}
