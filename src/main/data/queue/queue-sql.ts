import type { QueueFilter } from '#shared/contract/queue.ts';
import { lastDateLapsedBefore } from '#shared/domain/open-days/due-date.ts';
import { addDays, type PlainDate } from '#shared/domain/time/plain-date.ts';
import { dayOfWeek } from '#shared/domain/time/wall-calendar.ts';
import type { SqlValue } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { ABSENT_ACTORS } from '../session/accounts.ts';

/** The due dates that a filter lets through, both ends included; null is open-ended. */
export interface DueRange {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** A wish about the due date; `answer` is about the days for an answer. */
type DueDay = Exclude<QueueFilter['due'], 'answer' | null>;

export type QueueContext = Pick<OperationContext, 'today' | 'policy' | 'calendar' | 'session'>;

/** The WHERE clause of a filter that leaves nothing out. */
export const EVERY_CASE = '1 = 1';

/** 引継ぎ待ち: begun, and its assignee can go on with no case. */
export const WAITS_FOR_HANDOVER = `status IN ('verifying', 'inquiring') AND assignee IN (${ABSENT_ACTORS})`;

export interface QueueSelection {
  readonly where: string;
  readonly values: readonly SqlValue[];
  /** The index that gives the rows by due date without sorting. */
  readonly index: string;
}

/** 超過 / 本日 / 明日 / 今週 as dates; 今週 ends on Sunday. */
export function dueRange(due: DueDay, today: PlainDate): DueRange {
  switch (due) {
    case 'overdue':
      return { from: null, to: addDays(today, -1) };
    case 'today':
      return { from: today, to: today };
    case 'tomorrow':
      return { from: addDays(today, 1), to: addDays(today, 1) };
    case 'thisWeek':
      return { from: today, to: endOfWeek(today) };
    default:
      return due satisfies never;
  }
}

/**
 * The WHERE clause of a filter, search left out. One index is named, because the planner was measured to
 * choose a worse one; a test asserts the plan of every combination that screens offer.
 */
export function queueSelection(
  filter: QueueFilter,
  { today, policy, calendar, session }: QueueContext,
): QueueSelection {
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  const add = (condition: string, ...bound: SqlValue[]) => {
    conditions.push(condition);
    values.push(...bound);
  };
  if (filter.mine) add('assignee = ?', session.actor);
  if (filter.status === 'open') add('is_open = 1');
  else if (filter.status !== 'all') add('status = ?', filter.status);
  if (filter.suspected) add('suspected_impersonation = 1');
  if (filter.priority) add('is_priority = 1');
  if (filter.handover) add(WAITS_FOR_HANDOVER);
  if (filter.awake) add('(snoozed_until IS NULL OR snoozed_until <= ?)', today);
  if (filter.duplicate) add('suspected_duplicate = 1');
  if (filter.mismatch) add('body_mismatch = 1');
  if (filter.domainClass !== null) add('domain_class = ?', filter.domainClass);
  if (filter.outcome !== null) add('judgement_outcome = ?', filter.outcome);
  if (filter.due === 'answer') {
    // The first condition lets the index be used; the last one is for inquiries that did not record their day.
    add(
      'asked_on IS NOT NULL AND (answer_by < ? OR (answer_by IS NULL AND asked_on <= ?))',
      today,
      lastDateLapsedBefore(today, policy.answerDays, calendar),
    );
  } else if (filter.due !== null) {
    // A due date is only a matter of cases that still wait for a decision.
    if (filter.status === 'all') add('is_open = 1');
    // While an answer is waited for the clock stands, so no such case is late (rules §3).
    if (filter.status !== 'inquiring') add("status <> 'inquiring'");
    const { from, to } = dueRange(filter.due, today);
    if (from !== null) add('due_on >= ?', from);
    if (to !== null) add('due_on <= ?', to);
  }
  return {
    where: conditions.length === 0 ? EVERY_CASE : conditions.join(' AND '),
    values,
    index: indexFor(filter),
  };
}

function indexFor(filter: QueueFilter): string {
  if (filter.due === 'answer') return 'cases_asked_due';
  if (filter.mine) return 'cases_assignee_due';
  if (filter.suspected) return 'cases_suspected_due';
  if (filter.duplicate) return 'cases_duplicate_due';
  // Cases keep the mark when they are done, and most have been done: the open ones have an index of their own.
  if (filter.priority) return filter.status === 'open' ? 'cases_priority_open_due' : 'cases_priority_due';
  if (filter.mismatch) return 'cases_mismatch_due';
  if (filter.domainClass !== null) return 'cases_class_due';
  if (filter.status === 'open') return 'cases_open_due';
  return filter.status === 'all' ? 'cases_due' : 'cases_status_due';
}

function endOfWeek(date: PlainDate): PlainDate {
  return addDays(date, (7 - dayOfWeek(date)) % 7);
}
