import type { OrganizationKind } from '../organization/organization.ts';

const TOKYO = '13';

/** 一部事務組合・広域連合 are numbered from 801 within their prefecture (総務省「全国地方公共団体コード仕様」). */
export function isUnionCode(code: string): boolean {
  return numberOf(code) > 800;
}

/**
 * The kind of body from its code and name, which is all that a list gives: 000 is the prefecture, 101 and up in 東京都 are
 * the 特別区, the other numbers between 100 and 199 belong to 政令指定都市. Null when the name fits no kind.
 */
export function kindOfBody(code: string, name: string): OrganizationKind | null {
  if (isUnionCode(code)) return name.includes('広域連合') ? '広域連合' : '一部事務組合';
  const number = numberOf(code);
  if (number === 0) return '都道府県';
  switch (name.at(-1)) {
    case '市':
      return number < 200 ? '政令指定都市' : '市';
    case '区':
      return code.startsWith(TOKYO) && number < 200 ? '特別区' : null;
    case '町':
      return '町';
    case '村':
      return '村';
    default:
      return null;
  }
}

/** 札幌市中央区 or 中央区: a ward of a 政令指定都市 is a part of its city, although the list gives it a code. */
export function isWard(code: string, name: string): boolean {
  return numberOf(code) < 200 && !code.startsWith(TOKYO) && name.endsWith('区');
}

function numberOf(code: string): number {
  return Number(code.slice(2, 5));
}
