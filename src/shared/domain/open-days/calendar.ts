import holidayTable from '@holiday-jp/holiday_jp/lib/holidays.js';
import { epochDay, type PlainDate } from '../time/plain-date.ts';
import { dayOfWeek } from '../time/wall-calendar.ts';
import type { Closure, ExcludedDay } from './closed-day.ts';

/**
 * Which days are 開庁日. Source: 行政機関の休日に関する法律 第1条 (Saturdays, Sundays, 国民の祝日, 12/29–1/3),
 * 国民の祝日に関する法律 (振替休日 and 国民の休日 are in the holiday table), and the closures that the
 * administrator added.
 */
export interface OfficeCalendar {
  /** Recorded with every due date that was computed with it. */
  readonly version: string;
  readonly closures: ReadonlyMap<PlainDate, string>;
  /** The same as days since 1970-01-01. */
  readonly closureDays: ReadonlySet<number>;
  /** The last date that the holiday table knows; later dates would be counted without their holidays. */
  readonly coveredUntil: PlainDate;
}

/** The table's release; raise it together with the dependency. */
export const HOLIDAY_TABLE = 'holiday-jp-2.5.1';
const holidays = new Map<string, string>(
  Object.values(holidayTable).map((day) => [day.date, officialName(day.name)]),
);

/** The table is made of whole years. */
const LAST_YEAR = [...holidays.keys()].reduce((last, date) => (date > last ? date : last), '').slice(0, 4);
const HOLIDAYS_COVERED_UNTIL = `${LAST_YEAR}-12-31`;

const holidayDays: ReadonlySet<number> = new Set([...holidays.keys()].map(epochDay));

export function officeCalendar(closures: readonly Closure[] = []): OfficeCalendar {
  const sorted = [...closures].sort((a, b) => (a.date < b.date ? -1 : 1));
  const suffix = sorted.length === 0 ? '' : `+${sorted.map((closure) => closure.date).join('+')}`;
  return {
    version: `${HOLIDAY_TABLE}${suffix}`,
    closures: new Map(sorted.map((closure) => [closure.date, closure.name])),
    closureDays: new Set(sorted.map((closure) => epochDay(closure.date))),
    coveredUntil: HOLIDAYS_COVERED_UNTIL,
  };
}

/** Null when the office is open on that date. */
export function closedDay(date: PlainDate, calendar: OfficeCalendar): ExcludedDay | null {
  const weekday = dayOfWeek(date);
  const holiday = holidays.get(date);
  if (holiday) return { date, reason: 'holiday', name: holiday };
  if (isYearEnd(date)) return { date, reason: 'yearEnd' };
  if (weekday === 6) return { date, reason: 'saturday' };
  if (weekday === 0) return { date, reason: 'sunday' };
  const closure = calendar.closures.get(date);
  return closure === undefined ? null : { date, reason: 'closure', name: closure };
}

const DAY_MS = 86_400_000;

/** closedDay() without its reason, for a day since 1970-01-01: a list counts a hundred days for each of its rows. */
export function isOpenDay(day: number, calendar: OfficeCalendar): boolean {
  // 1970-01-01 was a Thursday.
  const weekday = (((day + 4) % 7) + 7) % 7;
  if (weekday === 0 || weekday === 6) return false;
  if (holidayDays.has(day) || calendar.closureDays.has(day)) return false;
  const date = new Date(day * DAY_MS);
  const [month, dayOfMonth] = [date.getUTCMonth() + 1, date.getUTCDate()];
  return !(month === 12 ? dayOfMonth >= 29 : month === 1 && dayOfMonth <= 3);
}

function isYearEnd(date: PlainDate): boolean {
  const monthDay = date.slice(5);
  return monthDay >= '12-29' || monthDay <= '01-03';
}

/**
 * The table names a 振替休日 after the holiday that it believes it replaces (in 2026 the wrong one of three)
 * and a 国民の休日 「休日」; the law (国民の祝日に関する法律 3条2項・3項) knows two kinds of day.
 */
function officialName(name: string): string {
  if (name.endsWith('振替休日')) return '振替休日';
  return name === '休日' ? '国民の休日' : name;
}
