import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvReader } from '#data/import/csv-records.ts';
import { FileFault } from '#data/import/file-fault.ts';
import type { SourceRecord } from '#data/import/records.ts';

function read(
  text: string,
  delimiter: ',' | '\t' = ',',
  size = text.length,
): (readonly [number, string[]])[] {
  const reader = csvReader(delimiter);
  const records: SourceRecord[] = [];
  for (let at = 0; at < text.length; at += size) records.push(...reader.push(text.slice(at, at + size)));
  records.push(...reader.end());
  return records.map(({ rowNumber, cells }) => [rowNumber, cells] as const);
}

function fault(text: string): [string, string] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof FileFault) return [error.problem, error.detail];
    throw error;
  }
  throw new Error('no fault');
}

describe('CSV の行', () => {
  it.each([
    ['CRLF', 'a,b\r\nc,d\r\n'],
    ['LF', 'a,b\nc,d\n'],
    ['CR', 'a,b\rc,d\r'],
    ['最後の改行なし', 'a,b\nc,d'],
  ])('%sで区切られた行を読む', (_name, text) => {
    expect(read(text)).toEqual([
      [1, ['a', 'b']],
      [2, ['c', 'd']],
    ]);
  });

  it('引用符の中の改行・区切り・二重の引用符は値になる', () => {
    expect(read('"一行目\r\n二行目","a,b","言った""はい""",""\r\nc,d,e,f')).toEqual([
      [1, ['一行目\r\n二行目', 'a,b', '言った"はい"', '']],
      [2, ['c', 'd', 'e', 'f']],
    ]);
  });

  it('空の行は数えるだけで、行末の区切りは空のセルになる', () => {
    expect(read('a,b,\n\n,,\nc,d,\n')).toEqual([
      [1, ['a', 'b', '']],
      [4, ['c', 'd', '']],
    ]);
  });

  it('引用符で始まらないセルの中の引用符は、そのまま残す', () => {
    expect(read('5"管,b')).toEqual([[1, ['5"管', 'b']]]);
  });

  it('つなげたファイルに残る印（行頭の BOM、終わりの Ctrl-Z）は、値に混ざらない', () => {
    const expected = [
      [1, ['R8-1', 'b']],
      [2, ['R8-2', 'd']],
    ];
    const joined = ['R8-1,b\r\n\ufeffR8-2,d\r\n\u001a', '"R8-1",b\n\ufeff"R8-2",d\u001a'];
    for (const text of joined) {
      for (const size of [1, 2, text.length]) expect(read(text, ',', size)).toEqual(expected);
    }
    expect(read('a\ufeff,b\u001ac\r\n')).toEqual([[1, ['a\ufeff', 'b\u001ac']]]);
  });

  it('タブ区切りも読む', () => {
    expect(read('a,1\tb\nc\td', '\t')).toEqual([
      [1, ['a,1', 'b']],
      [2, ['c', 'd']],
    ]);
  });

  it.each([
    ['閉じていない引用符', 'a,b\nc,"d\ne,f\n', 'quoteLeftOpen', '2'],
    ['閉じた引用符の後の文字', 'a,b\n"c"d,e\n', 'textAfterQuote', '2'],
    ['長すぎるセル', `a,b\nc,${'あ'.repeat(100_001)}\n`, 'cellTooLong', '2'],
    ['多すぎる列', `a,b\n${','.repeat(1_000)}\n`, 'tooManyColumns', '2'],
    ['NUL', 'a,b\nc,d\ne\u0000,f\n', 'nulByte', '3'],
  ])('%sは、理由と行を示して断る', (_name, text, problem, detail) => {
    expect(fault(text)).toEqual([problem, detail]);
  });

  it('どこで切れて届いても、同じ行になる', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'あ', ' '), maxLength: 6 });
    const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => [...cells, 'x']);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 7 }),
        (rows, size) => {
          const text = rows
            .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
            .join('\r\n');
          expect(read(text, ',', size)).toEqual(rows.map((cells, index) => [index + 1, cells]));
        },
      ),
    );
  });
});
