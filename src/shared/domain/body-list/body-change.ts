import { z } from 'zod';
import { PlainDate } from '../time/plain-date.ts';
import { ListedBody } from './listed-body.ts';

/** `formerName` is a name that the body had before, told by a list after the renaming was already known. */
export const BodyField = z.enum([
  'name',
  'kana',
  'kind',
  'prefecture',
  'members',
  'establishedOn',
  'formerName',
]);
export type BodyField = z.infer<typeof BodyField>;

export const FieldChange = z.object({ field: BodyField, before: z.string(), after: z.string() });
export type FieldChange = z.infer<typeof FieldChange>;

const Code = z.string().regex(/^\d{6}$/);

/** What a list changes about one body, from the day `on`. `unchanged` records that the body was seen there. */
export const BodyChange = z.discriminatedUnion('change', [
  z.object({ change: z.literal('added'), body: ListedBody, on: PlainDate }),
  z.object({ change: z.literal('changed'), body: ListedBody, on: PlainDate, fields: z.array(FieldChange) }),
  z.object({ change: z.literal('ended'), body: ListedBody, on: PlainDate, successors: z.array(Code) }),
  /** A list names a body that the ledger held for ended. */
  z.object({ change: z.literal('resumed'), body: ListedBody, on: PlainDate, fields: z.array(FieldChange) }),
  z.object({ change: z.literal('unchanged'), body: ListedBody, on: PlainDate }),
]);
export type BodyChange = z.infer<typeof BodyChange>;

export const BodyChangeKind = z.enum(['added', 'changed', 'ended', 'resumed', 'unchanged']);
export type BodyChangeKind = z.infer<typeof BodyChangeKind>;

export const BodyChangeCounts = z.record(BodyChangeKind, z.int());
export type BodyChangeCounts = z.infer<typeof BodyChangeCounts>;

export function countChanges(changes: readonly BodyChange[]): BodyChangeCounts {
  const counts: BodyChangeCounts = { added: 0, changed: 0, ended: 0, resumed: 0, unchanged: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
}

/** How many bodies will be different afterwards: what the button of the import says. */
export function realChanges({ unchanged: _, ...counts }: BodyChangeCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
