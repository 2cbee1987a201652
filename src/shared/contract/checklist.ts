import { z } from 'zod';
import { ChecklistBody } from '../domain/checklist/checklist-body.ts';
import { MOST_ITEMS, WishedItem } from '../domain/checklist/edit-checklist.ts';
import { ChecklistTemplate } from '../domain/checklist/template.ts';
import { Instant } from '../domain/time/plain-date.ts';
import { operation } from './operation.ts';

/** A checklist as cases begin with it now. */
export const ChecklistView = z.object({
  current: ChecklistTemplate,
  /** As it comes with the program. */
  standard: ChecklistTemplate,
  /** Who made the current version; null for one of the program. */
  changed: z.object({ at: Instant, by: z.string() }).nullable(),
});
export type ChecklistView = z.infer<typeof ChecklistView>;

export const checklistOperations = {
  'checklists.list': operation('query', 'operator', z.null(), z.array(ChecklistView)),
  /** Saves the next version; for administrators. */
  'checklists.change': operation(
    'command',
    'operator',
    z.object({
      checklist: z.string(),
      /** The version that the administrator started from. */
      expectedVersion: z.int(),
      items: z.array(WishedItem).min(1).max(MOST_ITEMS),
    }),
    ChecklistView,
  ),
  /** Begins one for a kind of body beside the general one, with the same items; for administrators. */
  'checklists.divide': operation(
    'command',
    'operator',
    z.object({ checklist: z.string(), body: ChecklistBody }),
    ChecklistView,
  ),
  /** Cases of this kind of body begin with the general one again; for administrators. */
  'checklists.retire': operation(
    'command',
    'operator',
    z.object({ checklist: z.string(), expectedVersion: z.int() }),
    z.null(),
  ),
};
