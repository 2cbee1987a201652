import { foldOrganizationName } from './fold-name.ts';

/**
 * A body's name as it is looked up in the tables: folded, and as its usual writing stands there. Not for what a ledger keeps (the keys by
 * which one person's applications are found): those stay folded as they are.
 */
export function comparedName(name: string): string {
  // Spaces first: behind one, 々 would repeat the space (「佐　々　町」).
  return (
    foldOrganizationName(name.replace(/\s/gu, ''))
      // Other characters than the official ones, and yet what the city's own people write.
      .replace('塩釜市', '塩竈市')
      .replace(betweenKanji, 'け')
      .replace(organOfTokyo, '東京都$&')
  );
}

/** 関が原町 and 茅ヵ崎市, as they are spoken, for 関ケ原町 and 茅ヶ崎市; ヶ and ケ are け by now. */
const betweenKanji = /(?<=\p{Script=Han})[かが](?=\p{Script=Han})/gu;

/** Organs of 東京都 (警察法 47条, 消防組織法 27条) whose names do not begin with it, as those of a 道府県 do. */
const organOfTokyo = /^(?:警視庁|東京消防庁)/u;
