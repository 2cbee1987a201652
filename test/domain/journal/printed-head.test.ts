import { describe, expect, it } from 'vitest';
import { readPrintedHead } from '#shared/domain/journal/printed-head.ts';

const head = '0f3a9c51'.repeat(8);

describe('紙の報告から写した値', () => {
  it.each([
    ['1234', head, { entries: 1234, digits: head }],
    ['1,234件', '0f3a9c51 0f3a9c51\n0f3a9c51', { entries: 1234, digits: '0f3a9c51'.repeat(3) }],
    ['１，２３４ 件', '０Ｆ３Ａ９Ｃ５１', { entries: 1234, digits: '0f3a9c51' }],
    [' 7 ', '0F3A9C51', { entries: 7, digits: '0f3a9c51' }],
  ])('件数 %j と値 %j を読む', (entries, value, read) => {
    expect(readPrintedHead(entries, value)).toEqual(read);
  });

  it.each(['', '0', '件', '-3', '1.5', '千', '99999999999999999999'])('件数 %j は件数でない', (entries) => {
    expect(readPrintedHead(entries, head)).toBe('entries');
  });

  it.each(['', '0f3a9c5', `${head}0`, '0f3a9c5g', '先端'])('値 %j は値でない', (value) => {
    expect(readPrintedHead('7', value)).toBe('digits');
  });
});
