import type { SheetLine } from '#shared/domain/body-list/columns.ts';
import type { KnownBodies } from '#shared/domain/body-list/compare-list.ts';
import type { KnownBody } from '#shared/domain/body-list/listed-body.ts';
import type { Prefectures } from '#shared/domain/body-list/read-bodies.ts';
import { reference } from '../email-domain/reference.ts';

/** Rows of a sheet from the first row on; what is left out of a row is an empty cell. */
export function sheetOf(rows: readonly (readonly string[])[]): SheetLine[] {
  return rows.map((cells, index) => ({ number: index + 1, cells }));
}

export function knownOf(code: string, changes: Partial<KnownBody> = {}): KnownBody {
  const row = reference.organizations.find((each) => each.code === code);
  if (!row) throw new Error(`no body ${code}`);
  const { prefecture, name, kana, kind } = row;
  return {
    code,
    prefecture,
    name,
    kana,
    kind,
    members: '',
    establishedOn: '',
    ended: null,
    formerNames: [],
    ...changes,
  };
}

export function knownBodies(bodies: readonly KnownBody[]): KnownBodies {
  return new Map(bodies.map((body) => [body.code, body]));
}

export const prefectures: Prefectures = new Map(
  reference.organizations
    .filter((row) => row.kind === '都道府県')
    .map((row) => [row.code.slice(0, 2), row.name]),
);

/** The list of 全国地方公共団体コード as it is published: header cells with line breaks, half-width kana, numbers without their zero. */
export const municipalityList: readonly (readonly string[])[] = [
  ['団体コード', '都道府県名\n（漢字）', '市区町村名\n（漢字）', '都道府県名\n（ｶﾅ）', '市区町村名\n（ｶﾅ）'],
  ['10006', '北海道', '', 'ﾎｯｶｲﾄﾞｳ', ''],
  ['11002', '北海道', '札幌市', 'ﾎｯｶｲﾄﾞｳ', 'ｻｯﾎﾟﾛｼ'],
  ['12025', '北海道', '函館市', 'ﾎｯｶｲﾄﾞｳ', 'ﾊｺﾀﾞﾃｼ'],
  ['016373', '北海道', '芽室町', 'ﾎｯｶｲﾄﾞｳ', 'ﾒﾑﾛﾁｮｳ'],
];

/** A list of unions with invented names: titles above, the prefecture in a merged cell, remarks below. */
export const unionList: readonly (readonly string[])[] = [
  ['一部事務組合・広域連合等コード表', '', '', '', ''],
  ['', '', '', '', '令和８年４月１日現在'],
  [],
  ['団体コード', '都道府県名', '団体名', 'フリガナ', '構成団体'],
  ['018015', '北海道', '北見本環境\n衛生組合', 'キタミホンカンキョウエイセイクミアイ', '帯広市、芽室町'],
  ['018023', '', '西見本広域連合', 'ニシミホンコウイキレンゴウ', '室蘭市、小樽市'],
  ['348015', '広島県', '広島県見本広域連合', 'ヒロシマケンミホンコウイキレンゴウ', ''],
  ['※ 番号は令和８年４月１日現在のもの。'],
];
