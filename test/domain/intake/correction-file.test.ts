import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { guardCell, restoreCell } from '#shared/domain/intake/correction-file.ts';

describe('要修正の一覧のセル', () => {
  test.each([
    ['00123'],
    ['０１２３'],
    ['016373'],
    ['0112345678'],
    ['202600000000002'],
    ['1-2'],
    ['3/4'],
    ['1-2-3'],
    ['1\u22122'],
    ['\u221212'],
    ['2026-11-20'],
    ['1E5'],
    ['1.10'],
    ['(3)'],
    ['=1+1'],
    ['+81 11-234-5678'],
    ["'00123"],
  ])('%j は、表計算ソフトで開いて保存しても変わらないように印を付け、戻すときに外す', (text) => {
    expect([guardCell(text), restoreCell(guardCell(text))]).toEqual([`'${text}`, text]);
  });

  test.each([
    [''],
    ['R8-000001'],
    ['123'],
    ['271004'],
    ['1.5'],
    ['011-000-0000'],
    ['2026/11/20 9:05'],
    ['令和8年11月20日'],
    ['第1-2係'],
    ["'様"],
  ])('%j はそのまま', (text) => {
    expect([guardCell(text), restoreCell(text)]).toEqual([text, text]);
  });

  it('どのような文字でも、戻すと書いたとおりになる', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.stringMatching(/^['＇]{0,3}[0-9０-９\-\u2212/.()eE=+@ ]{0,8}$/),
      fc.stringMatching(/^'*0\d*$/),
    );
    fc.assert(
      fc.property(cell, (text) => {
        expect(restoreCell(guardCell(text))).toBe(text);
      }),
    );
  });
});
