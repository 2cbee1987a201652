import { z } from 'zod';
import type { AppError } from '#shared/contract/app-error.ts';
import type { HeldRow, IntakeRun } from '#shared/contract/intake.ts';
import type { FormFields } from '#shared/domain/intake/read-application.ts';
import { receiptNumberKey } from '#shared/domain/intake/read-application.ts';
import { SourceForm } from '#shared/domain/intake/reading.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { CommandContext, OperationContext } from '../handler.ts';
import { actorNames } from '../session/actor-names.ts';
import { emptyFields } from './intake-row.ts';
import { markCorrected, markDiscarded } from './intake-rows.ts';
import { claimJudge } from './judge-claims.ts';
import { HeldContent } from './known-content.ts';
import { applicationReceiver } from './receive-application.ts';
import { judgeFields } from './row-verdict.ts';

interface HeldRowRecord {
  row: number;
  id: string;
  run_id: string;
  row_number: number;
  content: string | null;
}

const HELD = `SELECT held_rows.row, held_rows.id, run_id, row_number, vault.content FROM held_rows
  LEFT JOIN vault ON vault.event = held_rows.id WHERE status = 'held'`;

/** Rows that wait for correction, in the order in which they came. */
export function heldRowsPage(
  db: ReadableDb,
  after: number | null,
  limit: number,
): { rows: HeldRow[]; next: number | null; total: number } {
  const records = db
    .query<HeldRowRecord>(`${HELD} AND held_rows.row > ? ORDER BY held_rows.row LIMIT ?`)
    .all(after ?? 0, limit + 1);
  const page = records.slice(0, limit);
  const next = records.length > limit ? (page.at(-1)?.row ?? null) : null;
  const total =
    db.query<{ n: number }>("SELECT count(*) AS n FROM held_rows WHERE status = 'held'").get()?.n ?? 0;
  return { rows: page.map(heldRow), next, total };
}

/**
 * Makes a case of a held row. The corrected fields stand for themselves; columns that the program does not know
 * come from the row as received, which stays in the vault as it was.
 */
export function correctHeldRow(
  db: WritableDb,
  id: string,
  fields: FormFields,
  context: CommandContext,
): Result<{ caseId: string }, AppError> {
  const record = db.query<HeldRowRecord>(`${HELD} AND held_rows.id = ?`).get(id);
  if (!record) return err({ code: 'notFound', what: 'heldRow' });
  const { extra, rowNumber, runId } = heldRow(record);
  const verdict = judgeFields({ rowNumber, fields, extra, problems: [] }, claimJudge(context));
  const problems = verdict.kind === 'imported' ? [] : verdict.problems.map((problem) => problem.code);
  if (isTaken(db, fields.receiptNumber)) problems.push('receiptNumberTaken');
  if (verdict.kind !== 'imported' || problems.length > 0) {
    return err({ code: 'rowStillFaulty', problems: [...new Set(problems)] });
  }
  const receive = applicationReceiver(db, context, context);
  const caseId = receive(verdict.application, verdict.judgement, runId);
  const payload = { row: id, case: caseId };
  context.append({ kind: 'rowCorrected', payload, personal: null }, null);
  markCorrected(db, payload);
  context.changed(['cases', 'intake'], [caseId]);
  return ok({ caseId });
}

export function discardHeldRow(
  db: WritableDb,
  id: string,
  reason: string,
  context: CommandContext,
): Result<null, AppError> {
  if (!db.query<HeldRowRecord>(`${HELD} AND held_rows.id = ?`).get(id)) {
    return err({ code: 'notFound', what: 'heldRow' });
  }
  const payload = { row: id };
  context.append(
    { kind: 'rowDiscarded', payload, personal: { kind: 'text', content: { text: reason } } },
    null,
  );
  markDiscarded(db, payload);
  context.changed(['intake']);
  return ok(null);
}

interface RunRecord {
  id: string;
  sha256: string;
  encoding: string;
  rows: number;
  imported: number;
  known: number;
  needs_correction: number;
  actor: string;
  at: string;
  content: string | null;
}

/** The latest imports, newest first. */
export function latestRuns(db: ReadableDb, context: OperationContext): IntakeRun[] {
  const names = actorNames(db, context.session.actor);
  return db
    .query<RunRecord>(
      `SELECT intake_runs.*, vault.content FROM intake_runs
        LEFT JOIN journal ON journal.seq = intake_runs.seq LEFT JOIN vault ON vault.event = journal.id
        ORDER BY intake_runs.seq DESC LIMIT 200`,
    )
    .all()
    .map((run) => ({
      id: run.id,
      fileName: run.content === null ? '' : RunFile.parse(JSON.parse(run.content)).fileName,
      sha256: run.sha256,
      encoding: SourceForm.parse(run.encoding),
      counts: {
        rows: run.rows,
        imported: run.imported,
        known: run.known,
        needsCorrection: run.needs_correction,
      },
      by: names(run.actor).name,
      at: run.at,
    }));
}

const RunFile = z.object({ fileName: z.string() });

function heldRow(record: HeldRowRecord): HeldRow {
  const place = { id: record.id, runId: record.run_id, rowNumber: record.row_number };
  // The content is gone when the person was purged; the place in the file remains.
  if (record.content === null)
    return { ...place, fileName: '', fields: emptyFields(), extra: {}, problems: [] };
  return { ...place, ...HeldContent.parse(JSON.parse(record.content)) };
}

function isTaken(db: ReadableDb, receiptNumber: string): boolean {
  const key = receiptNumberKey(receiptNumber);
  return key !== '' && db.query('SELECT 1 FROM cases WHERE receipt_number = ?').get(key) !== undefined;
}
