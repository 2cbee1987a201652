import { z } from 'zod';
import { Judgement } from '../domain/email-domain/judgement.ts';
import { OrganizationKind } from '../domain/organization/organization.ts';
import { operation } from './operation.ts';

/** The code is nobody's from the day `on`. */
const Ending = z.object({
  on: z.string(),
  successors: z.array(z.object({ code: z.string(), name: z.string() })),
});

export const BodyRow = z.object({
  code: z.string(),
  prefecture: z.string(),
  name: z.string(),
  kana: z.string(),
  kind: OrganizationKind,
  domain: z.string(),
  /** Null for a body that exists, also one of which a later end is known. */
  ended: Ending.nullable(),
});
export type BodyRow = z.infer<typeof BodyRow>;

export const BodyView = BodyRow.extend({
  url: z.string(),
  domainClass: z.string(),
  source: z.string(),
  note: z.string(),
  /** 構成団体 and 設立年月日 as an imported list gives them. */
  members: z.string(),
  establishedOn: z.string(),
  /** The day of the list that named it as new; null for the bodies that the program knows by itself. */
  startedOn: z.string().nullable(),
  /** A known end that has not come yet. */
  willEnd: Ending.nullable(),
  predecessors: z.array(z.object({ code: z.string(), name: z.string(), on: z.string() })),
  /** The name of today first. */
  names: z.array(
    z.object({
      name: z.string(),
      kana: z.string(),
      isCurrent: z.boolean(),
      source: z.string(),
      /** Null: the source does not say when. */
      firstSeen: z.string().nullable(),
      lastSeen: z.string().nullable(),
    }),
  ),
  domains: z.array(
    z.object({
      domain: z.string(),
      source: z.string(),
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
