import type { OfficeCalendar } from './calendar.ts';
import { type ClockStart, dayZero } from './day-zero.ts';
import { reckonDue } from './due-date.ts';
import type { DueReckoning, Pause } from './reckoning.ts';

/** What of a case its due date depends on. */
export interface Clock extends ClockStart {
  readonly pauses: readonly Pause[];
  readonly due: DueReckoning;
}

/**
 * The due date of an open case under another calendar, or null when it stays as it is. The case keeps its own number
 * of open days: a later change of the target is no change of the calendar. While an inquiry is out the date cannot be
 * known; the answer will reckon it anew (rules §3).
 */
export function recalculateDue(clock: Clock, calendar: OfficeCalendar): DueReckoning | null {
  if (clock.due.calendar === calendar.version) return null;
  const days = clock.due.counted.length;
  const reckoned = reckonDue(dayZero(clock), days, clock.pauses, calendar);
  return reckoned === null || reckoned.on === clock.due.on ? null : reckoned;
}
