import { scriptOfName } from './character-script.ts';

/** What a clerk says on the telephone: 1, l and I look alike, いち, エル and アイ do not sound alike. */
const readings: Readonly<Record<string, string>> = {
  a: 'エー',
  b: 'ビー',
  c: 'シー',
  d: 'ディー',
  e: 'イー',
  f: 'エフ',
  g: 'ジー',
  h: 'エイチ',
  i: 'アイ',
  j: 'ジェー',
  k: 'ケー',
  l: 'エル',
  m: 'エム',
  n: 'エヌ',
  o: 'オー',
  p: 'ピー',
  q: 'キュー',
  r: 'アール',
  s: 'エス',
  t: 'ティー',
  u: 'ユー',
  v: 'ブイ',
  w: 'ダブリュー',
  x: 'エックス',
  y: 'ワイ',
  z: 'ゼット',
  '0': 'ゼロ',
  '1': 'いち',
  '2': 'に',
  '3': 'さん',
  '4': 'よん',
  '5': 'ご',
  '6': 'ろく',
  '7': 'なな',
  '8': 'はち',
  '9': 'きゅう',
  '-': 'ハイフン',
};

/** 「р」 is キリル文字 CYRILLIC SMALL LETTER ER; 「1」 is 数字のいち; 「rn」 is 英字のアールとエヌ. */
export function characterInJapanese(character: string, unicodeName: string): string {
  return (
    plainInJapanese(character) ?? [scriptOfName(unicodeName, 'ja'), unicodeName].filter(Boolean).join(' ')
  );
}

/** Null for what is not plain ASCII. */
export function plainInJapanese(text: string): string | null {
  const read = [...text].map((character) => readings[character]);
  if (read.some((reading) => reading === undefined)) return null;
  const spoken = read.join('と');
  if (/^[0-9]+$/.test(text)) return `数字の${spoken}`;
  return /^[a-z]+$/.test(text) ? `英字の${spoken}` : spoken;
}
