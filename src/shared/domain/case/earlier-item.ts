import type { Checklists } from '../checklist/checklists.ts';
import type { ChecklistItem } from '../checklist/template.ts';
import type { CaseState } from './state.ts';

/**
 * What an item was called in the checklist from which its record was set aside; the checklist of now where only the application was
 * replaced.
 */
export function earlierItemLabel(
  { pastChecklists, checklist: current }: CaseState,
  id: string,
  checklists: Checklists,
): ChecklistItem['label'] {
  for (const checklist of [...pastChecklists, current]) {
    const item = checklists.template(checklist).items.find((each) => each.id === id);
    if (item) return item.label;
  }
  throw new Error(`no earlier checklist has an item ${id}`);
}
