import { describe, expect, it } from 'vitest';
import { Cancelled } from '#data/import/file-fault.ts';
import { openWorkbook } from '#data/spreadsheet/workbook.ts';
import { openFiles, tellsOpenFiles } from '#test/support/open-files.ts';
import { fileOf, opened, rowsOf, textsOf } from '#test/support/spreadsheet-file.ts';
import { type XlsxSheet, xlsxOf, xlsxParts } from '#test/support/xlsx-file.ts';
import { zipOf } from '#test/support/zip-file.ts';

const applications: XlsxSheet = {
  name: '申請一覧',
  rows: [
    ['受付番号', '氏名'],
    ['R8-000001', '田中 一郎'],
  ],
};
const expected = [
  ['受付番号', '氏名'],
  ['R8-000001', '田中 一郎'],
];

describe('Excel ブックの読み取り', () => {
  it('シートの名前・表示・行数を示し、選んだシートを読む', async () => {
    const workbook = await opened(
      xlsxOf([
        { name: '説明', rows: [['この表は']], dimension: 'A1' },
        { ...applications, dimension: 'A1:L100001' },
        { name: '作業用', state: 'hidden', rows: [['x']] },
        { name: '奥の作業用', state: 'veryHidden' },
      ]),
    );
    expect(workbook.sheets).toEqual([
      { name: '説明', visible: true, rows: 1 },
      { name: '申請一覧', visible: true, rows: 100_001 },
      { name: '作業用', visible: false, rows: null },
      { name: '奥の作業用', visible: false, rows: null },
    ]);
    const texts = (await rowsOf(workbook, 1)).map(({ cells }) => cells.map(({ text }) => text));
    expect(texts).toEqual(expected);
    expect(await rowsOf(workbook, 3)).toEqual([]);
  });

  it.each([
    ['厳密な形式 (ISO 29500)', { strict: true }],
    ['接頭辞のついた要素', { prefix: 'x:' }],
    ['絶対パスの参照', { absoluteTargets: true }],
  ])('%s でも同じに読む', async (_, options) => {
    expect(await textsOf(xlsxOf([applications], options))).toEqual(expected);
  });

  it('部品の名前の大文字・小文字と圧縮の有無は問わない', async () => {
    const parts = xlsxParts([applications]).map((part) => ({
      ...part,
      name: part.name.replace('sharedStrings', 'SharedStrings'),
      stored: part.name.includes('sheet1'),
    }));
    expect(await textsOf(zipOf(parts))).toEqual(expected);
  });

  it('UTF-16 で書かれた部品を読む', async () => {
    const parts = xlsxParts([applications]).map((part) =>
      part.name === 'xl/sharedStrings.xml'
        ? { ...part, content: Buffer.from(`\ufeff${part.content}`.replace('UTF-8', 'UTF-16'), 'utf16le') }
        : part,
    );
    expect(await textsOf(zipOf(parts))).toEqual(expected);
  });

  it('共有の文字も書式もないブックを読む', async () => {
    const plain = xlsxParts([{ name: '申請', rows: [[1, { inline: '札幌市' }]] }]).filter(
      ({ name }) => !/styles|sharedStrings/.test(name),
    );
    const rels = plain.map((part) =>
      part.name.endsWith('workbook.xml.rels')
        ? { ...part, content: String(part.content).replace(/<Relationship Id="rId[23]"[^>]*>/g, '') }
        : part,
    );
    expect(await textsOf(zipOf(rels))).toEqual([['1', '札幌市']]);
  });

  it('グラフのシートは数えない', async () => {
    const parts = xlsxParts([{ name: 'グラフ' }, applications]).map((part) =>
      part.name.endsWith('workbook.xml.rels')
        ? { ...part, content: String(part.content).replace('/worksheet"', '/chartsheet"') }
        : part,
    );
    const workbook = await opened(zipOf(parts));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['申請一覧']);
  });

  it('空の行を飛ばしても行番号は Excel のまま、空のセルは間だけ埋める', async () => {
    const data =
      '<row r="2"><c r="A2" s="5"/></row>' +
      '<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c><c r="F3"/></row>' +
      '<row><c><v>3</v></c><c><v>4</v></c></row>' +
      '<row r="10"><c><v>5</v></c><c r="C10"><v>6</v></c><c><v>7</v></c></row>';
    const rows = await rowsOf(await opened(xlsxOf([{ name: '表', data }])));
    expect(rows.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)])).toEqual([
      [3, '', '1', '', '2'],
      [4, '3', '4'],
      [10, '5', '', '6', '7'],
    ]);
  });

  it('知らない拡張の要素は読み飛ばす', async () => {
    const data =
      '<row r="1" x14ac:dyDescent="0.2"><x14:c r="Z1"><v>9</v></x14:c><c r="A1"><v>1</v><extLst><ext><v>8</v></ext></extLst></c></row>';
    expect(await textsOf(xlsxOf([{ name: '表', data }]))).toEqual([['1']]);
  });

  it('結合したセルは最初のセルにだけ値があり、範囲を別に示す', async () => {
    const workbook = await opened(
      xlsxOf([
        {
          name: '団体',
          rows: [
            ['北海道', null, '札幌市'],
            [null, null, '函館市'],
          ],
          merges: ['A1:B2', 'C5'],
        },
      ]),
    );
    const texts = (await rowsOf(workbook)).map(({ cells }) => cells.map(({ text }) => text));
    expect(texts).toEqual([
      ['北海道', '', '札幌市'],
      ['', '', '函館市'],
    ]);
    expect(await workbook.merges(0)).toEqual([
      { first: { row: 1, column: 0 }, last: { row: 2, column: 1 } },
      { first: { row: 5, column: 2 }, last: { row: 5, column: 2 } },
    ]);
  });

  it('多くの行は分けて渡し、順に全部を読む', async () => {
    const count = 20_000;
    const rows = Array.from({ length: count }, (_, index) => [`R8-${index}`, index, '札幌市']);
    const workbook = await opened(xlsxOf([{ name: '申請', rows }]));
    let batches = 0;
    let next = 0;
    for await (const batch of workbook.rows(0)) {
      batches += 1;
      for (const { number, cells } of batch) {
        expect([number, ...cells.map(({ text }) => text)]).toEqual([
          next + 1,
          `R8-${next}`,
          `${next}`,
          '札幌市',
        ]);
        next += 1;
      }
    }
    expect(next).toBe(count);
    expect(batches).toBeGreaterThan(10);
  });

  it('幅の広い飛び飛びの行も、少しずつ渡す', async () => {
    const data = '<row><c r="XFD1"><v>1</v></c></row>';
    const rows = Array.from({ length: 500 }, (_, index) => data.replace('XFD1', `XFD${index + 1}`));
    const workbook = await opened(xlsxOf([{ name: '表', data: rows.join('') }]));
    let largest = 0;
    for await (const batch of workbook.rows(0)) largest = Math.max(largest, batch.length);
    expect(largest).toBeLessThan(300);
  });

  it('読んでいる途中で取りやめられる', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [index, index]);
    const stop = new AbortController();
    const workbook = await opened(xlsxOf([{ name: '申請', rows }]), stop.signal);
    const read = async () => {
      for await (const _batch of workbook.rows(0)) stop.abort();
    };
    await expect(read()).rejects.toBeInstanceOf(Cancelled);
    await expect(openWorkbook(fileOf(''), stop.signal)).rejects.toBeInstanceOf(Cancelled);
  });

  it.runIf(tellsOpenFiles)('途中でやめても、閉じた後にファイルを開いたままにしない', async () => {
    const rows = Array.from({ length: 50_000 }, (_, row) => [row * 7919]);
    const path = fileOf(xlsxOf([{ name: '申請', rows }]));
    const workbook = await openWorkbook(path, new AbortController().signal);
    for await (const _batch of workbook.rows(0)) break;
    expect(openFiles()).toContain(path);
    await workbook.close();
    await workbook.close();
    await expect.poll(openFiles).not.toContain(path);
  });
});
