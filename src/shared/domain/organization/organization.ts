import { z } from 'zod';

export const OrganizationKind = z.enum([
  '都道府県',
  '政令指定都市',
  '市',
  '特別区',
  '町',
  '村',
  '一部事務組合',
  '広域連合',
]);
export type OrganizationKind = z.infer<typeof OrganizationKind>;

/** A 地方公共団体 with a 全国地方公共団体コード, as listed in data/organizations.csv or imported from 総務省. */
export const Organization = z.object({
  /** Six digits as text: the leading zero belongs to it, the last digit is the check digit. */
  code: z.string().regex(/^\d{6}$/),
  prefecture: z.string().min(1),
  name: z.string().min(1),
  kana: z.string(),
  kind: OrganizationKind,
  url: z.string().nullable(),
  /** The WEB domain; nobody publishes mail domains. Null where none is known (一部事務組合). */
  domain: z.string().nullable(),
  /** The source's own wording, such as 地域型(地方公共団体ドメイン名). */
  domainClass: z.string().nullable(),
  webHost: z.string().nullable(),
  note: z.string(),
  source: z.string(),
});
export type Organization = z.infer<typeof Organization>;
