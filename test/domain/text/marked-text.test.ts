import { describe, expect, it } from 'vitest';
import { markFound } from '#shared/domain/text/marked-text.ts';

describe('見つかった語の印', () => {
  it.each([
    ['一語', '鹿児島市', [[3, 4]], ['鹿児島', '*市']],
    [
      '二語が同じ欄にある（後の語から）',
      '鹿児島市役所',
      [
        [3, 4],
        [0, 3],
      ],
      ['*鹿児島市', '役所'],
    ],
    [
      '間を置いて二語',
      '総務部 情報政策課',
      [
        [0, 2],
        [4, 6],
      ],
      ['*総務', '部 ', '*情報', '政策課'],
    ],
    [
      '重なる語は一つにする',
      '情報政策課',
      [
        [0, 4],
        [2, 4],
        [3, 5],
      ],
      ['*情報政策課'],
    ],
    ['語がない', '総務部', [], ['総務部']],
    ['空の欄', '', [], []],
  ] as const)('%s', (_name, text, places, expected) => {
    const parts = markFound(
      text,
      places.map(([from, to]) => ({ from, to })),
    );
    expect(parts.map((part) => (part.isFound ? `*${part.text}` : part.text))).toEqual(expected);
  });
});
