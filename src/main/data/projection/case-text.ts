import type { SearchField } from '#shared/contract/queue.ts';
import type { VaultRef } from '#shared/domain/case/event.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import type { SearchedField } from '#shared/domain/text/search-words.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { readApplication, readCheckRemark, readContact, readText } from '../journal/vault.ts';
import { searchText, searchTextReplacer } from './search-index.ts';

/** What a case can be found by: its application and what was written while it was reviewed. Null after the person's data was purged. */
export function caseText(db: ReadableDb, state: CaseState): string | null {
  const application = readApplication(db, state.application)?.application;
  if (!application) return null;
  return searchText(
    application,
    workTexts(db, state).map(({ text }) => text),
  );
}

/** Notes, remarks on checks, contacts, and what was asked and answered, as they were written. */
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

type WorkField = 'note' | 'check' | 'contact' | 'question' | 'answer';

interface WorkRef {
  readonly field: WorkField;
  readonly vault: VaultRef;
}

function workRefs(state: CaseState): WorkRef[] {
  const { notes, checks, earlierChecks, contacts, inquiries } = state;
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
  if (field !== 'contact') return [readText(db, vault)];
  const contact = readContact(db, vault);
  return contact ? [contact.person, contact.used, contact.note] : [];
}
