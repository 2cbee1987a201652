import type { IntakeCounts, RowProblem } from '#shared/contract/intake.ts';
import type { RunDetails } from '#shared/contract/intake-run.ts';
import type { SourceForm } from '#shared/domain/intake/reading.ts';
import type { WritableDb } from '../database.ts';

/** The read tables of imports. Each function is the projection of one kind of event, for commands and for a rebuild. */

interface EventFacts {
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly actor: string;
}

export function insertRun(
  db: WritableDb,
  event: EventFacts,
  payload: { run: string; sha256: string; encoding: SourceForm; counts: IntakeCounts; details: RunDetails },
): void {
  const { rows, imported, known, needsCorrection } = payload.counts;
  const { suspected, corrected, replaced, kept, excluded } = payload.details;
  db.run(
    `INSERT INTO intake_runs (id, seq, sha256, encoding, rows, imported, known, needs_correction,
        suspected, corrected, replaced, kept, excluded, actor, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    payload.run,
    event.seq,
    payload.sha256,
    payload.encoding,
    rows,
    imported,
    known,
    needsCorrection,
    suspected,
    corrected,
    replaced,
    kept,
    excluded,
    event.actor,
    event.at,
  );
}

/** A held row has the id of its event, under which the vault keeps what stood in it. */
export function insertHeldRow(
  db: WritableDb,
  event: Pick<EventFacts, 'seq' | 'id'>,
  payload: { run: string; rowNumber: number; problems: readonly Pick<RowProblem, 'field' | 'code'>[] },
): void {
  db.run(
    `INSERT INTO held_rows (row, id, run_id, row_number, status, problems, case_id)
      VALUES (?, ?, ?, ?, 'held', ?, NULL)`,
    event.seq,
    event.id,
    payload.run,
    payload.rowNumber,
    JSON.stringify(payload.problems),
  );
}

export function markCorrected(db: WritableDb, payload: { row: string; case: string }): void {
  db.run("UPDATE held_rows SET status = 'corrected', case_id = ? WHERE id = ?", payload.case, payload.row);
}

export function markDiscarded(db: WritableDb, payload: { row: string }): void {
  db.run("UPDATE held_rows SET status = 'discarded' WHERE id = ?", payload.row);
}

export function markSettled(db: WritableDb, payload: { row: string; case: string; run: string }): void {
  db.run(
    "UPDATE held_rows SET status = 'settled', case_id = ?, settled_run = ? WHERE id = ?",
    payload.case,
    payload.run,
    payload.row,
  );
}

/** Marks the run as undone, drops its held rows, and puts back on the list those that it had settled. */
export function markUndone(
  db: WritableDb,
  event: Pick<EventFacts, 'at' | 'actor'>,
  payload: { run: string },
): void {
  db.run(
    'UPDATE intake_runs SET undone_at = ?, undone_by = ? WHERE id = ?',
    event.at,
    event.actor,
    payload.run,
  );
  db.run('DELETE FROM held_rows WHERE run_id = ?', payload.run);
  db.run(
    "UPDATE held_rows SET status = 'held', case_id = NULL, settled_run = NULL WHERE settled_run = ?",
    payload.run,
  );
}
