import { daysBetween, type PlainDate } from './plain-date.ts';

/** Longer than any office is shut, 年末年始 and 大型連休 included. */
const LONGEST_SILENCE_DAYS = 31;

/** `behind` is certain, now or when something was recorded; `ahead` may as well be an office that had nothing to do. */
export type ClockDoubt = 'behind' | 'ahead';

/**
 * What speaks against the date of a PC: it stamps what can never be changed. Null when nothing does.
 *
 * @param latestRecordOn the latest date on which anything was recorded
 */
export function doubtClock(today: PlainDate, latestRecordOn: PlainDate): ClockDoubt | null {
  if (latestRecordOn > today) return 'behind';
  return daysBetween(latestRecordOn, today) > LONGEST_SILENCE_DAYS ? 'ahead' : null;
}
