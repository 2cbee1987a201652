import type { ChecklistItem, ChecklistTemplate } from './template.ts';

/** What differs between two checklists, items matched by id. */
export interface ChecklistDifference {
  readonly added: ChecklistItem[];
  readonly gone: ChecklistItem[];
  /** Same item, other words or other conditions; where it stands in the list is no difference. */
  readonly changed: { readonly before: ChecklistItem; readonly after: ChecklistItem }[];
}

export function compareChecklists(before: ChecklistTemplate, after: ChecklistTemplate): ChecklistDifference {
  const was = new Map(before.items.map((item) => [item.id, item]));
  const is = new Set(after.items.map(({ id }) => id));
  return {
    added: after.items.filter(({ id }) => !was.has(id)),
    gone: before.items.filter(({ id }) => !is.has(id)),
    changed: after.items.flatMap((item) => {
      const earlier = was.get(item.id);
      return earlier && !isSameItem(earlier, item) ? [{ before: earlier, after: item }] : [];
    }),
  };
}

export function isSameItem(one: ChecklistItem, other: ChecklistItem): boolean {
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
}

/** A condition that is not mentioned is not made. */
function comparable({ label, guidance, ...conditions }: ChecklistItem) {
  const { required, mayBeNotApplicable, needsIndependentContact, needsEvidence } = conditions;
  return [
    label.ja,
    label.en,
    guidance.ja,
    guidance.en,
    required,
    mayBeNotApplicable,
    needsIndependentContact === true,
    needsEvidence === true,
  ];
}
