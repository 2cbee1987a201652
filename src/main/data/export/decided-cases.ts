import { type CaseEnding, endingOn } from '#shared/domain/report/case-course.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import type { ReadableDb } from '../database.ts';
import type { TurnedCase } from './turned-cases.ts';

/** A case with the decision that stood at the end of the period; what was decided is read from the events. */
export interface DecidedCase {
  readonly row: number;
  readonly id: string;
  readonly decided_on: string;
  /** Where a 再審査 after the period set the decision aside; null while it stands. */
  readonly setAside: CaseEnding | null;
}

type StandingCase = Omit<DecidedCase, 'setAside'>;

/** At most this many rows are in memory at a time, and this many go to a screen. */
export const REPORT_PAGE = 200;

const NEXT_PAGE = `SELECT row, id, decided_on FROM cases INDEXED BY cases_decided
  WHERE decided_on IS NOT NULL AND (decided_on, row) > (?, ?) AND decided_on <= ?
  ORDER BY decided_on, cases.row LIMIT ${REPORT_PAGE}`;

/** Pages of the cases whose decision falls into the period and stood at its end, in the fixed order of every report. */
export function* decidedCases(
  db: ReadableDb,
  from: PlainDate,
  to: PlainDate,
  turned: readonly TurnedCase[],
): Generator<DecidedCase[]> {
  let left = setAsideLater(turned, from, to);
  for (const page of standingCases(db, from, to)) {
    const last = page.length < REPORT_PAGE ? undefined : page.at(-1);
    const here = last ? left.filter((each) => inOrder(each, last) < 0) : left;
    left = left.slice(here.length);
    const standing = page.map((each) => ({ ...each, setAside: null }));
    const all = [...standing, ...here].sort(inOrder);
    if (all.length > 0) yield all;
  }
}

/** Ends with a page that is not full. */
function* standingCases(db: ReadableDb, from: PlainDate, to: PlainDate): Generator<StandingCase[]> {
  // Rows begin with 1, so this stands before the first case of the first day.
  let after: Omit<StandingCase, 'id'> = { decided_on: from, row: 0 };
  for (;;) {
    const page = db.query<StandingCase>(NEXT_PAGE).all(after.decided_on, after.row, to);
    yield page;
    const last = page.at(-1);
    if (!last || page.length < REPORT_PAGE) return;
    after = last;
  }
}

/** Decisions of the period that the case table no longer has: reports that went out list them. */
function setAsideLater(turned: readonly TurnedCase[], from: PlainDate, to: PlainDate): DecidedCase[] {
  return turned
    .flatMap(({ row, id, course }) => {
      const ending = endingOn(course, to);
      const isListed = ending?.event.kind === 'decided' && ending.reopened !== null && ending.on >= from;
      return isListed ? [{ row, id, decided_on: ending.on, setAside: ending }] : [];
    })
    .sort(inOrder);
}

function inOrder(one: Omit<StandingCase, 'id'>, other: Omit<StandingCase, 'id'>): number {
  if (one.decided_on !== other.decided_on) return one.decided_on < other.decided_on ? -1 : 1;
  return one.row - other.row;
}
