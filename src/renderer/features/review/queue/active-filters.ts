import type { Text } from '#renderer/text/ja.ts';
import { everyCase, type QueueFilter } from '#shared/contract/queue.ts';
import type { Vocabulary } from '#shared/text/vocabulary-shape.ts';

/** One narrowing of the list besides its status, with the filter that is left without it. */
export interface ActiveFilter {
  readonly key: string;
  readonly label: string;
  readonly without: QueueFilter;
}

/** What narrows the list now, in the words of the filter form. The search speaks for itself in its field. */
export function activeFilters(filter: QueueFilter, text: Text['review'], words: Vocabulary): ActiveFilter[] {
  const active: ActiveFilter[] = [];
  const add = (key: string, label: string, patch: Partial<QueueFilter>) =>
    active.push({ key, label, without: { ...filter, ...patch } });
  if (filter.due) add('due', text.filter.dueOption[filter.due], { due: null });
  if (filter.mine) add('mine', text.filter.mine, { mine: false });
  if (filter.suspected) add('suspected', text.filter.suspected, { suspected: false });
  if (filter.priority) add('priority', text.filter.priority, { priority: false });
  if (filter.handover) add('handover', text.filter.handover, { handover: false });
  if (filter.awake) add('awake', text.filter.awake, { awake: false });
  if (filter.duplicate) add('duplicate', text.filter.duplicate, { duplicate: false });
  if (filter.mismatch) add('mismatch', text.filter.mismatch, { mismatch: false });
  if (filter.outcome) add('outcome', text.judgement.short[filter.outcome], { outcome: null });
  if (filter.domainClass) add('class', words.domainClass[filter.domainClass], { domainClass: null });
  const { by, descending } = filter.order;
  if (by !== 'due' || descending)
    add('order', text.display.ordered(by, descending), { order: everyCase.order });
  return active;
}

/** The list of the same status with nothing else narrowing it. */
export function withoutFilters(filter: QueueFilter): QueueFilter {
  return { ...everyCase, status: filter.status, order: filter.order };
}

export function isNarrowed(filter: QueueFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(withoutFilters(filter));
}
