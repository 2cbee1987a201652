import { z } from 'zod';
import { Display } from './display.ts';

/** What a change touched; a screen rereads what it shows of it. */
export const Topic = z.enum([
  'cases',
  'intake',
  'operators',
  'settings',
  'reports',
  'session',
  'register',
  'organizations',
  'savedViews',
]);
export type Topic = z.infer<typeof Topic>;

/** Everything that reaches a window without being asked for. */
export const Notice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed'), topics: z.array(Topic), caseIds: z.array(z.string()).max(200) }),
  z.object({
    kind: z.literal('progress'),
    task: z.enum([
      'import.plan',
      'import.commit',
      'import.undo',
      'calendar.previewRecalculation',
      'calendar.recalculate',
      'journal.verify',
      'report',
      'backup',
      'demonstration',
    ]),
    id: z.string(),
    done: z.number(),
    /** Same unit as `done`; null when nobody can know it. */
    total: z.number().nullable(),
    unit: z.enum(['bytes', 'rows', 'events', 'volumes']),
    rows: z.number().nullable(),
  }),
  /** The date in Japan is another than before. */
  z.object({ kind: z.literal('day') }),
  /**
   * The data process ended unexpectedly and is being started again, or is back. `resting`: it ended too often, and is
   * started again by the first call after a quiet minute.
   */
  z.object({ kind: z.literal('dataProcess'), state: z.enum(['down', 'resting', 'up']) }),
  /** Language or zoom changed, by the menu or on the screen: what they are now. */
  z.object({ kind: z.literal('display'), display: Display }),
]);
export type Notice = z.infer<typeof Notice>;
