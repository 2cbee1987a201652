import type { Instant, PlainDate } from './plain-date.ts';

const JST_OFFSET_MS = 9 * 3_600_000;
const DAY_MS = 86_400_000;

/** 0 = Sunday … 6 = Saturday. */
export function dayOfWeek(date: PlainDate): number {
  return new Date(`${date}T00:00:00.000Z`).getUTCDay();
}

/** The date that a calendar on a wall in Japan shows at this instant (JST has no summer time). */
export function japaneseDate(instant: Instant): PlainDate {
  return new Date(Date.parse(instant) + JST_OFFSET_MS).toISOString().slice(0, 10);
}

/** The last instant of that day in Japan. */
export function endOfDay(date: PlainDate): Instant {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + DAY_MS - JST_OFFSET_MS - 1).toISOString();
}

/** As `japaneseDate`, of milliseconds since 1970 UTC, for whoever asks many times a day. */
export function japaneseDates(): (ms: number) => PlainDate {
  let last = Number.NaN;
  let date = '';
  return (ms) => {
    const day = Math.floor((ms + JST_OFFSET_MS) / DAY_MS);
    if (day !== last) {
      last = day;
      date = new Date(day * DAY_MS).toISOString().slice(0, 10);
    }
    return date;
  };
}

/** `YYYY-MM-DD HH:mm` on a wall clock in Japan. */
export function japaneseDateTime(instant: Instant): string {
  return new Date(Date.parse(instant) + JST_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}
