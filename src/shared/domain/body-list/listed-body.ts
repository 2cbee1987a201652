import { z } from 'zod';
import { Organization, OrganizationKind } from '../organization/organization.ts';

/** The lists that 総務省 publishes: 全国地方公共団体コード, 一部事務組合・広域連合のコード, 改正一覧. */
export const BodyListKind = z.enum(['municipalities', 'unions', 'codeChanges']);
export type BodyListKind = z.infer<typeof BodyListKind>;

/** Of which bodies a list claims to name all; whoever is missing there has ended. A partial list ends nobody. */
export const BodyListScope = z.enum(['partial', 'listedPrefectures', 'all']);
export type BodyListScope = z.infer<typeof BodyListScope>;

/** A body as a list names it. Bodies are public, so the journal may hold them. */
export const ListedBody = Organization.pick({ code: true, prefecture: true, name: true }).extend({
  /** ひらがな, as in the tables of the program; empty when the list gives none. */
  kana: z.string(),
  kind: OrganizationKind,
  /** 構成団体, as written in the list. */
  members: z.string(),
  /** 設立年月日, as written: the oldest go back to 明治. */
  establishedOn: z.string(),
});
export type ListedBody = z.infer<typeof ListedBody>;

/** What a list says about a body that ended. */
export interface EndedBody {
  /** The first day on which the code is no longer a body's. */
  readonly on: string;
  /** 団体コード of the bodies that took over; several when it was divided, none when nobody is known. */
  readonly successors: readonly string[];
}

/** A body as the ledger knows it before a list is read. */
export interface KnownBody extends ListedBody {
  readonly ended: EndedBody | null;
  readonly formerNames: readonly string[];
}

export function isUnionKind(kind: OrganizationKind): boolean {
  return kind === '一部事務組合' || kind === '広域連合';
}
