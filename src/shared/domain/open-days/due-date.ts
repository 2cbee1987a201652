import { addDays, epochDay, fromEpochDay, type PlainDate } from '../time/plain-date.ts';
import { closedDay, isOpenDay, type OfficeCalendar } from './calendar.ts';
import type { ExcludedDay } from './closed-day.ts';
import type { DueReckoning, Pause } from './reckoning.ts';

/** Longest stretch that is searched for open days; longer means that a pause never ended. */
const SEARCH_LIMIT_DAYS = 3_660;

/**
 * The `days`-th open day after day 0, open or not: the day of receipt or of 再審査 (see dayZero()).
 * Null while a pause without end makes the date unknowable.
 */
export function reckonDue(
  from: PlainDate,
  days: number,
  pauses: readonly Pause[],
  calendar: OfficeCalendar,
): DueReckoning | null {
  const counted: PlainDate[] = [];
  const excluded: ExcludedDay[] = [];
  if (days <= 0) return { on: from, calendar: calendar.version, counted, excluded };
  for (let offset = 1; offset <= SEARCH_LIMIT_DAYS; offset += 1) {
    const date = addDays(from, offset);
    const reason = closedDay(date, calendar) ?? pausedDay(date, pauses);
    if (reason) excluded.push(reason);
    else counted.push(date);
    if (counted.length === days) return { on: date, calendar: calendar.version, counted, excluded };
    if (pauses.some((pause) => pause.to === null && pause.from < date)) return null;
  }
  return null;
}

/** The `days`-th open day after the date; the date itself for none. */
export function addOpenDays(date: PlainDate, days: number, calendar: OfficeCalendar): PlainDate {
  const start = epochDay(date);
  let day = start;
  for (let open = 0; open < days; ) {
    day += 1;
    if (isOpenDay(day, calendar)) open += 1;
    if (day - start > SEARCH_LIMIT_DAYS) throw new Error(`no ${days} open days after ${date}`);
  }
  return fromEpochDay(day);
}

/**
 * The last date from which `days` open days had passed before `today`: whoever was asked on it or earlier is late with the answer.
 * The inverse of addOpenDays().
 */
export function lastDateLapsedBefore(today: PlainDate, days: number, calendar: OfficeCalendar): PlainDate {
  const start = epochDay(today);
  let open = 0;
  for (let day = start - 1; day >= start - SEARCH_LIMIT_DAYS; day -= 1) {
    if (isOpenDay(day, calendar)) open += 1;
    if (open === days) return fromEpochDay(day - 1);
  }
  throw new Error(`no ${days} open days before ${today}`);
}

/** Open days after `from` up to and including `to`; negative when `to` is the earlier date. */
export function openDaysBetween(from: PlainDate, to: PlainDate, calendar: OfficeCalendar): number {
  if (to < from) return -openDaysBetween(to, from, calendar);
  const last = epochDay(to);
  let open = 0;
  for (let day = epochDay(from) + 1; day <= last; day += 1) {
    if (isOpenDay(day, calendar)) open += 1;
  }
  return open;
}

/** Open days until a target is due; negative once it has passed, without the days on which the clock stood. */
export function openDaysLeft(
  today: PlainDate,
  due: PlainDate,
  pauses: readonly Pause[],
  calendar: OfficeCalendar,
): number {
  if (today <= due || pauses.length === 0) return openDaysBetween(today, due, calendar);
  let late = 0;
  for (let date = addDays(due, 1); date <= today; date = addDays(date, 1)) {
    if (isOpenDay(epochDay(date), calendar) && !pausedDay(date, pauses)) late += 1;
  }
  return late === 0 ? 0 : -late;
}

function pausedDay(date: PlainDate, pauses: readonly Pause[]): ExcludedDay | null {
  const paused = pauses.some((pause) => pause.from < date && (pause.to === null || date <= pause.to));
  return paused ? { date, reason: 'paused' } : null;
}
