import type { CaseEvent } from '#shared/domain/case/event.ts';
import { type CaseCourse, courseOf } from '#shared/domain/report/case-course.ts';
import type { ReadableDb } from '../database.ts';
import { caseEventOfRow, type EventRow } from '../journal/journal.ts';
import { OF_RARE_KINDS } from './rare-kinds.ts';

/** A case of which the case table does not say all that a period gone by needs: withdrawn, reopened or replaced at some time. */
export interface TurnedCase {
  readonly row: number;
  readonly id: string;
  readonly course: CaseCourse;
}

/** The ids of the cases that `turnedCases` gives, as a subquery. */
export const TURNED = `SELECT case_id FROM journal INDEXED BY journal_turns
  WHERE ${OF_RARE_KINDS} AND kind <> 'policyChanged'`;

/** Exported for the test of its plan. */
export const COURSES = `SELECT cases.row AS row, cases.id AS case_id, journal.seq, journal.id, journal.at, journal.actor,
    journal.kind, journal.payload, journal.vault_digest
  FROM cases JOIN journal ON journal.case_id = cases.id
  WHERE cases.id IN (${TURNED}) AND journal.kind IN
    ('applicationReceived', 'applicationUpdated', 'decided', 'notified', 'withdrawn', 'reopened', 'undone')
  ORDER BY journal.seq`;

/**
 * Only the events that tell the course are read, all at once: the whole histories of every case that ever ended so would take longer
 * each year, and push what clerks are working on out of the memory.
 */
export function turnedCases(db: ReadableDb): TurnedCase[] {
  const cases = new Map<string, { row: number; events: CaseEvent[] }>();
  for (const found of db.query<EventRow & { row: number; case_id: string }>(COURSES).all()) {
    const known = cases.get(found.case_id) ?? { row: found.row, events: [] };
    known.events.push(caseEventOfRow(found));
    cases.set(found.case_id, known);
  }
  return [...cases].map(([id, { row, events }]) => ({ row, id, course: courseOf(events) }));
}
