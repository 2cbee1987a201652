import { everyOpenCase, type HomeSummary, type QueueFilter } from '#shared/contract/queue.ts';
import { mondayOf, type PlainDate } from '#shared/domain/time/plain-date.ts';
import { japaneseDate, japaneseDates } from '#shared/domain/time/wall-calendar.ts';
import { expiringConfirmations } from '../confirmed-domain/register-page.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { latestRecordMs } from '../journal/journal.ts';
import { holidaysChanged } from '../ledger/holiday-table.ts';
import { readFact } from '../ledger/ledger-facts.ts';
import { queueSelection, WAITS_FOR_HANDOVER } from './queue-sql.ts';

/** The numbers of the home screen; each opens the queue with the same filter, so both count alike. */
export function homeSummary(db: ReadableDb, context: OperationContext): HomeSummary {
  const count = (filter: Partial<QueueFilter>) => {
    const selection = queueSelection({ ...everyOpenCase, ...filter }, context);
    const sql = `SELECT count(*) AS cases FROM cases INDEXED BY ${selection.index} WHERE ${selection.where}`;
    return db.query<{ cases: number }>(sql).get(...selection.values)?.cases ?? 0;
  };
  const backup = readFact(db, 'lastBackupAt');
  const monday = mondayOf(context.today);
  return {
    today: context.today,
    overdue: count({ due: 'overdue' }),
    dueToday: count({ due: 'today' }),
    dueTomorrow: count({ due: 'tomorrow' }),
    dueThisWeek: count({ due: 'thisWeek' }),
    mine: count({ mine: true }),
    inquiring: count({ status: 'inquiring' }),
    unanswered: count({ status: 'inquiring', due: 'answer' }),
    proposed: count({ status: 'proposed' }),
    handover: handover(db),
    toNotify: count({ status: 'decided' }),
    toNotifyLate: count({ status: 'decided', due: 'overdue' }),
    unclaimed: count({ status: 'received' }),
    receivedAhead: receivedAhead(db, context.today),
    receivedThisWeek: between(db, 'received_on', monday, context.today),
    decidedThisWeek: between(db, 'decided_on', monday, context.today),
    suspected: count({ suspected: true }),
    duplicates: count({ duplicate: true }),
    heldRows: heldRows(db),
    expiringConfirmations: expiringConfirmations(db, context.today),
    calendarCoveredUntil: context.calendar.coveredUntil,
    holidaysChanged: holidaysChanged(db),
    lastBackupOn: backup === null ? null : japaneseDate(backup),
    latestRecordOn: japaneseDates()(latestRecordMs(db)),
  };
}

function between(
  db: ReadableDb,
  column: 'received_on' | 'decided_on',
  from: PlainDate,
  to: PlainDate,
): number {
  const row = db
    .query<{ cases: number }>(`SELECT count(*) AS cases FROM cases WHERE ${column} BETWEEN ? AND ?`)
    .get(from, to);
  return row?.cases ?? 0;
}

/** As the filter counts them, but by what was begun: of everything open that is little. */
function handover(db: ReadableDb): number {
  const row = db
    .query<{ cases: number }>(
      `SELECT count(*) AS cases FROM cases INDEXED BY cases_status_due WHERE ${WAITS_FOR_HANDOVER}`,
    )
    .get();
  return row?.cases ?? 0;
}

function receivedAhead(db: ReadableDb, today: PlainDate): number {
  const row = db
    .query<{ cases: number }>(
      'SELECT count(*) AS cases FROM cases INDEXED BY cases_received WHERE received_on > ? AND is_open = 1',
    )
    .get(today);
  return row?.cases ?? 0;
}

function heldRows(db: ReadableDb): number {
  const row = db
    .query<{ rows: number }>("SELECT count(*) AS rows FROM held_rows WHERE status = 'held'")
    .get();
  return row?.rows ?? 0;
}
