import { checklistTemplate } from '../checklist/default-templates.ts';
import type { ChecklistItem } from '../checklist/template.ts';
import type { CaseState } from './state.ts';

/** What an item was called in the checklist from which its record was set aside. */
export function earlierItemLabel(state: CaseState, id: string): ChecklistItem['label'] {
  for (const { checklist } of state.pastJudgements) {
    const item = checklistTemplate(checklist).items.find((each) => each.id === id);
    if (item) return item.label;
  }
  throw new Error(`no earlier checklist has an item ${id}`);
}
