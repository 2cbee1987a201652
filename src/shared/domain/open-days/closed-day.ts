import { z } from 'zod';
import { PlainDate } from '../time/plain-date.ts';

/** A day on which this office is closed although the law says it is open. */
export const Closure = z.object({ date: PlainDate, name: z.string().trim().min(1).max(60) });
export type Closure = z.infer<typeof Closure>;

export const ClosedReason = z.enum(['saturday', 'sunday', 'holiday', 'yearEnd', 'closure', 'paused']);
export type ClosedReason = z.infer<typeof ClosedReason>;

/** A day that did not count, and why. `name` is the holiday's or the closure's name. */
export const ExcludedDay = z.object({
  date: PlainDate,
  reason: ClosedReason,
  name: z.string().optional(),
});
export type ExcludedDay = z.infer<typeof ExcludedDay>;
