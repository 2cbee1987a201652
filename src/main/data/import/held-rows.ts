import type { AppError } from '#shared/contract/app-error.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { HeldRow, RowProblem, RowProblemCode } from '#shared/contract/intake.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { mayBeSamePerson } from '#shared/domain/duplicate/same-person.ts';
import { rowOrigin } from '#shared/domain/intake/correction-file.ts';
import type { FormFields } from '#shared/domain/intake/read-application.ts';
import { receiptNumberKey } from '#shared/domain/intake/read-application.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb, SqlValue, WritableDb } from '../database.ts';
import type { CommandContext, OperationContext } from '../handler.ts';
import { dueByReceipt } from './application-facts.ts';
import { emptyFields } from './intake-row.ts';
import { markCorrected, markDiscarded } from './intake-rows.ts';
import { claimJudge } from './judge-claims.ts';
import { HeldContent } from './known-content.ts';
import { correctionsOf } from './plan/plan-edits.ts';
import { applicationReceiver } from './receive-application.ts';
import { type RowSearch, rowSearch } from './row-search.ts';
import { type FieldsVerdict, judgeFields } from './row-verdict.ts';

export interface HeldRowRecord {
  row: number;
  id: string;
  run_id: string;
  row_number: number;
  content: string | null;
}

const HELD = `SELECT held_rows.row, held_rows.id, run_id, row_number, vault.content FROM held_rows
  LEFT JOIN vault ON vault.event = held_rows.id WHERE status = 'held'`;

export interface HeldFilter {
  readonly run?: string | null | undefined;
  readonly problem?: RowProblemCode | null | undefined;
  readonly search?: string | undefined;
}

/** One row more than the page, which says whether another page follows. */
export function heldPageQuery(
  filter: HeldFilter,
  after: number | null,
  limit: number,
): { sql: string; values: SqlValue[] } {
  const { sql, values } = filterSql(filter);
  return {
    sql: `${HELD}${sql} AND held_rows.row > ? ORDER BY held_rows.row LIMIT ?`,
    values: [...values, after ?? 0, limit + 1],
  };
}

/** Rows that wait for correction, in the order in which they came. */
export function heldRowsPage(
  db: ReadableDb,
  after: number | null,
  limit: number,
  filter: HeldFilter = {},
): { rows: HeldRow[]; next: number | null; total: number } {
  const isWanted = rowSearch(filter.search ?? '');
  if (isWanted) return searchedPage(db, filter, after, limit, isWanted);
  const { sql, values } = filterSql(filter);
  const asked = heldPageQuery(filter, after, limit);
  const records = db.query<HeldRowRecord>(asked.sql).all(...asked.values);
  const page = records.slice(0, limit);
  const next = records.length > limit ? (page.at(-1)?.row ?? null) : null;
  const counted = db
    .query<{ n: number }>(`SELECT count(*) AS n FROM held_rows WHERE status = 'held'${sql}`)
    .get(...values);
  return { rows: page.map(heldRow), next, total: counted?.n ?? 0 };
}

/** What stands in a row lies in the vault alone: the rows that wait are few, and are all looked at. */
function searchedPage(
  db: ReadableDb,
  filter: HeldFilter,
  after: number | null,
  limit: number,
  isWanted: RowSearch,
): { rows: HeldRow[]; next: number | null; total: number } {
  const { sql, values } = heldPageQuery(filter, null, Number.MAX_SAFE_INTEGER - 1);
  const found = db
    .query<HeldRowRecord>(sql)
    .all(...values)
    .map((record) => ({ at: record.row, row: heldRow(record) }))
    .filter(({ row }) => isWanted(row));
  const rest = found.filter(({ at }) => at > (after ?? 0));
  const page = rest.slice(0, limit);
  return {
    rows: page.map(({ row }) => row),
    next: rest.length > limit ? (page.at(-1)?.at ?? null) : null,
    total: found.length,
  };
}

function filterSql({ run, problem }: HeldFilter): { sql: string; values: SqlValue[] } {
  const parts: [string, SqlValue][] = [];
  if (run) parts.push([' AND run_id = ?', run]);
  // The codes stand in a short JSON text; the rows that wait are few.
  if (problem) parts.push([' AND instr(problems, ?) > 0', `"${problem}"`]);
  return { sql: parts.map(([sql]) => sql).join(''), values: parts.map(([, value]) => value) };
}

interface WaitingRow {
  readonly id: string;
  /** As far as a person had corrected them. */
  readonly fields: FormFields;
}

/** The held rows that wait for somebody, until they come again as good rows. */
export interface WaitingRows {
  readonly isEmpty: boolean;
  /** Of the same person: by 受付番号. Of two rows with one number nobody can say which it would be: they are not among these. */
  ofPerson(application: Application): readonly string[];
  /** The row that a list of rows to be corrected had brought out; see `rowOrigin`. */
  ofOrigin(origin: string): readonly string[];
}

export function waitingRows(db: ReadableDb): WaitingRows {
  const byNumber = new Map<string, WaitingRow[]>();
  const byOrigin = new Map<string, string[]>();
  for (const record of db.query<HeldRowRecord & { sha256: string | null }>(WAITING).iterate()) {
    const { id, rowNumber, fields, draft, problems } = heldRow(record);
    const origin = rowOrigin(record.sha256 ?? '', String(rowNumber));
    if (origin !== null) byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), id]);
    const key = receiptNumberKey(fields.receiptNumber);
    if (key === '' || problems.some(({ code }) => code === 'receiptNumberTwice')) continue;
    byNumber.set(key, [...(byNumber.get(key) ?? []), { id, fields: draft ?? fields }]);
  }
  return {
    isEmpty: byNumber.size === 0 && byOrigin.size === 0,
    ofPerson: (application) =>
      (byNumber.get(receiptNumberKey(application.receiptNumber)) ?? [])
        .filter(({ fields }) => mayBeSamePerson(fields, application))
        .map(({ id }) => id),
    ofOrigin: (origin) => byOrigin.get(origin) ?? [],
  };
}

const WAITING = `SELECT held_rows.row, held_rows.id, run_id, row_number, vault.content, intake_runs.sha256 FROM held_rows
  LEFT JOIN vault ON vault.event = held_rows.id LEFT JOIN intake_runs ON intake_runs.id = run_id
  WHERE status = 'held'`;

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
  const record = findHeld(db, id);
  if (!record) return err({ code: 'notFound', what: 'heldRow' });
  const { runId, fields: received } = heldRow(record);
  const { verdict, problems } = judgeHeld(db, record, fields, context);
  if (verdict.kind !== 'imported' || problems.length > 0) return err({ code: 'rowStillFaulty', problems });
  const receive = applicationReceiver(db, context, context);
  const corrections = correctionsOf(received, fields);
  const caseId = receive(verdict.application, verdict.judgement, runId, corrections);
  const payload = { row: id, case: caseId };
  context.append({ kind: 'rowCorrected', payload, personal: null }, null);
  markCorrected(db, payload);
  context.changed(['cases', 'intake'], [caseId]);
  return ok({ caseId });
}

/** What would become of the row with these fields. */
export function tryHeldRow(
  db: ReadableDb,
  id: string,
  fields: FormFields,
  context: OperationContext,
): Result<OutputOf<'import.tryRow'>, AppError> {
  const record = findHeld(db, id);
  if (!record) return err({ code: 'notFound', what: 'heldRow' });
  const { verdict, problems } = judgeHeld(db, record, fields, context);
  if (verdict.kind !== 'imported') return ok({ problems, judgement: null, due: null });
  const due = dueByReceipt(context)(verdict.application.receivedOn);
  return ok({ problems, judgement: verdict.judgement, due });
}

function judgeHeld(
  db: ReadableDb,
  record: HeldRowRecord,
  fields: FormFields,
  context: OperationContext,
): { verdict: FieldsVerdict; problems: RowProblem[] } {
  const { extra, rowNumber } = heldRow(record);
  const verdict = judgeFields({ rowNumber, fields, extra, problems: [] }, claimJudge(context), context.today);
  const problems = verdict.kind === 'imported' ? [] : [...verdict.problems];
  const key = receiptNumberKey(fields.receiptNumber);
  const isTaken =
    key !== '' && db.query('SELECT 1 FROM cases WHERE receipt_number = ?').get(key) !== undefined;
  if (isTaken) problems.push({ field: 'receiptNumber', code: 'receiptNumberTaken', value: key });
  return { verdict, problems };
}

export function discardHeldRow(
  db: WritableDb,
  id: string,
  reason: string,
  context: CommandContext,
): Result<null, AppError> {
  if (!findHeld(db, id)) return err({ code: 'notFound', what: 'heldRow' });
  const payload = { row: id };
  context.append(
    { kind: 'rowDiscarded', payload, personal: { kind: 'text', content: { text: reason } } },
    null,
  );
  markDiscarded(db, payload);
  context.changed(['intake']);
  return ok(null);
}

function findHeld(db: ReadableDb, id: string): HeldRowRecord | undefined {
  return db.query<HeldRowRecord>(`${HELD} AND held_rows.id = ?`).get(id);
}

export function heldRow(record: HeldRowRecord): HeldRow {
  const place = { id: record.id, runId: record.run_id, rowNumber: record.row_number };
  // The content is gone when the person was purged; the place in the file remains.
  if (record.content === null)
    return { ...place, fileName: '', fields: emptyFields(), extra: {}, problems: [], draft: null };
  const { forced: _forced, ...content } = HeldContent.parse(JSON.parse(record.content));
  return { ...place, ...content };
}
