import type { SearchField } from '#shared/contract/queue.ts';
import type { VaultRef } from '#shared/domain/case/event.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import type { SearchedField } from '#shared/domain/text/search-words.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import {
  readApplication,
  readCheckRemark,
  readContact,
  readEvidenceName,
  readLetter,
  readText,
} from '../journal/vault.ts';
import { searchText, searchTextReplacer } from './search-index.ts';

/** What a case can be found by: its application and what was written while it was reviewed. Null after the person's data was purged. */
export function caseText(db: ReadableDb, state: CaseState): string | null {
  const application = readApplication(db, state.application)?.application;
  if (!application) return null;
  return searchText(
    application,
    state.organizationCode,
    workTexts(db, state).map(({ text }) => text),
  );
}

/** Notes, remarks on checks, contacts, what was asked and answered, names of files, and letters as they went out. */
export function workTexts(db: ReadableDb, state: CaseState): SearchedField<SearchField>[] {
  return workRefs(state).flatMap(({ field, vault }) =>
    textsOf(db, field, vault).flatMap((text) => (text === '' ? [] : [{ field, text }])),
  );
}

/** Of a step that wrote nothing to be found by, nothing is read and nothing is written. */
export function storeCaseText(db: WritableDb, id: string, before: CaseState, after: CaseState): void {
  if (namesOf(before) === namesOf(after)) return;
  const text = caseText(db, after);
  const place = db.query<{ row: number }>('SELECT row FROM cases WHERE id = ?').get(id);
  if (text !== null && place) searchTextReplacer(db).replace(place.row, text);
}

type WorkField = 'note' | 'check' | 'contact' | 'question' | 'answer' | 'evidence' | 'letter';

/** Stands in every letter: who looks for a デジタル推進課 would be given each case to which one was written. */
const PLATFORM = 'デジタル改革共創プラットフォーム';

interface WorkRef {
  readonly field: WorkField;
  readonly vault: VaultRef;
}

function workRefs(state: CaseState): WorkRef[] {
  const { notes, checks, earlierChecks, contacts, inquiries, evidence, letters } = state;
  const of = (field: WorkField, records: readonly { readonly vault: VaultRef | null }[]) =>
    records.flatMap(({ vault }) => (vault ? [{ field, vault }] : []));
  return [
    ...of('note', notes),
    ...of('check', [...Object.values(checks), ...earlierChecks]),
    ...of('contact', contacts),
    ...of(
      'question',
      inquiries.map(({ question }) => ({ vault: question })),
    ),
    ...of(
      'answer',
      inquiries.map(({ answer }) => ({ vault: answer })),
    ),
    ...of('evidence', evidence),
    // Last, for they say again what was written elsewhere.
    ...of('letter', letters),
  ];
}

function namesOf(state: CaseState): string {
  return workRefs(state)
    .map(({ vault }) => vault.id)
    .join(' ');
}

function textsOf(db: ReadableDb, field: WorkField, vault: VaultRef): string[] {
  if (field === 'check') {
    const { source, note } = readCheckRemark(db, vault);
    return [source, note];
  }
  if (field === 'evidence') return [readEvidenceName(db, vault)];
  if (field === 'letter') {
    const { to, subject, body } = readLetter(db, vault);
    // A line each: what was found in it is shown in the list.
    return [to, ...`${subject}\n${body}`.replaceAll(PLATFORM, '').split('\n')];
  }
  if (field !== 'contact') return [readText(db, vault)];
  const contact = readContact(db, vault);
  return contact ? [contact.person, contact.used, contact.note] : [];
}
