import { describe, expect, it } from 'vitest';
import { trigramsToAsk } from '#data/queue/trigram-choice.ts';

/** Of 400 texts every second has an address in a city, a tenth in 大阪 and a hundredth of the city of 大阪. */
const sample = Array.from({ length: 400 }, (_each, at) => {
  if (at % 100 === 0) return 'sato@city.osaka.lg.jp';
  if (at % 10 === 0) return 'sato@pref.osaka.lg.jp';
  return at % 2 === 0 ? 'sato@city.chiba.lg.jp' : 'sato@town.memuro.lg.jp';
});

describe('長い語のどの3文字を索引に尋ねるか', () => {
  it('ありふれた3文字は尋ねず、少ないものだけを尋ねる', () => {
    expect(trigramsToAsk('city.osaka', sample, 1_000_000)).toEqual(['y.o']);
  });

  it('どれもありふれていれば、合わせて少なくなる組を尋ねる', () => {
    const mixed = sample.map((text, at) => (at % 3 === 0 ? `${text} 札幌市` : `${text} 幌市役`));
    const asked = trigramsToAsk('札幌市役', mixed, 1_000_000);
    expect(asked.toSorted()).toEqual(['札幌市', '幌市役'].toSorted());
  });

  it('案件がないときも、語の3文字のどれかを尋ねる', () => {
    expect(trigramsToAsk('芽室町役場', [], 0)).toHaveLength(1);
  });

  it.each(['芽室町役', '𠮷田太郎', '札幌市札幌市', 'r8-000182'])('%sの3文字だけを尋ねる', (word) => {
    const characters = [...word];
    const trigrams = characters.slice(2).map((_last, at) => characters.slice(at, at + 3).join(''));
    const asked = trigramsToAsk(word, sample, 1_000_000);
    expect(asked.length).toBeGreaterThan(0);
    for (const each of asked) expect(trigrams).toContain(each);
  });
});
