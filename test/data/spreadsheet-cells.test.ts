import { describe, expect, it } from 'vitest';
import { opened, rowsOf, textsOf } from '#test/support/spreadsheet-file.ts';
import { type XlsxCell, type XlsxOptions, xlsxOf } from '#test/support/xlsx-file.ts';

async function cellsOf(row: readonly XlsxCell[], options: XlsxOptions = {}) {
  const [first] = await rowsOf(await opened(xlsxOf([{ name: '申請', rows: [row] }], options)));
  return first?.cells;
}

describe('Excel のセルの読み取り', () => {
  it('文字・数・日付・真偽・エラーを、見たままに読む', async () => {
    expect(
      await cellsOf([
        '髙﨑 𠮷子',
        11002,
        { number: 11002, format: '000000' },
        { number: 46348, format: 14 },
        { number: 46348.545138888891, format: '[$-411]ggge"年"m"月"d"日" h:mm' },
        true,
        { error: '#N/A' },
        { inline: 'その場の文字' },
      ]),
    ).toEqual([
      { text: '髙﨑 𠮷子', kind: 'text' },
      { text: '11002', kind: 'number' },
      { text: '011002', kind: 'number' },
      { text: '2026-11-22', kind: 'date' },
      { text: '2026-11-22 13:05', kind: 'date' },
      { text: 'TRUE', kind: 'boolean' },
      { text: '#N/A', kind: 'error' },
      { text: 'その場の文字', kind: 'text' },
    ]);
  });

  it('数式は結果を読み、結果のない数式は空にせず式のまま示す', async () => {
    expect(
      await cellsOf([
        { formula: 'A2&"市"', result: '札幌市' },
        { formula: 'SUM(B2:B9)', result: 12 },
        { formula: 'ASC(D2)', result: null },
        { formula: 'IF(A2="","",A2)', result: '' },
        { xml: '<c r="E1"><f>A1&amp;"様"</f><v/></c>' },
        '末尾',
      ]),
    ).toEqual([
      { text: '札幌市', kind: 'text' },
      { text: '12', kind: 'number' },
      { text: '=ASC(D2)', kind: 'error' },
      { text: '', kind: 'empty' },
      { text: '=A1&"様"', kind: 'error' },
      { text: '末尾', kind: 'text' },
    ]);
  });

  it('開くときに計算し直すよう印の付いたブックでは、数式の結果を信じない', async () => {
    const cells = [{ formula: 'C2&" 様"', result: 0 }, { formula: 'A2', result: '札幌市' }, 0];
    expect(await cellsOf(cells, { fullCalcOnLoad: true })).toEqual([
      { text: '=C2&" 様"', kind: 'error' },
      { text: '=A2', kind: 'error' },
      { text: '0', kind: 'number' },
    ]);
  });

  it('書式の混じった文字はつなぎ、ふりがなは読まない', async () => {
    const item =
      '<r><t xml:space="preserve">田中 </t></r><r><rPr><b/></rPr><t>一郎</t></r><rPh sb="0" eb="2"><t>タナカ</t></rPh><phoneticPr fontId="1"/>';
    const plain = '<t>課税</t><rPh sb="0" eb="2"><t>カゼイ</t></rPh>';
    expect(await cellsOf([{ item }, { item: plain }])).toEqual([
      { text: '田中 一郎', kind: 'text' },
      { text: '課税', kind: 'text' },
    ]);
  });

  it('改行・空白・XML に書けない文字の印を元に戻す', async () => {
    expect(
      await textsOf(
        xlsxOf([
          {
            name: '申請',
            rows: [
              [
                '一行目\r\n二行目',
                '  前後  ',
                { item: '<t>_x005F_x000D_</t>' },
                { item: '<t>&#x20BB7;野家&amp;&lt;</t>' },
                { item: '<t><![CDATA[<課>]]></t>' },
                { formula: 'A1', result: 'a\rb' },
              ],
            ],
          },
        ]),
      ),
    ).toEqual([['一行目\r\n二行目', '  前後  ', '_x000D_', '𠮷野家&<', '<課>', 'a\rb']]);
  });

  it('値の書かれていないセルは、どの種類でも空と読む', async () => {
    const kinds = ['s', 'str', 'n', 'b', 'e'].map(
      (t, index) => `<c r="${'ABCDE'[index]}1" t="${t}"><v/></c>`,
    );
    const data = `<row r="1">${kinds.join('')}<c r="F1"><v>1</v></c></row>`;
    expect(await textsOf(xlsxOf([{ name: '申請', data }]))).toEqual([['', '', '', '', '', '1']]);
  });

  it('1904 年から数えるファイルの日付を読む', async () => {
    expect(await cellsOf([{ number: 44886, format: 14 }], { date1904: true })).toEqual([
      { text: '2026-11-22', kind: 'date' },
    ]);
  });

  it('厳密な形式の日付（ISO 8601）を読む', async () => {
    expect(
      await cellsOf([
        { xml: '<c r="A1" t="d"><v>2026-11-22</v></c>' },
        { xml: '<c r="B1" t="d"><v>2026-11-22T13:05:00.000Z</v></c>' },
        { xml: '<c r="C1" t="d"><v>2026-11-22T13:05:09</v></c>' },
      ]),
    ).toEqual([
      { text: '2026-11-22', kind: 'date' },
      { text: '2026-11-22 13:05', kind: 'date' },
      { text: '2026-11-22 13:05:09', kind: 'date' },
    ]);
  });

  it('暦にない日付の数は、数のまま読む', async () => {
    expect(
      await cellsOf([
        { number: -3, format: 14 },
        { number: 3e6, format: 14 },
      ]),
    ).toEqual([
      { text: '-3', kind: 'number' },
      { text: '3000000', kind: 'number' },
    ]);
  });
});
