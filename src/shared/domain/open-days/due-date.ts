import { addDays, type PlainDate } from '../time/plain-date.ts';
import { closedDay, type OfficeCalendar } from './calendar.ts';
import type { ExcludedDay } from './closed-day.ts';
import type { DueReckoning, Pause } from './reckoning.ts';

/** Longest stretch that is searched for open days; longer means that a pause never ended. */
const SEARCH_LIMIT_DAYS = 3_660;

/**
 * The `days`-th open day after the day of receipt (which is day 0, open or not).
 * Null while a pause without end makes the date unknowable.
 */
export function reckonDue(
  receivedOn: PlainDate,
  days: number,
  pauses: readonly Pause[],
  calendar: OfficeCalendar,
): DueReckoning | null {
  const counted: PlainDate[] = [];
  const excluded: ExcludedDay[] = [];
  if (days <= 0) return { on: receivedOn, calendar: calendar.version, counted, excluded };
  for (let offset = 1; offset <= SEARCH_LIMIT_DAYS; offset += 1) {
    const date = addDays(receivedOn, offset);
    const reason = closedDay(date, calendar) ?? pausedDay(date, pauses);
    if (reason) excluded.push(reason);
    else counted.push(date);
    if (counted.length === days) return { on: date, calendar: calendar.version, counted, excluded };
    if (pauses.some((pause) => pause.to === null && pause.from < date)) return null;
  }
  return null;
}

/** The `days`-th open day after the date. */
export function addOpenDays(date: PlainDate, days: number, calendar: OfficeCalendar): PlainDate {
  const reckoned = reckonDue(date, days, [], calendar);
  if (!reckoned) throw new Error(`no ${days} open days after ${date}`);
  return reckoned.on;
}

/**
 * The last date from which `days` open days had passed before `today`: whoever was asked on it or earlier is late with the answer.
 * The inverse of addOpenDays().
 */
export function lastDateLapsedBefore(today: PlainDate, days: number, calendar: OfficeCalendar): PlainDate {
  let open = 0;
  for (let back = 1; back <= SEARCH_LIMIT_DAYS; back += 1) {
    const date = addDays(today, -back);
    if (!closedDay(date, calendar)) open += 1;
    if (open === days) return addDays(date, -1);
  }
  throw new Error(`no ${days} open days before ${today}`);
}

/** Open days after `from` up to and including `to`; negative when `to` is the earlier date. */
export function openDaysBetween(from: PlainDate, to: PlainDate, calendar: OfficeCalendar): number {
  if (to < from) return -openDaysBetween(to, from, calendar);
  let open = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (!closedDay(date, calendar)) open += 1;
  }
  return open;
}

function pausedDay(date: PlainDate, pauses: readonly Pause[]): ExcludedDay | null {
  const paused = pauses.some((pause) => pause.from < date && (pause.to === null || date <= pause.to));
  return paused ? { date, reason: 'paused' } : null;
}
