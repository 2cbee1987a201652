import { z } from 'zod';
import { PlainDate } from '../domain/time/plain-date.ts';
import { operation } from './operation.ts';

/** An open case whose due date another calendar moves. */
export const MovedDue = z.object({
  id: z.string(),
  receiptNumber: z.string(),
  from: PlainDate,
  to: PlainDate,
});
export type MovedDue = z.infer<typeof MovedDue>;

export const Recalculation = z.object({
  /** How many open cases get another due date. */
  moved: z.int(),
  /** The first two hundred of them, oldest due first. */
  rows: z.array(MovedDue),
  /** Of all of them, each with both dates, and of the calendar: two that are alike are the same recalculation. */
  digest: z.string(),
});
export type Recalculation = z.infer<typeof Recalculation>;

export const calendarOperations = {
  /** What the calendar of today would make of the due dates of open cases; writes nothing. */
  'calendar.previewRecalculation': operation('task', 'operator', z.null(), Recalculation),
  /**
   * Administrators only. Moves the due dates that the preview with this digest found, all or none; `recalculationOutdated`
   * when others would move by now, or elsewhere.
   */
  'calendar.recalculate': operation('task', 'operator', Recalculation.pick({ digest: true }), Recalculation),
};
