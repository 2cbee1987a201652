import { z } from 'zod';
import { Judgement } from '../domain/email-domain/judgement.ts';
import { operation } from './operation.ts';

export const BodyRow = z.object({
  code: z.string(),
  prefecture: z.string(),
  name: z.string(),
  kana: z.string(),
  kind: z.string(),
  domain: z.string(),
});
export type BodyRow = z.infer<typeof BodyRow>;

export const BodyView = BodyRow.extend({
  url: z.string(),
  domainClass: z.string(),
  source: z.string(),
  note: z.string(),
  domains: z.array(
    z.object({
      domain: z.string(),
      status: z.enum(['current', 'former']),
      firstSeen: z.string(),
      lastSeen: z.string(),
      flag: z.string(),
    }),
  ),
  /** Cases whose applicant declared this body's code. */
  cases: z.int(),
});
export type BodyView = z.infer<typeof BodyView>;

export const referenceOperations = {
  /** Bodies by code, name, kana, prefecture or domain; old character forms find the new ones. */
  'organizations.search': operation(
    'query',
    'operator',
    z.object({ text: z.string().max(200), limit: z.int().min(1).max(200) }),
    z.object({ rows: z.array(BodyRow), total: z.int() }),
  ),
  'organizations.open': operation('query', 'operator', z.object({ code: z.string() }), BodyView),
  /** 判定を試す: the same engine as the import, on what was typed. */
  'judgement.try': operation(
    'query',
    'operator',
    z.object({
      claims: z
        .array(
          z.object({
            address: z.string().max(10_000),
            code: z.string().max(200),
            name: z.string().max(500),
          }),
        )
        .max(200),
    }),
    z.array(Judgement),
  ),
};
