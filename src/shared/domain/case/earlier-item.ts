import type { Checklists } from '../checklist/checklists.ts';
import type { ChecklistItem } from '../checklist/template.ts';
import type { CaseState, CheckRecord } from './state.ts';

/** An item as it was asked when the record was made: a later version may use other words for it, or not have it at all. */
export function askedItem(
  { item: id, checklist }: Pick<CheckRecord, 'item' | 'checklist'>,
  checklists: Checklists,
): ChecklistItem {
  const item = checklists.template(checklist).items.find((each) => each.id === id);
  if (!item) throw new Error(`${checklist.template} ${checklist.version} has no item ${id}`);
  return item;
}

/** Items that an earlier checklist of the case asked for and the one of now does not, in the words of the latest that did. */
export function earlierItems(
  { pastChecklists, checklist }: CaseState,
  checklists: Checklists,
): readonly ChecklistItem[] {
  const items = new Map(
    pastChecklists.flatMap((past) => checklists.template(past).items).map((item) => [item.id, item]),
  );
  for (const { id } of checklists.template(checklist).items) items.delete(id);
  return [...items.values()];
}
