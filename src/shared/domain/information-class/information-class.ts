import { z } from 'zod';
import type { PlainDate } from '../time/plain-date.ts';

/** 機密性1 / 機密性2 / 機密性3. */
export const InformationClass = z.enum(['confidentiality1', 'confidentiality2', 'confidentiality3']);
export type InformationClass = z.infer<typeof InformationClass>;

/** What the rules let the office do with information of a class. */
export type Handling = 'free' | 'consent' | 'refused';

/** Whose information is classified by which guideline. */
export interface Guideline {
  readonly holders: 'government' | 'others';
  readonly title: string;
  readonly publisher: string;
}

/** One edition of the classes. A guideline that changes them makes a new edition; none is ever edited. */
export interface InformationClassRules {
  readonly id: string;
  readonly effectiveOn: PlainDate;
  readonly guidelines: readonly Guideline[];
  readonly classes: Readonly<Record<InformationClass, { readonly handling: Handling }>>;
}

/** Source: 「情報の取り扱い」 of the platform's page, which names the two guidelines (rules §8). Oldest first. */
const editions: readonly InformationClassRules[] = [
  {
    id: 'information-class/2026-11-01',
    effectiveOn: '2026-11-01',
    guidelines: [
      {
        holders: 'government',
        title: '政府機関等の対策基準策定のためのガイドライン',
        publisher: '内閣官房内閣サイバーセキュリティセンター',
      },
      {
        holders: 'others',
        title: '地方公共団体における情報セキュリティポリシーに関するガイドライン',
        publisher: '総務省',
      },
    ],
    classes: {
      confidentiality1: { handling: 'free' },
      confidentiality2: { handling: 'consent' },
      confidentiality3: { handling: 'refused' },
    },
  },
];

/** The edition in force on that day; the first one for days before any. */
export function informationClassRules(
  on: PlainDate,
  known: readonly InformationClassRules[] = editions,
): InformationClassRules {
  const inForce = known.filter((edition) => edition.effectiveOn <= on).at(-1) ?? known[0];
  if (!inForce) throw new Error('no edition of the information classes');
  return inForce;
}
