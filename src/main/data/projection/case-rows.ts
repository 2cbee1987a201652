import { type CaseRow, projectCase } from '#shared/domain/case/project.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { caseConfirmationWriter } from '../confirmed-domain/case-confirmations.ts';
import type { SqlValue, WritableDb } from '../database.ts';

const COLUMNS = [
  'type',
  'status',
  'version',
  'receipt_number',
  'received_on',
  'due_on',
  'assignee',
  'snoozed_until',
  'is_priority',
  'next_actor',
  'asked_on',
  'answer_by',
  'domain_class',
  'judgement_outcome',
  'organization_code',
  'suspected_impersonation',
  'body_mismatch',
  'outcome',
  'reasons',
  'decided_on',
  'decided_by',
  'notified_on',
  'application_vault',
  'import_run',
  'review_of',
  'review_cause',
] as const;

type Column = (typeof COLUMNS)[number];

/** What nearly every case begins with. */
const USUAL_BEGINNING: ReadonlyMap<Column, string | number | null> = new Map<Column, string | number | null>([
  ['type', 'application'],
  ['status', 'received'],
  ['version', 1],
  ['assignee', null],
  ['snoozed_until', null],
  ['next_actor', 'secretariat'],
  ['asked_on', null],
  ['answer_by', null],
  ['outcome', null],
  ['reasons', ''],
  ['decided_on', null],
  ['decided_by', null],
  ['notified_on', null],
  ['review_of', null],
  ['review_cause', null],
]);
const usualAt = COLUMNS.map((column) => USUAL_BEGINNING.get(column));
/** Places of the columns in which one new case differs from another. */
const ownPlaces = COLUMNS.flatMap((column, place) => (USUAL_BEGINNING.has(column) ? [] : [place]));

const INSERT_CASE = insertOf(() => '?');
/** Binding costs as much as storing: what is always the same stands in the statement. */
const INSERT_USUAL_CASE = insertOf((column) => {
  const usual = USUAL_BEGINNING.get(column);
  if (usual === undefined) return '?';
  return typeof usual === 'string' ? `'${usual}'` : String(usual ?? 'NULL');
});

export interface CaseRowWriter {
  /** `row` is the seq of the case's first event. */
  insert(row: number, id: string, state: CaseState): void;
  /** Of a case whose row was made of `before`. */
  update(id: string, before: CaseState, after: CaseState): void;
}

export function caseRowWriter(db: WritableDb): CaseRowWriter {
  const insert = db.writer(INSERT_CASE);
  const insertUsual = db.writer(INSERT_USUAL_CASE);
  const relied = caseConfirmationWriter(db);
  return {
    insert: (row, id, state) => {
      const values = caseRowValues(projectCase(state));
      if (beginsAsUsual(values)) insertUsual(row, id, ...ownPlaces.map((place) => values[place] ?? null));
      else insert(row, id, ...values);
      relied.write(id, state);
    },
    update: (id, before, after) => {
      updateRow(db, id, caseRowValues(projectCase(before)), caseRowValues(projectCase(after)));
      relied.rewrite(id, before, after);
    },
  };
}

function insertOf(placed: (column: Column) => string): string {
  return `INSERT INTO cases (row, id, ${COLUMNS.join(', ')}) VALUES (?, ?, ${COLUMNS.map(placed).join(', ')})`;
}

function beginsAsUsual(values: readonly SqlValue[]): boolean {
  return usualAt.every((usual, place) => usual === undefined || usual === values[place]);
}

/**
 * Writes what has become different: SQLite takes every index of a column that is named in an UPDATE apart and puts it
 * together again, even where the value stays, and each of them is a page more for the log.
 */
function updateRow(
  db: WritableDb,
  id: string,
  before: readonly SqlValue[],
  after: readonly SqlValue[],
): void {
  const changed = COLUMNS.flatMap((column, place) => {
    const value = after[place] ?? null;
    return before[place] === value ? [] : [{ column, value }];
  });
  if (changed.length === 0) return;
  const assignments = changed.map(({ column }) => `${column} = ?`).join(', ');
  const values = changed.map(({ value }) => value);
  const rows = db.run(`UPDATE cases SET ${assignments} WHERE id = ?`, ...values, id);
  if (rows !== 1) throw new Error(`no row of the case ${id}`);
}

/** The values of a projected row in the order of COLUMNS, as SQLite stores them. */
export function caseRowValues(row: CaseRow): SqlValue[] {
  return [
    row.type,
    row.status,
    row.version,
    row.receiptNumber,
    row.receivedOn,
    row.dueOn,
    row.assignee,
    row.snoozedUntil,
    row.isPriority ? 1 : 0,
    row.nextActor,
    row.askedOn,
    row.answerBy,
    row.domainClass,
    row.judgementOutcome,
    row.organizationCode,
    row.suspectedImpersonation ? 1 : 0,
    row.bodyMismatch ? 1 : 0,
    row.outcome,
    row.reasons,
    row.decidedOn,
    row.decidedBy,
    row.notifiedOn,
    row.applicationVault,
    row.importRun,
    row.reviewOf,
    row.reviewCause,
  ];
}

export const caseRowColumns: readonly string[] = COLUMNS;
