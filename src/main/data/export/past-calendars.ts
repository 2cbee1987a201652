import { type OfficeCalendar, officeCalendar } from '#shared/domain/open-days/calendar.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import type { ReadableDb } from '../database.ts';
import { officeEventPayloads } from '../journal/event-kinds.ts';
import { OF_RARE_KINDS } from './rare-kinds.ts';

const POLICIES = `SELECT seq, payload FROM journal INDEXED BY journal_turns
  WHERE ${OF_RARE_KINDS} AND kind = 'policyChanged' ORDER BY seq`;

/**
 * The calendar that was in force when an event was recorded, by its place in the journal. For decisions of earlier versions of the
 * program, which did not record how many days they took: the closures of today may be others.
 */
export function pastCalendars(db: ReadableDb): (seq: number) => OfficeCalendar {
  let changes: { seq: number; calendar: OfficeCalendar }[] | null = null;
  const before = officeCalendar(defaultOfficePolicy.closures);
  return (seq) => {
    changes ??= readChanges(db);
    return changes.findLast((change) => change.seq < seq)?.calendar ?? before;
  };
}

function readChanges(db: ReadableDb): { seq: number; calendar: OfficeCalendar }[] {
  return db
    .query<{ seq: number; payload: string }>(POLICIES)
    .all()
    .map(({ seq, payload }) => {
      const { policy } = officeEventPayloads.policyChanged.parse(JSON.parse(payload));
      return { seq, calendar: officeCalendar(policy.closures) };
    });
}
