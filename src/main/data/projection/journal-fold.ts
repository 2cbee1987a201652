import type { Application } from '#shared/domain/application/application.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import type { ReadableDb } from '../database.ts';
import { knownCaseRecord } from '../journal/case-record.ts';
import { readApplication } from '../journal/vault.ts';
import { caseText } from './case-text.ts';

/** What the journal and the vault say about one case. */
export interface FoldedCase {
  readonly id: string;
  /** The seq of its first event, which is the key of its row. */
  readonly row: number;
  readonly state: CaseState;
  /** Null after the person's data was purged. */
  readonly searchText: string | null;
  /** Null after the person's data was purged. */
  readonly application: Application | null;
}

const PAGE = 500;
const NEXT_CASES = `SELECT DISTINCT case_id AS id FROM journal INDEXED BY journal_case
  WHERE case_id IS NOT NULL AND case_id > ? ORDER BY case_id LIMIT ${PAGE}`;

/** Every case of the journal, one at a time; those of a run that was undone are no cases any more. */
export function* foldedCases(db: ReadableDb): Generator<FoldedCase> {
  const undone = undoneRuns(db);
  let after = '';
  for (;;) {
    const page = db.query<{ id: string }>(NEXT_CASES).all(after);
    for (const { id } of page) {
      const folded = foldedCase(db, id);
      if (folded.state.importRun === null || !undone.has(folded.state.importRun)) yield folded;
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

function foldedCase(db: ReadableDb, id: string): FoldedCase {
  const { events, state } = knownCaseRecord(db, id);
  const record = readApplication(db, state.application);
  const application = record?.application ?? null;
  return {
    id,
    row: events[0]?.seq ?? 0,
    state,
    searchText: caseText(db, state),
    application,
  };
}

/** Runs that were taken back. */
export function undoneRuns(db: ReadableDb): ReadonlySet<string> {
  const runs = db
    .query<{ run: string }>(
      "SELECT json_extract(payload, '$.run') AS run FROM journal WHERE case_id IS NULL AND kind = 'importUndone'",
    )
    .all();
  return new Set(runs.map(({ run }) => run));
}

/** An event that is about no single case, its payload still as text of the journal. */
export interface OfficeEventRow {
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly payload: string;
}

const NEXT_OFFICE_EVENTS = `SELECT seq, id, at, actor, kind, payload FROM journal
  WHERE case_id IS NULL AND seq > ? ORDER BY seq LIMIT ${PAGE}`;

/** Oldest first. */
export function* officeEvents(db: ReadableDb): Generator<OfficeEventRow> {
  let after = 0;
  for (;;) {
    const page = db.query<OfficeEventRow>(NEXT_OFFICE_EVENTS).all(after);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.seq;
  }
}
