import { z } from 'zod';

/**
 * A calendar date in Japan, `YYYY-MM-DD`. Business dates (receipt, due, decision) are always of this
 * type, never instants: an office day does not depend on the time zone of a PC.
 */
export const PlainDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDate, { message: 'not a calendar date' });
export type PlainDate = z.infer<typeof PlainDate>;

/** An instant as ISO 8601 in UTC with milliseconds, e.g. `2026-11-22T01:02:03.004Z`. */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
export type Instant = z.infer<typeof Instant>;

const DAY_MS = 86_400_000;

export function isRealDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(epochDay(date) + days);
}

/** The same day of a later month, or the last of that month where it has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const first = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  const lastDay = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  return addDays(first, Math.min(Number(date.slice(8)), lastDay) - 1);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDay(to) - epochDay(from);
}

/** The Monday of the week that holds the date. */
export function mondayOf(date: PlainDate): PlainDate {
  // 1970-01-01 was a Thursday, three days after a Monday.
  return addDays(date, -((((epochDay(date) + 3) % 7) + 7) % 7));
}

/** Days since 1970-01-01: cheaper to count with than dates. */
export function epochDay(date: PlainDate): number {
  return Math.floor(Date.parse(`${date}T00:00:00.000Z`) / DAY_MS);
}

export function fromEpochDay(day: number): PlainDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
