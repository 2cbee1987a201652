import { z } from 'zod';
import { PlainDate } from '../time/plain-date.ts';
import { ExcludedDay } from './closed-day.ts';

/**
 * A stretch during which the clock stood because the secretariat waited for an answer. A day d with
 * `from` (inquiry sent) < d ≤ `to` (answer received) is not counted; `to: null` means still waiting.
 */
export const Pause = z.object({ from: PlainDate, to: PlainDate.nullable() });
export type Pause = z.infer<typeof Pause>;

/** How many 開庁日 something took, by which calendar: a number that was once reported stays what it was. */
export const OpenDaysTaken = z.object({ openDays: z.int(), calendar: z.string() });
export type OpenDaysTaken = z.infer<typeof OpenDaysTaken>;

/** A due date together with the reckoning that a clerk can be shown. */
export const DueReckoning = z.object({
  on: PlainDate,
  calendar: z.string(),
  counted: z.array(PlainDate),
  excluded: z.array(ExcludedDay),
});
export type DueReckoning = z.infer<typeof DueReckoning>;
