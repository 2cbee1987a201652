import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MovedDue, Recalculation } from '#shared/contract/calendar.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import type { OfficeCalendar } from '#shared/domain/open-days/calendar.ts';
import { recalculateDue } from '#shared/domain/open-days/recalculate.ts';
import type { DueReckoning } from '#shared/domain/open-days/reckoning.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type CaseRecord, continueCase, knownCaseRecord } from '../journal/case-record.ts';
import type { JournalWriter } from '../journal/journal.ts';
import { caseRowWriter } from '../projection/case-rows.ts';

const PAGE = 200;
const MOST_ROWS = 200;
// While an inquiry is out the answer will reckon the date anew.
const NEXT_OPEN = `SELECT id, due_on, cases.row AS row FROM cases INDEXED BY cases_open_due
  WHERE is_open = 1 AND status <> 'inquiring' AND (due_on, cases.row) > (?, ?) ORDER BY due_on, cases.row LIMIT ${PAGE}`;

// The same cases, counted as they are kept.
const OPEN_CASES = `SELECT coalesce(sum(cases), 0) AS cases FROM case_counts
  WHERE status IN ('received', 'verifying', 'proposed')`;

/** Hears between two pages how many of the open cases were looked at. */
export type OnWalked = (done: number, total: number) => void;

interface OpenCase {
  id: string;
  due_on: string;
  row: number;
}

/** What of the open cases the calendar moves. Gives way to other calls between two pages. */
export function previewRecalculation(
  db: ReadableDb,
  calendar: OfficeCalendar,
  onWalked: OnWalked,
): Promise<Recalculation> {
  return walkOpenCases(db, calendar, onWalked, () => undefined);
}

/** Must run inside a transaction that the caller began; the caller compares the digest with the one that a person saw. */
export function recalculateDueDates(
  db: WritableDb,
  journal: Pick<JournalWriter, 'appendCaseEvents'>,
  calendar: OfficeCalendar,
  onWalked: OnWalked,
): Promise<Recalculation> {
  const rows = caseRowWriter(db);
  return walkOpenCases(db, calendar, onWalked, (id, due, before) => {
    const draft = { kind: 'dueRecalculated', payload: { due }, personal: null } as const;
    rows.update(id, before.state, continueCase(db, journal, id, before, [draft]).state);
  });
}

async function walkOpenCases(
  db: ReadableDb,
  calendar: OfficeCalendar,
  onWalked: OnWalked,
  move: (id: string, due: DueReckoning, before: CaseRecord) => void,
): Promise<Recalculation> {
  const first: MovedDue[] = [];
  const digest = createHash('sha256').update(calendar.version);
  const moved = new Set<string>();
  const total = db.query<{ cases: number }>(OPEN_CASES).get()?.cases ?? 0;
  let done = 0;
  for (let after = { due_on: '', row: 0 }; ; ) {
    const page = db.query<OpenCase>(NEXT_OPEN).all(after.due_on, after.row);
    for (const { id } of page) {
      // A case that was moved may stand further down and come by again: its date is by this calendar already.
      if (moved.has(id)) continue;
      done += 1;
      const record = knownCaseRecord(db, id);
      const { state } = record;
      const due = recalculateDue(state, calendar);
      if (!due) continue;
      moved.add(id);
      const shown = movedDue(id, state, due);
      digest.update(`\n${shown.id} ${shown.from} ${shown.to}`);
      if (first.length < MOST_ROWS) first.push(shown);
      move(id, due, record);
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return { moved: moved.size, rows: first, digest: digest.digest('hex') };
    after = last;
    onWalked(done, total);
    await nextTurn();
  }
}

function movedDue(id: string, state: CaseState, due: DueReckoning): MovedDue {
  return { id, receiptNumber: state.receiptNumber, from: state.due.on, to: due.on };
}
