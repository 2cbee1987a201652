import type { ChecklistItem, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { Speech } from '../../text/text-context.tsx';
import type { Change } from './before-after.tsx';

const conditions = ['required', 'mayBeNotApplicable', 'needsIndependentContact', 'needsEvidence'] as const;

/** The items that came, went, moved or say something else. */
export function checklistChanges(
  before: ChecklistTemplate,
  after: ChecklistTemplate,
  speech: Speech,
): Change[] {
  const ids = new Set([...after.items, ...before.items].map(({ id }) => id));
  const { use, inUse, notInUse } = speech.text.settings.checklists.divide;
  const inWords = ({ retired }: ChecklistTemplate) => (retired ? notInUse : inUse);
  const useChanged =
    before.retired === after.retired
      ? []
      : [{ key: 'use', label: use, before: inWords(before), after: inWords(after) }];
  const items = [...ids].flatMap((id) => {
    const was = itemInWords(before, id, speech);
    const is = itemInWords(after, id, speech);
    const item = [...after.items, ...before.items].find((each) => each.id === id);
    return was === is ? [] : [{ key: id, label: item?.label[speech.language] ?? id, before: was, after: is }];
  });
  return [...useChanged, ...items];
}

/** Empty where the checklist has no such item. In both languages: either may have been changed alone. */
function itemInWords({ items }: ChecklistTemplate, id: string, { text }: Speech): string {
  const at = items.findIndex((each) => each.id === id);
  const item = items[at];
  if (!item) return '';
  return [
    `${at + 1}. ${item.label.ja}`,
    item.label.en,
    item.guidance.ja,
    item.guidance.en,
    conditionsOf(item, text.settings.checklists.condition),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function conditionsOf(item: ChecklistItem, names: Record<(typeof conditions)[number], string>): string {
  return conditions
    .filter((condition) => item[condition] === true)
    .map((condition) => `・${names[condition]}`)
    .join('\n');
}
