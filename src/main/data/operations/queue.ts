import { StatusCounts } from '#shared/contract/queue.ts';
import { ok } from '#shared/result.ts';
import type { QueryHandlers } from '../handler.ts';
import { homeSummary } from '../queue/home-summary.ts';
import { queuePage, queuePageStarts } from '../queue/queue-page.ts';
import { ABSENT_ACTORS } from '../session/accounts.ts';

interface CaseId {
  id: string;
}

interface DueCase extends CaseId {
  due_on: string;
  row: number;
}

/** 後日に回した cases come again on their date. */
const awake = '(snoozed_until IS NULL OR snoozed_until <= ?)';
const OWN_UNFINISHED = `SELECT id FROM cases INDEXED BY cases_assignee_due
  WHERE assignee = ? AND status = 'verifying' AND id <> ? AND ${awake} ORDER BY due_on, cases.row LIMIT 1`;
export const PRIORITY_UNCLAIMED = `SELECT id FROM cases INDEXED BY cases_priority_open_due
  WHERE is_priority = 1 AND is_open = 1 AND status = 'received' AND id <> ? AND ${awake}
  ORDER BY due_on, cases.row LIMIT 1`;
const OLDEST_UNCLAIMED = `SELECT id, due_on, row FROM cases INDEXED BY cases_status_due
  WHERE status = 'received' AND id <> ? AND ${awake} ORDER BY due_on, cases.row LIMIT 1`;
/** While an answer is awaited there is nothing to go on with. Whoever put it off has gone, and what they waited for is known to nobody. */
export const OLDEST_LEFT = `SELECT id, due_on, row FROM cases INDEXED BY cases_status_due
  WHERE status = 'verifying' AND assignee IN (${ABSENT_ACTORS}) AND id <> ?
  ORDER BY due_on, cases.row LIMIT 1`;

export const queueQueries: QueryHandlers<'queue'> = {
  'queue.page': (db, { filter, after, limit }, context) => ok(queuePage(db, filter, after, limit, context)),

  'queue.pageStarts': (db, { filter, after, pageRows, pages }, context) =>
    ok(queuePageStarts(db, filter, after, { pageRows, pages }, context)),

  'queue.counts': (db) => {
    const rows = db.query<{ status: string; cases: number }>('SELECT status, cases FROM case_counts').all();
    return ok(StatusCounts.parse(Object.fromEntries(rows.map((row) => [row.status, row.cases]))));
  },

  'queue.nextCase': (db, { except }, { session, today }) => {
    const own = db.query<CaseId>(OWN_UNFINISHED).get(session.actor, except ?? '', today);
    if (own) return ok({ id: own.id, why: 'ownUnfinished' });
    const marked = db.query<CaseId>(PRIORITY_UNCLAIMED).get(except ?? '', today);
    if (marked) return ok({ id: marked.id, why: 'priority' });
    const oldest = db.query<DueCase>(OLDEST_UNCLAIMED).get(except ?? '', today);
    const left = db.query<DueCase>(OLDEST_LEFT).get(except ?? '');
    if (left && (!oldest || isDueBefore(left, oldest))) return ok({ id: left.id, why: 'handover' });
    return ok(oldest ? { id: oldest.id, why: 'oldestDue' } : null);
  },
};

export const homeQueries: QueryHandlers<'home'> = {
  'home.summary': (db, _input, context) => ok(homeSummary(db, context)),
};

function isDueBefore(one: DueCase, other: DueCase): boolean {
  return one.due_on === other.due_on ? one.row < other.row : one.due_on < other.due_on;
}
