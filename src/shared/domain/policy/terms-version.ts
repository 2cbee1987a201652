import { z } from 'zod';
import { PlainDate } from '../time/plain-date.ts';

/** What the office calls an edition of the 利用規約 (with 行動規範 and 情報の取り扱い), and the first day on which it counts. */
export const TermsVersion = z.object({ version: z.string().trim().min(1).max(60), from: PlainDate });
export type TermsVersion = z.infer<typeof TermsVersion>;

/** The edition to which somebody who applied on that day agreed (rules §1); null where the office stated none for it. */
export function termsInForce(versions: readonly TermsVersion[], appliedOn: PlainDate): string | null {
  const counting = versions.filter(({ from }) => from <= appliedOn);
  return counting.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.version ?? null;
}
