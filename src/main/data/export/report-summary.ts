import type { ReportSummary } from '#shared/contract/report.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import { standingWithdrawal } from '#shared/domain/report/withdrawal.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import type { ReadableDb } from '../database.ts';
import { caseEventOfRow, chainHead, type EventRow } from '../journal/journal.ts';

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
const WITHDRAWALS = `SELECT journal.seq, journal.id, journal.at, journal.actor, journal.kind, journal.payload,
  journal.vault_digest, journal.case_id, cases.received_on
  FROM cases INDEXED BY cases_status_due JOIN journal ON journal.case_id = cases.id
  WHERE cases.status = 'withdrawn' AND journal.kind IN ('withdrawn', 'undone') ORDER BY journal.seq`;

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

interface WithdrawalRow extends EventRow {
  case_id: string;
  received_on: string;
}

/**
 * The case table has no date of 取下げ. Only the events that say it are read, all at once: the whole histories of every case
 * that ever ended so would take longer each year, and push what clerks are working on out of the memory.
 */
function withdrawalsUntil(db: ReadableDb, to: PlainDate): { on: PlainDate; receivedOn: PlainDate }[] {
  const cases = new Map<string, { receivedOn: PlainDate; events: CaseEvent[] }>();
  for (const row of db.query<WithdrawalRow>(WITHDRAWALS).all()) {
    const known = cases.get(row.case_id) ?? { receivedOn: row.received_on, events: [] };
    known.events.push(caseEventOfRow(row));
    cases.set(row.case_id, known);
  }
  return [...cases.values()].flatMap(({ receivedOn, events }) => {
    const on = standingWithdrawal(events)?.payload.withdrawnOn ?? null;
    return on !== null && on <= to ? [{ on, receivedOn }] : [];
  });
}
