import type { CaseState } from '#shared/domain/case/state.ts';
import type { Checklists } from '#shared/domain/checklist/checklists.ts';

/** What an item is called in the checklist of now, or was called in the latest one of the case that had it. */
export function itemLabel(
  { checklist, pastChecklists }: CaseState,
  id: string,
  checklists: Checklists,
): string {
  for (const each of [checklist, ...pastChecklists.toReversed()]) {
    const item = checklists.template(each).items.find((asked) => asked.id === id);
    if (item) return item.label.ja;
  }
  // A file may have been linked to an item by a version of the checklist that the case has left; then its id still says something.
  return id;
}
