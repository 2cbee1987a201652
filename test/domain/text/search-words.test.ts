import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { explainMatches, searchWords } from '#shared/domain/text/search-words.ts';

describe('検索語', () => {
  it.each([
    ['', []],
    ['　 ', []],
    ['髙橋', ['高橋']],
    ['佐藤　札幌', ['佐藤', '札幌']],
    ['サトウ さとう', ['さとう']],
    ['ＬＧ．ＪＰ', ['lg.jp']],
  ])('「%s」は %j として探す', (typed, words) => {
    expect(searchWords(typed)).toEqual(words);
  });
});

/** What each word found, with 《》 around the place. */
function marked(text: string, typed: string, isName = false): string[] {
  return explainMatches([{ field: 'name', text, isName }], searchWords(typed)).map(
    ({ from, to }) => `${text.slice(0, from)}《${text.slice(from, to)}》${text.slice(to)}`,
  );
}

describe('何に一致したか', () => {
  it.each([
    ['髙橋 一郎', '高橋', ['《髙橋》 一郎']],
    ['佐々木 花子', '佐佐木', ['《佐々木》 花子']],
    ['サトウ ハナコ', 'はなこ', ['サトウ 《ハナコ》']],
    ['ﾀｶﾊｼ ｲﾁﾛｳ', 'イチロウ', ['ﾀｶﾊｼ 《ｲﾁﾛｳ》']],
    ['ﾜﾀﾅﾍﾞ', 'ナベ', ['ﾜﾀ《ﾅﾍﾞ》']],
    ['taro@city.OSAKA.lg.jp', 'osaka', ['taro@city.《OSAKA》.lg.jp']],
    ['鎌ヶ谷市', '鎌ケ谷', ['《鎌ヶ谷》市']],
    ['㈱みらい', '(株)', ['《㈱》みらい']],
    ['𠮷田 太郎', '吉田', ['《𠮷田》 太郎']],
    ['葛󠄀城市', '葛城', ['《葛󠄀城》市']],
  ])('「%s」から「%s」を探すと、一致した所が分かる', (text, typed, places) => {
    expect(marked(text, typed)).toEqual(places);
  });

  it('氏名は、空白を入れずに探しても分かる', () => {
    expect(marked('佐藤　花子', '佐藤花子', true)).toEqual(['《佐藤　花子》']);
    expect(marked('佐藤　花子', '藤花', true)).toEqual(['佐《藤　花》子']);
    expect(marked('佐藤　花子', '佐藤花子')).toEqual([]);
  });

  it('語ごとに、見付かった項目を一つ挙げる', () => {
    const fields = [
      { field: 'organizationName', text: '札幌市' },
      { field: 'name', text: '札幌 花子' },
    ];
    expect(explainMatches(fields, ['札幌', '花', '大阪'])).toEqual([
      { field: 'organizationName', text: '札幌市', from: 0, to: 2 },
      { field: 'name', text: '札幌 花子', from: 3, to: 4 },
    ]);
  });

  it('半角の濁音は、濁点の付かない字としては示さない', () => {
    const [match] = explainMatches([{ field: 'name', text: '髙髙ｳﾞウ髙' }], ['う']);
    expect(match).toEqual({ field: 'name', text: '髙髙ｳﾞウ髙', from: 4, to: 5 });
  });

  it('どんな文字でも、示した所は探した語を含み、文字の途中で切れない', () => {
    const characters = [...'髙橋高佐々木サトウｻﾄｳﾞﾍﾞ葛󠄀𠮷㈱ヶケ aA１1　.@'];
    const text = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat(11), fc.integer({ min: 1, max: 4 }), (units, start, length) => {
        const typed = units.join('');
        const [word] = searchWords(units.slice(start, start + length).join(''));
        if (word === undefined || !foldForSearch(typed).includes(word)) return;
        const [match] = explainMatches([{ field: 'name', text: typed }], [word]);
        const shown = typed.slice(match?.from, match?.to);
        expect(shown).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
        expect(foldForSearch(typed.slice(0, match?.to))).toContain(word);
      }),
    );
  });
});
