import { z } from 'zod';

export const ChecklistItem = z.object({
  id: z.string(),
  label: z.object({ ja: z.string(), en: z.string() }),
  /** How to do it, shown when the item is open. */
  guidance: z.object({ ja: z.string(), en: z.string() }),
  /** A required item must be 確認済 or 対象外 before an approval. */
  required: z.boolean(),
  /** 対象外 is not offered where the rules always ask for the check. */
  mayBeNotApplicable: z.boolean(),
  /** 確認済 rests on a contact that was not found through the application (rules §5). */
  needsIndependentContact: z.boolean().optional(),
  /** 確認済 rests on at least one file. */
  needsEvidence: z.boolean().optional(),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** A case keeps the template id and version that it started with. */
export const ChecklistTemplate = z.object({
  id: z.string(),
  version: z.int().min(1),
  name: z.object({ ja: z.string(), en: z.string() }),
  items: z.array(ChecklistItem),
  /** Of one for a kind of body: cases begin with the general one again. */
  retired: z.literal(true).optional(),
});
export type ChecklistTemplate = z.infer<typeof ChecklistTemplate>;

export const ChecklistRef = z.object({ template: z.string(), version: z.int() });
export type ChecklistRef = z.infer<typeof ChecklistRef>;
