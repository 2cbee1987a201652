import { z } from 'zod';
import { err, ok, type Result } from '../../result.ts';
import { isSameItem } from './compare-checklists.ts';
import { FIRST_OFFICE_VERSION } from './office-version.ts';
import { ChecklistItem, type ChecklistTemplate } from './template.ts';

export const MOST_ITEMS = 30;
const LONGEST_LABEL = 120;
const LONGEST_GUIDANCE = 600;

const Label = z.string().trim().max(LONGEST_LABEL);
const Guidance = z.string().trim().max(LONGEST_GUIDANCE);

/** An item as an administrator writes it. `id` is null for one that is new. */
export const WishedItem = ChecklistItem.extend({
  id: z.string().nullable(),
  /** Without English words the Japanese ones are shown. */
  label: z.object({ ja: Label, en: Label }),
  guidance: z.object({ ja: Guidance, en: Guidance }),
});
export type WishedItem = z.infer<typeof WishedItem>;

/** Why a checklist cannot be saved as it was written; `label` names the item. */
export const ChecklistProblem = z.discriminatedUnion('code', [
  z.object({ code: z.literal('labelMissing'), number: z.int() }),
  z.object({ code: z.literal('labelTwice'), label: z.string() }),
  z.object({ code: z.literal('mandatoryGone'), label: z.string() }),
  z.object({ code: z.literal('mandatoryLoosened'), label: z.string() }),
  z.object({ code: z.literal('unchanged') }),
]);
export type ChecklistProblem = z.infer<typeof ChecklistProblem>;

/**
 * Items that the rules always ask for (rules §5: eligibility, employment over an independent contact): the office may
 * reword them, but not drop or loosen them.
 */
export function isMandatory(item: Pick<ChecklistItem, 'mayBeNotApplicable'>): boolean {
  return !item.mayBeNotApplicable;
}

/**
 * The next version of a checklist, from what an administrator wrote. A version is never edited: cases that began with
 * it keep it.
 *
 * @param standard as it comes with the program; says which items are mandatory.
 * @param newId makes the id of a new item.
 */
export function nextVersion(
  current: ChecklistTemplate,
  standard: ChecklistTemplate,
  wished: readonly WishedItem[],
  newId: () => string,
): Result<ChecklistTemplate, ChecklistProblem> {
  const problem = problemOf(standard, wished);
  if (problem) return err(problem);
  const items = wished.map((item): ChecklistItem => withWords({ ...item, id: item.id ?? newId() }));
  const isUnchanged =
    items.length === current.items.length &&
    items.every((item, at) => {
      const before = current.items[at];
      return before?.id === item.id && isSameItem(before, item);
    });
  if (isUnchanged) return err({ code: 'unchanged' });
  const version = Math.max(FIRST_OFFICE_VERSION, current.version + 1);
  return ok({ ...current, version, items });
}

/** The first thing that stands in the way; shown while the administrator writes, and asked again when it is saved. */
export function problemOf(
  standard: ChecklistTemplate,
  wished: readonly WishedItem[],
): ChecklistProblem | null {
  const labels = wished.map(({ label }) => label.ja.trim());
  const missing = labels.indexOf('');
  if (missing >= 0) return { code: 'labelMissing', number: missing + 1 };
  const twice = labels.find((label, at) => labels.indexOf(label) !== at);
  if (twice !== undefined) return { code: 'labelTwice', label: twice };
  for (const item of standard.items.filter(isMandatory)) {
    const kept = wished.find(({ id }) => id === item.id);
    if (!kept) return { code: 'mandatoryGone', label: item.label.ja };
    if (isLooser(kept, item)) return { code: 'mandatoryLoosened', label: kept.label.ja };
  }
  return null;
}

function isLooser(kept: WishedItem, asked: ChecklistItem): boolean {
  return (
    !kept.required ||
    kept.mayBeNotApplicable ||
    (asked.needsIndependentContact === true && kept.needsIndependentContact !== true) ||
    (asked.needsEvidence === true && kept.needsEvidence !== true)
  );
}

function withWords(item: ChecklistItem): ChecklistItem {
  const { label, guidance } = item;
  return {
    ...item,
    label: { ja: label.ja, en: label.en || label.ja },
    guidance: { ja: guidance.ja, en: guidance.en || guidance.ja },
  };
}
