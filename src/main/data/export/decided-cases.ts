import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import type { ReadableDb } from '../database.ts';

/** Where the case table says that a decision stands; what was decided is read from the events. */
export interface DecidedCase {
  readonly row: number;
  readonly id: string;
  readonly decided_on: string;
}

/** At most this many rows are in memory at a time, and this many go to a screen. */
export const REPORT_PAGE = 200;

const NEXT_PAGE = `SELECT row, id, decided_on FROM cases INDEXED BY cases_decided
  WHERE decided_on IS NOT NULL AND (decided_on, row) > (?, ?) AND decided_on <= ?
  ORDER BY decided_on, cases.row LIMIT ${REPORT_PAGE}`;

/** Pages of the cases whose standing decision falls into the period, in the fixed order of every report. */
export function* decidedCases(db: ReadableDb, from: PlainDate, to: PlainDate): Generator<DecidedCase[]> {
  // Rows begin with 1, so this stands before the first case of the first day.
  let after: { decided_on: string; row: number } = { decided_on: from, row: 0 };
  for (;;) {
    const page = db.query<DecidedCase>(NEXT_PAGE).all(after.decided_on, after.row, to);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    if (page.length < REPORT_PAGE) return;
    after = last;
  }
}
