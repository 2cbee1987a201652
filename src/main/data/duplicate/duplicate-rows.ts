import type { CaseState } from '#shared/domain/case/state.ts';
import type { ReadableDb, SqlValue, WritableDb } from '../database.ts';
import { caseRelations, graphAround, isAlone } from './duplicate-graph.ts';

/** What one case says about another one, as a row of the read table. */
export interface DuplicateRow {
  readonly other: string;
  readonly strength: string | null;
  readonly reasons: string;
  readonly verdict: string | null;
  readonly resolved_at: string | null;
}

export function duplicateRowsOf({ duplicates }: CaseState): DuplicateRow[] {
  return Object.entries(duplicates).map(([other, { suspected, resolved }]) => ({
    other,
    strength: suspected?.strength ?? null,
    reasons: suspected?.reasons.join(' ') ?? '',
    verdict: resolved?.verdict ?? null,
    resolved_at: resolved?.at ?? null,
  }));
}

export function insertDuplicateRows(db: WritableDb, id: string, state: CaseState): void {
  const rows = duplicateRowsOf(state);
  if (rows.length === 0) return;
  const insert = db.writer(
    'INSERT INTO duplicates (case_id, other, strength, reasons, verdict, resolved_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const row of rows) insert(id, row.other, row.strength, row.reasons, row.verdict, row.resolved_at);
}

/**
 * Brings the read table and the flags up to date after something happened to a case. Another case's flag depends on it
 * too: a question is settled with its last verdict, and it is moot when the other application ends. Gives every case
 * that now looks different.
 */
export function updateDuplicates(db: WritableDb, id: string, state: CaseState): string[] {
  if (Object.keys(state.duplicates).length === 0 && isAlone(db, id)) return [];
  const before = casesConcerned(db, id);
  db.run('DELETE FROM duplicates WHERE case_id = ?', id);
  insertDuplicateRows(db, id, state);
  const concerned = new Set([...before, ...casesConcerned(db, id)]);
  for (const each of concerned) flagSuspicion(db, each);
  return [...concerned];
}

/**
 * Brings the flags up to date after a review of a member was decided, or is open again: somebody who lost the membership may be let in anew.
 * Gives every case that may look different now.
 */
export function updateDuplicatesOfMember(db: WritableDb, memberCase: string): string[] {
  const concerned = casesConcerned(db, memberCase);
  for (const each of concerned) flagSuspicion(db, each);
  return concerned;
}

/** Sets 重複疑い on one case; must come after its row and its pairs. */
export function flagSuspicion(db: WritableDb, id: string): void {
  const flag = isSuspected(db, id) ? 1 : 0;
  db.run(
    'UPDATE cases SET suspected_duplicate = ? WHERE id = ? AND suspected_duplicate <> ?',
    flag,
    id,
    flag,
  );
}

/** Whether somebody still has to say of an open case whose application it is. */
export function isSuspected(db: ReadableDb, id: string): boolean {
  if (!db.query('SELECT 1 FROM cases WHERE id = ? AND is_open = 1').get(id)) return false;
  return caseRelations(db, id).some((relation) => relation.answer === 'unresolved');
}

/** Sets the flag of every case that is in a pair; for a rebuild, which starts without flags. */
export function flagAllSuspicions(db: WritableDb): void {
  for (const id of pairedCases(db)) flagSuspicion(db, id);
}

/** For a ledger of an earlier version of the program, which may have thought otherwise of what still has to be asked. */
export function flagAnew(db: WritableDb): void {
  db.begin();
  try {
    flagAllSuspicions(db);
    db.commit();
  } catch (error) {
    db.rollback();
    throw error;
  }
}

export function pairedCases(db: ReadableDb): string[] {
  const cases = db.query<{ id: string }>(
    'SELECT case_id AS id FROM duplicates UNION SELECT other FROM duplicates',
  );
  return cases.all().map((each) => each.id);
}

/** (SELECT ?) as in `caseEvents`. */
const PARTNERS = `SELECT other AS id FROM duplicates WHERE case_id = (SELECT ?)
  UNION SELECT case_id FROM duplicates INDEXED BY duplicates_other WHERE other = (SELECT ?)`;

/** The case, everybody around it, and who is paired with one of those. */
function casesConcerned(db: ReadableDb, id: string): string[] {
  if (isAlone(db, id)) return [];
  const around = [...graphAround(db, id).cases.keys()];
  return [...around, ...around.flatMap((each) => partnersOf(db, each))];
}

function partnersOf(db: ReadableDb, id: string): string[] {
  const partners = db.query<{ id: string }>(PARTNERS).all(id, id);
  return partners.map((partner) => partner.id);
}

/** For a check: what the read table holds about one case. */
export function storedDuplicateRows(db: ReadableDb, id: string): (DuplicateRow & Record<string, SqlValue>)[] {
  return db
    .query<DuplicateRow & Record<string, SqlValue>>(
      'SELECT other, strength, reasons, verdict, resolved_at FROM duplicates WHERE case_id = ? ORDER BY other',
    )
    .all(id);
}
