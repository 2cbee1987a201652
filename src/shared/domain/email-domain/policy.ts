import { z } from 'zod';

/** 設定 on which the public page is silent or contradicts itself (rules.md §1, §2). */
export const DomainPolicy = z.object({
  /** The page names lg.jp and go.jp in one place and adds 地域型JPドメイン in another. */
  acceptGeographic: z.boolean(),
  /** all-government-bodies: 独立行政法人, 特殊法人, J-LIS … under go.jp pass too. */
  nationalScope: z.enum(['national-bodies', 'all-government-bodies']),
  /** What a domain confirmed by the secretariat is worth until it expires. */
  registeredOutcome: z.enum(['pass', 'verify']),
});
export type DomainPolicy = z.infer<typeof DomainPolicy>;

export const defaultDomainPolicy: DomainPolicy = {
  acceptGeographic: true,
  nationalScope: 'national-bodies',
  registeredOutcome: 'pass',
};
