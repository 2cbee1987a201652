import { z } from 'zod';
import { err, ok, type Result } from '../../result.ts';
import { type ChecklistBody, checklistBodyNames, dividedId } from './checklist-body.ts';
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
 * They apply in every case, but an office may do without asking: the invitation itself shows whether it arrives, and the judgement
 * compares the declared body with the domain already.
 */
const leftToTheOffice: ReadonlySet<string> = new Set([
  'receives-internet-mail',
  'organization-matches-domain',
]);

/**
 * Items that the rules always ask for (rules §1, §4 and §5: a complete application, the consent, no duplicate, eligibility, employment
 * over an independent contact): the office may reword them, but not drop or loosen them.
 */
export function isMandatory({ id, mayBeNotApplicable }: ChecklistItem): boolean {
  return !mayBeNotApplicable && !leftToTheOffice.has(id);
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

/** The first version of a checklist for one kind of body, or the next one after it was given up; it begins with what the general one asks. */
export function dividedChecklist(
  general: ChecklistTemplate,
  body: ChecklistBody,
  before: ChecklistTemplate | null,
): ChecklistTemplate {
  const { ja, en } = checklistBodyNames[body];
  const name = { ja: `${general.name.ja}（${ja}）`, en: `${general.name.en} (${en})` };
  const version = Math.max(FIRST_OFFICE_VERSION, (before?.version ?? 0) + 1);
  return { id: dividedId(general.id, body), version, name, items: general.items };
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
  const [gap] = gapsOf(standard, wished);
  if (!gap) return null;
  const { asked, kept } = gap;
  return kept
    ? { code: 'mandatoryLoosened', label: kept.label.ja }
    : { code: 'mandatoryGone', label: asked.label.ja };
}

export interface ChecklistGap {
  /** As the program's newest version asks for it. */
  readonly asked: ChecklistItem;
  /** Null where the checklist has it no more. */
  readonly kept: WishedItem | null;
}

/**
 * Mandatory items that a checklist lacks or asks for less strictly. One that the office made before a version of the program asked for
 * more has such gaps until somebody saves it anew.
 */
export function gapsOf(standard: ChecklistTemplate, items: readonly WishedItem[]): ChecklistGap[] {
  return standard.items.filter(isMandatory).flatMap((asked) => {
    const kept = items.find(({ id }) => id === asked.id) ?? null;
    return kept && !isLooser(kept, asked) ? [] : [{ asked, kept }];
  });
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
