import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AppError } from '#shared/contract/app-error.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { CaseEventDraft } from '#shared/domain/case/event.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { storeCase } from '../cases/store-case.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { flagSuspicion } from '../duplicate/duplicate-rows.ts';
import { eraseIdentityKeys, replaceIdentityKeys } from '../duplicate/identity-key-table.ts';
import type { Office } from '../handler.ts';
import { type CaseRecord, continueCase, knownCaseRecord } from '../journal/case-record.ts';
import type { JournalWriter } from '../journal/journal.ts';
import { ApplicationRecord, readApplication } from '../journal/vault.ts';
import { leaveWhatIsDeleted, overwriteWhatIsDeleted } from '../ledger/overwriting.ts';
import { caseText } from '../projection/case-text.ts';
import { dropDeletedTerms } from '../projection/merge-terms.ts';
import { searchTextReplacer } from '../projection/search-index.ts';
import { actorNames } from '../session/actor-names.ts';
import { markUndone } from './intake-rows.ts';
import { replacementsOf, touchedCases } from './touched-cases.ts';

type Undone = OutputOf<'import.undo'>;

/** Some 20 ms of work. */
const CASES_A_PIECE = 500;

/**
 * Takes a whole run back: `importUndone` is recorded, its cases and held rows leave every read table, and what persons had
 * written in them is erased, also from the space that they leave in the file, because keeping persons without a case has no
 * purpose. Contents that the run had replaced come back. Refused as soon as somebody worked on one of its cases. One transaction; other calls are answered between
 * two pieces and see the run until the end.
 */
export async function undoImport(office: Office, run: string): Promise<Result<Undone, AppError>> {
  const { connection } = office.requireLedger();
  overwriteWhatIsDeleted(connection);
  try {
    const undone = await undo(office, run);
    if (undone.ok) office.notify({ kind: 'changed', topics: ['cases', 'intake'], caseIds: [] });
    return undone;
  } finally {
    // Closed meanwhile, there is nothing to set.
    if (connection.open) leaveWhatIsDeleted(connection);
  }
}

function undo(office: Office, run: string): Promise<Result<Undone, AppError>> {
  return office.largeTransaction(async (db, journal) => {
    const refusal = refuseUndo(office, db, run);
    if (refusal) return err(refusal);
    const takenBack = takeReplacementsBack(db, journal, run);
    const cases = countOf(db, 'SELECT count(*) AS n FROM cases WHERE import_run = ?', run);
    const heldRows = countOf(db, 'SELECT count(*) AS n FROM held_rows WHERE run_id = ?', run);
    let done = 0;
    const partners = partnersOf(db, run);
    for (const dropped of dropCases(db, run)) {
      done += dropped;
      office.notify({
        kind: 'progress',
        task: 'import.undo',
        id: run,
        done,
        total: cases,
        unit: 'rows',
        rows: null,
      });
      await nextTurn();
    }
    // A question about a case that has gone is no question any more.
    for (const partner of partners) flagSuspicion(db, partner);
    eraseHeldRows(db, run);
    for (const _piece of dropDeletedTerms(db)) await nextTurn();
    const event = journal.append({ kind: 'importUndone', payload: { run }, personal: null }, null);
    markUndone(db, { at: event.at, actor: office.requireSession().actor }, { run });
    return ok({ cases, heldRows, takenBack });
  });
}

function refuseUndo(office: Office, db: ReadableDb, run: string): AppError | null {
  const record = db
    .query<{ undone_at: string | null; undone_by: string | null }>(
      'SELECT undone_at, undone_by FROM intake_runs WHERE id = ?',
    )
    .get(run);
  if (!record) return { code: 'notFound', what: 'run' };
  const names = actorNames(db, office.requireSession().actor);
  if (record.undone_at !== null && record.undone_by !== null) {
    return { code: 'runAlreadyUndone', by: names(record.undone_by).name, at: record.undone_at };
  }
  const touched = touchedCases(db, run, names);
  return touched.total > 0 ? { code: 'runTouched', ...touched } : null;
}

/** The earlier content of each case that the run had replaced stands again. */
function takeReplacementsBack(db: WritableDb, journal: JournalWriter, run: string): number {
  const replacements = replacementsOf(db, run);
  const restored = replacements.map(({ event, caseId }) => {
    const before = knownCaseRecord(db, caseId);
    const { events, state } = continueCase(db, journal, caseId, before, undoing(event, before));
    const replacement = applicationUnder(db, event);
    db.run('DELETE FROM vault WHERE event = ?', event);
    storeCase(db, caseId, before.state, state);
    const application = readApplication(db, state.application)?.application ?? null;
    return { row: events[0]?.seq ?? 0, replacement, application, text: caseText(db, state) };
  });
  const index = searchTextReplacer(db);
  for (const { row, replacement, application, text } of restored) {
    if (text !== null) index.replace(row, text);
    replaceIdentityKeys(db, row, replacement, application);
  }
  return replacements.length;
}

/** What the new content was like goes with it. */
function undoing(replacement: string, { events }: CaseRecord): CaseEventDraft[] {
  const at = events.findIndex(({ id }) => id === replacement);
  const [updated, next] = events.slice(at, at + 2);
  return [updated, next?.kind === 'duplicateSuspected' ? next : undefined].flatMap((event) =>
    event ? [{ kind: 'undone', payload: { event: event.id, undoneKind: event.kind }, personal: null }] : [],
  );
}

export const NEXT_PIECE = `SELECT max(row) AS last, count(*) AS n FROM
  (SELECT row FROM cases WHERE import_run = ? AND row > ? ORDER BY row LIMIT ${CASES_A_PIECE})`;
const PIECE = 'SELECT row FROM cases WHERE import_run = ? AND row > ? AND row <= ?';
const DROPS = [
  'DELETE FROM duplicates WHERE case_id IN (SELECT id FROM cases WHERE import_run = ? AND row > ? AND row <= ?)',
  // The index keeps no texts: it has to be told what it had indexed.
  `INSERT INTO case_fts (case_fts, rowid, text) SELECT 'delete', row, text FROM case_search WHERE row IN (${PIECE})`,
  `DELETE FROM case_search WHERE row IN (${PIECE})`,
  `DELETE FROM vault WHERE event IN (SELECT journal.id FROM cases JOIN journal ON journal.case_id = cases.id
    WHERE cases.import_run = ? AND cases.row > ? AND cases.row <= ?)`,
  'DELETE FROM cases WHERE import_run = ? AND row > ? AND row <= ?',
];

function* dropCases(db: WritableDb, run: string): Generator<number> {
  for (let from = 0; ; ) {
    const piece = db.query<{ last: number | null; n: number }>(NEXT_PIECE).get(run, from);
    if (!piece || piece.last === null) return;
    eraseKeys(db, run, from, piece.last);
    for (const drop of DROPS) db.run(drop, run, from, piece.last);
    from = piece.last;
    yield piece.n;
  }
}

const APPLICATIONS = `SELECT cases.row, vault.content FROM cases JOIN vault ON vault.event = cases.application_vault
  WHERE cases.import_run = ? AND cases.row > ? AND cases.row <= ?`;

function eraseKeys(db: WritableDb, run: string, from: number, to: number): void {
  const applications = db.query<{ row: number; content: string }>(APPLICATIONS).all(run, from, to);
  for (const { row, content } of applications) {
    eraseIdentityKeys(db, ApplicationRecord.parse(JSON.parse(content)).application, row);
  }
}

/** Cases of other runs that are paired with one of this run. */
function partnersOf(db: ReadableDb, run: string): string[] {
  return db
    .query<{ id: string }>(
      `SELECT duplicates.other AS id FROM cases JOIN duplicates ON duplicates.case_id = cases.id WHERE cases.import_run = ?
        UNION SELECT duplicates.case_id FROM cases JOIN duplicates ON duplicates.other = cases.id
        WHERE cases.import_run = ?`,
    )
    .all(run, run)
    .map(({ id }) => id);
}

function applicationUnder(db: ReadableDb, event: string): Application | null {
  const row = db.query<{ content: string }>('SELECT content FROM vault WHERE event = ?').get(event);
  return row ? ApplicationRecord.parse(JSON.parse(row.content)).application : null;
}

/** The words why rows of a run were left out: by the rows, which are few, and not by the journal since then. `+` as in `ENDED_ROWS`. */
export const REASONS_OF_ROWS = `SELECT journal.id FROM held_rows CROSS JOIN journal INDEXED BY journal_about_row
  ON journal.case_id IS NULL AND journal.payload ->> 'row' IS NOT NULL AND journal.payload ->> 'row' = +held_rows.id
  WHERE held_rows.run_id = ? AND journal.kind = 'rowDiscarded'`;

/** What stood in the rows, and the words why they were left out. */
function eraseHeldRows(db: WritableDb, run: string): void {
  db.run(`DELETE FROM vault WHERE event IN (${REASONS_OF_ROWS})`, run);
  db.run('DELETE FROM vault WHERE event IN (SELECT id FROM held_rows WHERE run_id = ?)', run);
}

function countOf(db: ReadableDb, sql: string, run: string): number {
  return db.query<{ n: number }>(sql).get(run)?.n ?? 0;
}
