import type { ReportSummary } from '#shared/contract/report.ts';
import { standingWithdrawal } from '#shared/domain/report/withdrawal.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import type { ReadableDb } from '../database.ts';
import { caseEvents, chainHead } from '../journal/journal.ts';

interface DecisionCounts {
  decided: number;
  favourable: number;
  withinTarget: number;
}

const RECEIVED = 'SELECT count(*) AS cases FROM cases WHERE received_on BETWEEN ? AND ?';
const DECIDED = `SELECT count(*) AS decided,
  coalesce(sum(outcome IN ('approved', 'continued')), 0) AS favourable,
  coalesce(sum(decided_on <= due_on), 0) AS withinTarget
  FROM cases WHERE decided_on BETWEEN ? AND ?`;
const UNDECIDED = `SELECT count(*) AS cases FROM cases
  WHERE received_on <= ? AND (decided_on IS NULL OR decided_on > ?)`;
const WITHDRAWN = `SELECT id, received_on FROM cases INDEXED BY cases_status_due WHERE status = 'withdrawn'`;

/**
 * What happened in the period, and what was open at its end: a question about days gone by, so that the answer
 * does not change with every case that arrives afterwards.
 */
export function reportSummary(db: ReadableDb, from: PlainDate, to: PlainDate): ReportSummary {
  const { decided, favourable, withinTarget } =
    db.query<DecisionCounts>(DECIDED).get(from, to) ?? noDecisions;
  const ended = withdrawalsUntil(db, to);
  return {
    from,
    to,
    received: count(db, RECEIVED, from, to),
    decided,
    approved: favourable,
    declined: decided - favourable,
    withdrawn: ended.filter((withdrawal) => withdrawal.on >= from).length,
    stillOpen:
      count(db, UNDECIDED, to, to) - ended.filter((withdrawal) => withdrawal.receivedOn <= to).length,
    withinTarget,
    chainHead: chainHead(db).hash,
  };
}

const noDecisions: DecisionCounts = { decided: 0, favourable: 0, withinTarget: 0 };

function count(db: ReadableDb, sql: string, ...values: string[]): number {
  return db.query<{ cases: number }>(sql).get(...values)?.cases ?? 0;
}

/** The case table has no date of 取下げ; the few cases that ended so are asked one by one. */
function withdrawalsUntil(db: ReadableDb, to: PlainDate): { on: PlainDate; receivedOn: PlainDate }[] {
  const rows = db.query<{ id: string; received_on: string }>(WITHDRAWN).all();
  return rows.flatMap((row) => {
    const on = standingWithdrawal(caseEvents(db, row.id))?.payload.withdrawnOn ?? null;
    return on !== null && on <= to ? [{ on, receivedOn: row.received_on }] : [];
  });
}
