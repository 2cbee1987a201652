import { z } from 'zod';

/** Kinds of bodies for which an office may have a checklist of its own. Those of 一部事務組合・広域連合 come with the program. */
export const ChecklistBody = z.enum(['national', 'prefecture', 'municipality']);
export type ChecklistBody = z.infer<typeof ChecklistBody>;

export const checklistBodyNames: Readonly<
  Record<ChecklistBody, { readonly ja: string; readonly en: string }>
> = {
  national: { ja: '国の機関', en: 'national bodies' },
  prefecture: { ja: '都道府県', en: 'prefectures' },
  municipality: { ja: '市区町村', en: 'municipalities' },
};

/** No union has them: it has a checklist already; nor secondees, who are told by no address. */
const divisible: ReadonlySet<string> = new Set([
  'application-domain',
  'application-affiliation',
  'membership',
]);

const MARK = '/';

export function isDivisible(checklist: string): boolean {
  return divisible.has(checklist);
}

/** Of the checklist that the office has for this kind of body instead of the general one. */
export function dividedId(checklist: string, body: ChecklistBody): string {
  return `${checklist}${MARK}${body}`;
}

/** The general checklist; the same for one that is general. */
export function generalId(checklist: string): string {
  return checklist.split(MARK)[0] ?? checklist;
}
