import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { standardKanji } from '#shared/domain/text/kanji-variants.ts';

describe('書き方が違っても同じものとして見つかる', () => {
  test.each([
    ['髙橋', '高橋'],
    ['山﨑', '山崎'],
    ['渡邊', '渡辺'],
    ['渡邉', '渡辺'],
    ['齋藤', '斎藤'],
    ['濵田', '浜田'],
    ['𠮷田', '吉田'],
    ['辻󠄀', '辻'],
    ['葛󠄀城市', '葛城市'],
    ['龍ヶ崎市', '竜ケ崎市'],
    ['檜原村', '桧原村'],
    ['佐々木', '佐佐木'],
    ['ﾀﾅｶ ﾀﾞｲｽｹ', 'たなか だいすけ'],
    ['タナカ', 'たなか'],
    ['Ｔａｎａｋａ', 'tanaka'],
    ['㈱', '(株)'],
    ['佐藤\u3000\u3000太郎 ', '佐藤 太郎'],
    ['佐藤\u200b太郎', '佐藤太郎'],
    ['葛城 \u{e0100}', '葛城'],
    ['葛城 \u{e0100} 太郎', '葛城 太郎'],
    ['１２３', '123'],
  ])('%s = %s', (written, plain) => {
    expect(foldForSearch(written)).toBe(foldForSearch(plain));
  });
});

test.each([
  ['斉藤', '斎藤'],
  ['埼玉', '崎玉'],
  ['かき', 'がき'],
])('別の字は別のまま: %s ≠ %s', (one, other) => {
  expect(foldForSearch(one)).not.toBe(foldForSearch(other));
});

test('二度たたんでも同じで、どんな文字列でも例外にならない', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
      const once = foldForSearch(text);
      expect(foldForSearch(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test('異体字の表: 250 組以上あり、行き先がさらに変わることはなく、NFKC に任せる字はない', () => {
  const entries = [...standardKanji];
  expect(entries.length).toBeGreaterThan(250);
  expect(entries.filter(([, standard]) => standardKanji.has(standard))).toEqual([]);
  expect(entries.filter(([variant, standard]) => variant === standard)).toEqual([]);
  expect(entries.filter(([variant]) => variant.normalize('NFKC') !== variant)).toEqual([]);
});
