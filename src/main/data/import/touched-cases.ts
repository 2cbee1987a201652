import type { NamedActor } from '#shared/contract/case.ts';
import type { TouchedCase } from '#shared/contract/intake-run.ts';
import type { ReadableDb } from '../database.ts';

/** Kinds of events that an import itself records on a case. */
const BY_IMPORT = "('applicationReceived', 'duplicateSuspected')";
const MOST_NAMED = 200;

interface TouchedRow {
  id: string;
  receipt_number: string;
  kind: string;
  actor: string;
  at: string;
}

/** A replacement that was taken back with its own run left no trace on what the case says. */
const TAKEN_BACK = `own.kind = 'undone' AND json_extract(own.payload, '$.undoneKind') IN ('applicationUpdated', 'duplicateSuspected')
  OR own.kind = 'applicationUpdated' AND EXISTS (SELECT 1 FROM journal AS later WHERE later.case_id = cases.id
    AND later.kind = 'undone' AND json_extract(later.payload, '$.event') = own.id)`;
/** A case with a single event was not touched: that spares a look at the journal for nearly all of them. */
export const TOUCHED = `SELECT cases.id, cases.receipt_number, journal.kind, journal.actor, journal.at
  FROM cases JOIN journal ON journal.seq = (SELECT min(own.seq) FROM journal AS own
    WHERE own.case_id = cases.id AND own.kind NOT IN ${BY_IMPORT} AND NOT (${TAKEN_BACK}))
  WHERE cases.import_run = ? AND cases.version > 1`;
/** Made from the run's held rows by a person, after the run. */
const MADE_BY_HAND = `SELECT cases.id, cases.receipt_number, 'rowCorrected' AS kind, journal.actor, journal.at
  FROM cases JOIN journal ON journal.seq = cases.row
  WHERE cases.import_run = ? AND cases.row > (SELECT seq FROM intake_runs WHERE id = ?)`;

/** Somebody said on another case that it is, or is not, the same person's. */
const COMPARED = `SELECT cases.id, cases.receipt_number, journal.kind, journal.actor, journal.at
  FROM cases JOIN duplicates ON duplicates.other = cases.id AND duplicates.verdict IS NOT NULL
  JOIN journal ON journal.seq = (SELECT max(own.seq) FROM journal AS own WHERE own.case_id = duplicates.case_id
    AND own.kind = 'duplicateResolved' AND json_extract(own.payload, '$.other') = cases.id)
  WHERE cases.import_run = ?`;

/** What somebody did on cases of a run since it was imported; while there is anything, the run cannot be undone. */
export function touchedCases(
  db: ReadableDb,
  run: string,
  names: (actor: string) => NamedActor,
): { cases: TouchedCase[]; total: number } {
  const rows = [
    ...db.query<TouchedRow>(TOUCHED).all(run),
    ...db.query<TouchedRow>(MADE_BY_HAND).all(run, run),
    ...db.query<TouchedRow>(COMPARED).all(run),
    ...replacementsOf(db, run).flatMap(({ event, caseId }) => [
      ...db.query<TouchedRow>(WORK_AFTER).all(caseId, caseId, event),
      ...db.query<TouchedRow>(COMPARED_AFTER).all(caseId, caseId, event),
    ]),
  ];
  const byCase = new Map(rows.toReversed().map((row) => [row.id, row]));
  const cases = [...byCase.values()]
    .reverse()
    .slice(0, MOST_NAMED)
    .map(({ id, receipt_number: receiptNumber, kind, actor, at }) => ({
      caseId: id,
      receiptNumber,
      kind,
      by: names(actor).name,
      at,
    }));
  return { cases, total: byCase.size };
}

/** Between the record of the run before and its own lies everything that a run wrote. */
const REPLACEMENTS = `SELECT id AS event, case_id AS caseId FROM journal
  WHERE seq < (SELECT seq FROM intake_runs WHERE id = ?)
    AND seq > coalesce((SELECT max(seq) FROM intake_runs WHERE seq < (SELECT seq FROM intake_runs WHERE id = ?)), 0)
    AND kind = 'applicationUpdated' AND json_extract(payload, '$.importRun') = ?`;

/** The events by which a run replaced the content of cases that were there before. */
export function replacementsOf(db: ReadableDb, run: string): { event: string; caseId: string }[] {
  const some = db.query('SELECT 1 FROM intake_runs WHERE id = ? AND replaced > 0').get(run);
  return some ? db.query<{ event: string; caseId: string }>(REPLACEMENTS).all(run, run, run) : [];
}

const WORK_AFTER = `SELECT cases.id, cases.receipt_number, own.kind, own.actor, own.at
  FROM journal AS own JOIN cases ON cases.id = own.case_id
  WHERE own.case_id = ? AND own.seq > (SELECT seq FROM journal WHERE case_id = ? AND id = ?) AND NOT (${TAKEN_BACK})
    AND own.kind <> 'duplicateSuspected'
  ORDER BY own.seq LIMIT 1`;

/** Somebody said on another case that the person whom the run had put there is, or is not, the same. */
const COMPARED_AFTER = `SELECT cases.id, cases.receipt_number, own.kind, own.actor, own.at
  FROM duplicates JOIN journal AS own ON own.case_id = duplicates.case_id AND own.kind = 'duplicateResolved'
    AND json_extract(own.payload, '$.other') = duplicates.other
    AND NOT EXISTS (SELECT 1 FROM journal AS later WHERE later.case_id = own.case_id
      AND later.kind = 'undone' AND json_extract(later.payload, '$.event') = own.id)
  JOIN cases ON cases.id = duplicates.other
  WHERE duplicates.other = ? AND duplicates.verdict IS NOT NULL
    AND own.seq > (SELECT seq FROM journal WHERE case_id = ? AND id = ?)
  ORDER BY own.seq LIMIT 1`;
