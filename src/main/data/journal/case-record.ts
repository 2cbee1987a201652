import type { CaseEvent, CaseEventDraft } from '#shared/domain/case/event.ts';
import { foldCase, foldOnward } from '#shared/domain/case/evolve.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { caseEvents, type JournalWriter, type StoredCaseEvent } from './journal.ts';

/** A case as the journal tells it. */
export interface CaseRecord {
  /** Oldest first; never empty. */
  readonly events: readonly StoredCaseEvent[];
  /** What they have made of it. */
  readonly state: CaseState;
}

/** Null when the journal knows no case of this id. One whose run was undone is still in the journal: see `standingCase`. */
export function caseRecord(db: ReadableDb, id: string): CaseRecord | null {
  const events = caseEvents(db, id);
  return events.length === 0 ? null : recordOf(events);
}

/** For ids that a row of a read table has just given. */
export function knownCaseRecord(db: ReadableDb, id: string): CaseRecord {
  const record = caseRecord(db, id);
  if (!record) throw new Error(`no events of the case ${id}`);
  return record;
}

/** The journal gives the same list for as long as a case stays as it is, so that it is folded once. */
const states = new WeakMap<readonly CaseEvent[], CaseState>();

function recordOf(events: readonly StoredCaseEvent[]): CaseRecord {
  const state = states.get(events) ?? foldCase(events);
  states.set(events, state);
  return { events, state };
}

/** Adds to the journal, and gives the case as it is then; bringing the read tables along is the caller's (`storeCase`). */
export function continueCase(
  db: WritableDb,
  journal: Pick<JournalWriter, 'appendCaseEvents'>,
  id: string,
  before: CaseRecord,
  drafts: readonly CaseEventDraft[],
): CaseRecord {
  const added = journal.appendCaseEvents(drafts, id);
  const events = caseEvents(db, id);
  const state = foldOnward(before.state, before.events, added);
  states.set(events, state);
  return { events, state };
}
