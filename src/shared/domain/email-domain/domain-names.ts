/** The labels that lg.jp and 地域型 reserve for 地方公共団体 (JPRS 地方公共団体ドメイン名, J-LIS LG.JP登録規則). */
export const localGovernmentLabels: ReadonlySet<string> = new Set([
  'pref',
  'metro',
  'city',
  'town',
  'vill',
  'union',
]);

/** Of these, the ones that stand before a municipality's name in 地域型. */
export const municipalLabels: ReadonlySet<string> = new Set(['city', 'town', 'vill']);

/** city.<name>.jp: the seven exceptions of the Public Suffix List, and four more that the table shows in use. */
export const designatedCityLabels: ReadonlySet<string> = new Set([
  'kawasaki',
  'kitakyushu',
  'kobe',
  'nagoya',
  'sapporo',
  'sendai',
  'yokohama',
  'chiba',
  'saitama',
  'okayama',
  'kumamoto',
]);

/** In the order of their numbers, 01 to 47, with which a 団体コード begins. */
export const prefectureLabels: readonly (readonly [romaji: string, name: string])[] = [
  ['hokkaido', '北海道'],
  ['aomori', '青森県'],
  ['iwate', '岩手県'],
  ['miyagi', '宮城県'],
  ['akita', '秋田県'],
  ['yamagata', '山形県'],
  ['fukushima', '福島県'],
  ['ibaraki', '茨城県'],
  ['tochigi', '栃木県'],
  ['gunma', '群馬県'],
  ['saitama', '埼玉県'],
  ['chiba', '千葉県'],
  ['tokyo', '東京都'],
  ['kanagawa', '神奈川県'],
  ['niigata', '新潟県'],
  ['toyama', '富山県'],
  ['ishikawa', '石川県'],
  ['fukui', '福井県'],
  ['yamanashi', '山梨県'],
  ['nagano', '長野県'],
  ['gifu', '岐阜県'],
  ['shizuoka', '静岡県'],
  ['aichi', '愛知県'],
  ['mie', '三重県'],
  ['shiga', '滋賀県'],
  ['kyoto', '京都府'],
  ['osaka', '大阪府'],
  ['hyogo', '兵庫県'],
  ['nara', '奈良県'],
  ['wakayama', '和歌山県'],
  ['tottori', '鳥取県'],
  ['shimane', '島根県'],
  ['okayama', '岡山県'],
  ['hiroshima', '広島県'],
  ['yamaguchi', '山口県'],
  ['tokushima', '徳島県'],
  ['kagawa', '香川県'],
  ['ehime', '愛媛県'],
  ['kochi', '高知県'],
  ['fukuoka', '福岡県'],
  ['saga', '佐賀県'],
  ['nagasaki', '長崎県'],
  ['kumamoto', '熊本県'],
  ['oita', '大分県'],
  ['miyazaki', '宮崎県'],
  ['kagoshima', '鹿児島県'],
  ['okinawa', '沖縄県'],
];

/** hokkaido → 北海道: the second-level labels of 地域型 and 都道府県型. */
export const prefectureByLabel: ReadonlyMap<string, string> = new Map(prefectureLabels);

/** 東京 in 名前.東京.jp (都道府県型JPドメイン名 in Japanese script, written without 都・府・県). */
export const japanesePrefectureLabels: ReadonlySet<string> = new Set(
  prefectureLabels.map(([, name]) => (name === '北海道' ? name : name.slice(0, -1))),
);

/**
 * The host itself, then the host without its first label, and so on down to two labels: the order in which tables
 * are asked, so that the most specific entry wins and `city-yokohama.jp` is never taken for `yokohama.jp`.
 */
export function* hostAndParents(host: string): Generator<string> {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) yield rest;
}

/** The first entry of a table for the host or the nearest domain above it. */
export function nearestEntry<T>(
  host: string,
  table: ReadonlyMap<string, T>,
): { domain: string; entry: T } | null {
  for (const domain of hostAndParents(host)) {
    const entry = table.get(domain);
    if (entry !== undefined) return { domain, entry };
  }
  return null;
}
