import { closedDay, type OfficeCalendar } from '../open-days/calendar.ts';
import type { ExcludedDay } from '../open-days/closed-day.ts';
import { type ClockStart, dayZero } from '../open-days/day-zero.ts';
import type { OpenDaysTaken, Pause } from '../open-days/reckoning.ts';
import { addDays, type PlainDate } from '../time/plain-date.ts';

/** The days after day 0 up to and including the decision, each either counted or left out with its reason. */
export interface DecisionClock {
  readonly counted: readonly PlainDate[];
  readonly excluded: readonly ExcludedDay[];
}

/** What of a case says which days count. */
export interface CaseClock extends ClockStart {
  readonly pauses: readonly Pause[];
}

/** The 開庁日 of a case until it was decided or notified, by the calendar that is given. */
export function openDaysTaken(state: CaseClock, until: PlainDate, calendar: OfficeCalendar): OpenDaysTaken {
  const { counted } = decisionClock(dayZero(state), until, state.pauses, calendar);
  return { openDays: counted.length, calendar: calendar.version };
}

/**
 * How many 開庁日 a decision took (rules §3): the day from which the case is counted is day 0, closed days do not count, and
 * while 照会中 the clock stood. A decision dated before that day took none.
 *
 * @param from see dayZero().
 */
export function decisionClock(
  from: PlainDate,
  decidedOn: PlainDate,
  pauses: readonly Pause[],
  calendar: OfficeCalendar,
): DecisionClock {
  const counted: PlainDate[] = [];
  const excluded: ExcludedDay[] = [];
  for (let date = addDays(from, 1); date <= decidedOn; date = addDays(date, 1)) {
    const reason = closedDay(date, calendar) ?? pausedDay(date, pauses);
    if (reason) excluded.push(reason);
    else counted.push(date);
  }
  return { counted, excluded };
}

function pausedDay(date: PlainDate, pauses: readonly Pause[]): ExcludedDay | null {
  const paused = pauses.some((pause) => pause.from < date && (pause.to === null || date <= pause.to));
  return paused ? { date, reason: 'paused' } : null;
}
