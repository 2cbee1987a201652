import { z } from 'zod';
import { operation } from './operation.ts';
import { QueueFilter } from './queue.ts';

/** What a row of the list says besides due date, name, body and judgement. */
export const QueueFact = z.enum([
  'receiptNumber',
  'receivedOn',
  'organizationCode',
  'prefecture',
  'domain',
  'section',
  'assignee',
  'nextActor',
]);
export type QueueFact = z.infer<typeof QueueFact>;

/** How the list looks when nobody chose anything. */
export const usualFacts: readonly QueueFact[] = ['receiptNumber', 'domain', 'section', 'assignee'];

export const LONGEST_VIEW_NAME = 60;

const ViewContent = z.object({
  name: z.string().trim().min(1).max(LONGEST_VIEW_NAME),
  /** Everybody may use it; otherwise its owner only. */
  isShared: z.boolean(),
  filter: QueueFilter,
  facts: z.array(QueueFact),
});

/** 表示条件: which cases in which order, and what their rows say, under a name. */
export const SavedView = ViewContent.extend({
  id: z.string(),
  /** Counts the times it was saved. */
  version: z.int(),
  owner: z.object({ name: z.string(), isMe: z.boolean() }),
  /** Its owner and administrators may change and delete it. */
  isChangeable: z.boolean(),
});
export type SavedView = z.infer<typeof SavedView>;

export const savedViewOperations = {
  /** One's own and the shared ones, in the order in which they were saved; at most 200. */
  'savedViews.list': operation('query', 'operator', z.null(), z.array(SavedView)),
  /**
   * A new one, or with the id of one its next version. `nameInUse` when another one that the person sees has the name,
   * `viewerMayNot` when 閲覧 would share one, `administratorRequired` when it is somebody else's.
   */
  'savedViews.save': operation(
    'command',
    'operator',
    ViewContent.extend({ replaces: z.object({ id: z.string(), version: z.int() }).nullable() }),
    SavedView,
  ),
  'savedViews.delete': operation('command', 'operator', z.object({ id: z.string() }), z.null()),
};
