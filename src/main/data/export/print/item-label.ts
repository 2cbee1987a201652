import { earlierItems } from '#shared/domain/case/earlier-item.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import type { Checklists } from '#shared/domain/checklist/checklists.ts';

/** What an item is called in the checklist of now, or was called in the latest one of the case that had it. */
export function itemLabel(state: CaseState, id: string, checklists: Checklists): string {
  const { items } = checklists.template(state.checklist);
  return [...items, ...earlierItems(state, checklists)].find((item) => item.id === id)?.label.ja ?? id;
}
