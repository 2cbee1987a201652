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

const INSERT_CASE = `INSERT INTO cases (row, id, ${COLUMNS.join(', ')})
  VALUES (?, ?, ${COLUMNS.map(() => '?').join(', ')})`;
const STORED_CASE = `SELECT ${COLUMNS.join(', ')} FROM cases WHERE id = ?`;

export interface CaseRowWriter {
  /** `row` is the seq of the case's first event. */
  insert(row: number, id: string, state: CaseState): void;
  update(id: string, state: CaseState): void;
}

export function caseRowWriter(db: WritableDb): CaseRowWriter {
  const insert = db.writer(INSERT_CASE);
  const relied = caseConfirmationWriter(db);
  return {
    insert: (row, id, state) => {
      insert(row, id, ...caseRowValues(projectCase(state)));
      relied.write(id, state);
    },
    update: (id, state) => {
      updateRow(db, id, caseRowValues(projectCase(state)));
      relied.rewrite(id, state);
    },
  };
}

/**
 * Writes what differs from the stored row: SQLite takes every index of a column that is named in an UPDATE apart and puts it
 * together again, even where the value stays, and each of them is a page more for the log.
 */
function updateRow(db: WritableDb, id: string, values: readonly SqlValue[]): void {
  const stored = db.query<Record<string, SqlValue>>(STORED_CASE).get(id);
  if (!stored) throw new Error(`no row of the case ${id}`);
  const changed = COLUMNS.flatMap((column, place) => {
    const value = values[place] ?? null;
    return stored[column] === value ? [] : [{ column, value }];
  });
  if (changed.length === 0) return;
  const assignments = changed.map(({ column }) => `${column} = ?`).join(', ');
  db.run(`UPDATE cases SET ${assignments} WHERE id = ?`, ...changed.map(({ value }) => value), id);
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
