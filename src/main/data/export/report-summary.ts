import type { ReportSummary } from '#shared/contract/report.ts';
import { foldCase } from '#shared/domain/case/evolve.ts';
import { isFavourable } from '#shared/domain/case/status.ts';
import { type CaseEnding, endingOn } from '#shared/domain/report/case-course.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import type { ReadableDb } from '../database.ts';
import { caseEvents, chainHead } from '../journal/journal.ts';
import { TURNED, type TurnedCase } from './turned-cases.ts';

type Counts = Omit<ReportSummary, 'from' | 'to' | 'chainHead' | 'declined'>;

/** Of the others the case table says everything. */
const OF_THE_OTHERS = `id NOT IN (${TURNED})`;
const RECEIVED = `SELECT count(*) AS cases FROM cases WHERE received_on BETWEEN ? AND ? AND ${OF_THE_OTHERS}`;
const DECIDED = `SELECT count(*) AS decided,
  coalesce(sum(outcome IN ('approved', 'continued')), 0) AS approved,
  coalesce(sum(decided_on <= due_on), 0) AS withinTarget
  FROM cases WHERE decided_on BETWEEN ? AND ? AND ${OF_THE_OTHERS}`;
const NOTIFIED = `SELECT count(*) AS notified, coalesce(sum(notified_on <= due_on), 0) AS notifiedWithinTarget
  FROM cases INDEXED BY cases_notified
  WHERE notified_on IS NOT NULL AND notified_on BETWEEN ? AND ? AND ${OF_THE_OTHERS}`;
const UNDECIDED = `SELECT count(*) AS cases FROM cases
  WHERE received_on <= ? AND (decided_on IS NULL OR decided_on > ?) AND ${OF_THE_OTHERS}`;

/**
 * What happened in the period, and what was open at its end: a question about days gone by, so that the answer does not change with what
 * is done afterwards, be it a new case or the 再審査 of an old one.
 */
export function reportSummary(
  db: ReadableDb,
  from: PlainDate,
  to: PlainDate,
  turned: readonly TurnedCase[],
): ReportSummary {
  const table = countsOfTable(db, from, to);
  const counts = turned.reduce((sum, each) => plus(sum, countsOfCase(db, each, from, to)), table);
  return { from, to, ...counts, declined: counts.decided - counts.approved, chainHead: chainHead(db).hash };
}

function countsOfTable(db: ReadableDb, from: PlainDate, to: PlainDate): Counts {
  const decisions = db.query<Pick<Counts, 'decided' | 'approved' | 'withinTarget'>>(DECIDED).get(from, to);
  const notices = db.query<Pick<Counts, 'notified' | 'notifiedWithinTarget'>>(NOTIFIED).get(from, to);
  return {
    received: count(db, RECEIVED, from, to),
    ...(notices ?? { notified: 0, notifiedWithinTarget: 0 }),
    ...(decisions ?? { decided: 0, approved: 0, withinTarget: 0 }),
    withdrawn: 0,
    stillOpen: count(db, UNDECIDED, to, to),
    reopened: 0,
  };
}

function countsOfCase(db: ReadableDb, { id, course }: TurnedCase, from: PlainDate, to: PlainDate): Counts {
  const within = (day: PlainDate) => from <= day && day <= to;
  const ending = endingOn(course, to);
  const counted = ending && within(ending.on) ? ending : null;
  const outcome = counted?.event.kind === 'decided' ? counted.event.payload.outcome : null;
  const notifiedOn = ending?.notifiedOn && within(ending.notifiedOn) ? ending.notifiedOn : null;
  return {
    received: Number(within(course.receivedOn)),
    decided: Number(outcome !== null),
    approved: Number(outcome !== null && isFavourable(outcome)),
    withinTarget: Number(counted !== null && outcome !== null && counted.on <= dueOf(db, id, counted)),
    notified: Number(notifiedOn !== null),
    notifiedWithinTarget: Number(
      ending !== null && notifiedOn !== null && notifiedOn <= dueOf(db, id, ending),
    ),
    withdrawn: Number(counted?.event.kind === 'withdrawn'),
    stillOpen: Number(ending === null && course.receivedOn <= to),
    reopened: course.endings.filter(({ reopened }) => reopened !== null && within(reopened.on)).length,
  };
}

/** When the decision was due, as it stood when it was taken. */
function dueOf(db: ReadableDb, id: string, { event }: CaseEnding): PlainDate {
  const events = caseEvents(db, id);
  return foldCase(events.slice(0, events.findIndex((each) => each.id === event.id) + 1)).due.on;
}

function plus(one: Counts, other: Counts): Counts {
  return {
    received: one.received + other.received,
    decided: one.decided + other.decided,
    approved: one.approved + other.approved,
    withinTarget: one.withinTarget + other.withinTarget,
    notified: one.notified + other.notified,
    notifiedWithinTarget: one.notifiedWithinTarget + other.notifiedWithinTarget,
    withdrawn: one.withdrawn + other.withdrawn,
    stillOpen: one.stillOpen + other.stillOpen,
    reopened: one.reopened + other.reopened,
  };
}

function count(db: ReadableDb, sql: string, ...values: string[]): number {
  return db.query<{ cases: number }>(sql).get(...values)?.cases ?? 0;
}
