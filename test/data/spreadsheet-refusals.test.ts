import { spawnSync } from 'node:child_process';
import { truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginsLikeWorkbook } from '#data/spreadsheet/container.ts';
import { openWorkbook } from '#data/spreadsheet/workbook.ts';
import { oleOf } from '#test/support/ole-file.ts';
import { faultOf, fileOf, opened, rowsOf, temporaryFolder } from '#test/support/spreadsheet-file.ts';
import { type XlsxSheet, xlsxOf, xlsxParts } from '#test/support/xlsx-file.ts';
import { type ZipPart, zipOf } from '#test/support/zip-file.ts';

const openFile = (path: string) => openWorkbook(path, new AbortController().signal);
const openBytes = (bytes: Buffer | string, name?: string) => faultOf(openFile(fileOf(bytes, name)));
const readBytes = (bytes: Buffer, sheetIndex = 0) =>
  faultOf(opened(bytes).then((workbook) => rowsOf(workbook, sheetIndex)));
const sheetOf = (data: string) => xlsxOf([{ name: '申請', data }]);

const applications: XlsxSheet = { name: '申請', rows: [['受付番号'], ['R8-000001']] };

/** Text that does not pack as well as one character repeated. */
function longText(length: number): string {
  return Array.from({ length: length / 10 }, (_, index) => ((index * 7919) % 65_521) + 1_000_000_000).join(
    '',
  );
}

/** The workbook with one of its parts changed. */
function withPart(name: string, change: (part: ZipPart) => ZipPart): Buffer {
  return zipOf(xlsxParts([applications]).map((part) => (part.name === name ? change(part) : part)));
}

describe('ブックでないファイルの断り方', () => {
  it.each([
    [
      '古い形式 (.xls)',
      oleOf(['Workbook', '\u0005SummaryInformation']),
      { problem: 'legacyXls', detail: '' },
    ],
    ['もっと古い形式', oleOf(['Book']), { problem: 'legacyXls', detail: '' }],
    [
      'パスワードのかかったブック',
      oleOf(['\u0006DataSpaces', 'Version', 'DataSpaceMap', 'EncryptionInfo', 'EncryptedPackage']),
      { problem: 'encrypted', detail: '' },
    ],
    ['古い形式の文書 (.doc)', oleOf(['WordDocument']), { problem: 'notAWorkbook', detail: 'OLE' }],
    ['途中で切れた OLE', oleOf(['Workbook']).subarray(0, 40), { problem: 'notAWorkbook', detail: 'OLE' }],
    ['CSV', '受付番号,氏名\r\n', { problem: 'notAWorkbook', detail: '' }],
    ['HTML を .xls にしたもの', '<html><table>', { problem: 'notAWorkbook', detail: '' }],
    ['空のファイル', '', { problem: 'empty', detail: '' }],
    ['ただの ZIP', zipOf([{ name: '写真.jpg', content: 'x' }]), { problem: 'notAWorkbook', detail: 'ZIP' }],
    ['何もない ZIP', zipOf([]), { problem: 'notAWorkbook', detail: 'ZIP' }],
    [
      'OpenDocument (.ods)',
      zipOf([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        { name: 'content.xml', content: '<x/>' },
      ]),
      { problem: 'openDocument', detail: '' },
    ],
    [
      'バイナリのブック (.xlsb)',
      withPart('_rels/.rels', (part) => ({
        ...part,
        content: String(part.content).replace('workbook.xml', 'workbook.bin'),
      })),
      { problem: 'binaryWorkbook', detail: '' },
    ],
    [
      'Word の文書 (.docx)',
      withPart('xl/workbook.xml', (part) => ({
        ...part,
        content: '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      })),
      {
        problem: 'notAWorkbook',
        detail:
          'xl/workbook.xml: <document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
      },
    ],
  ])('%s', async (_, bytes, fault) => {
    expect(await openBytes(bytes, '申請一覧.xlsx')).toEqual(fault);
  });

  it('拡張子ではなく中身で見分ける', async () => {
    const workbook = await openFile(fileOf(xlsxOf([applications]), '申請一覧.csv'));
    expect(workbook.sheets).toEqual([{ name: '申請', visible: true, rows: null }]);
    await workbook.close();
    expect(beginsLikeWorkbook(xlsxOf([applications]))).toBe(true);
    expect(beginsLikeWorkbook(oleOf(['Workbook']))).toBe(true);
    expect(beginsLikeWorkbook(Buffer.from('受付番号,氏名'))).toBe(false);
    expect(beginsLikeWorkbook(Buffer.from('PK'))).toBe(false);
  });

  it('ないファイル・フォルダー・名前付きパイプを、待たずに断る', async () => {
    const folder = temporaryFolder();
    const pipe = join(folder, 'パイプ');
    spawnSync('mkfifo', [pipe]);
    expect(await faultOf(openFile(join(folder, 'ない.xlsx')))).toEqual({
      problem: 'missing',
      detail: 'ENOENT',
    });
    expect(await faultOf(openFile(folder))).toEqual({ problem: 'directory', detail: '' });
    expect(await faultOf(openFile(pipe))).toEqual({ problem: 'unreadable', detail: '' });
  });
});

describe('壊れたブックの断り方', () => {
  it('切れたファイルと、書き換わった中身に気づく', async () => {
    const whole = xlsxOf([applications]);
    expect(await openBytes(whole.subarray(0, whole.length - 30))).toMatchObject({ problem: 'damaged' });

    const flipped = withPart('xl/sharedStrings.xml', (part) => ({ ...part, stored: true }));
    flipped[flipped.indexOf('R8-000001') + 8] = 0x32;
    expect(await readBytes(flipped)).toEqual({
      problem: 'damaged',
      detail: 'xl/sharedStrings.xml: checksum',
    });
  });

  it('一覧の言う大きさより多くの中身が出てきたら、そこで止める', async () => {
    const content = String(xlsxParts([{ name: '申請', rows: Array(9000).fill([1]) }])[4]?.content);
    const lying = withPart('xl/worksheets/sheet1.xml', (part) => ({
      ...part,
      content,
      lies: { size: 70_000 },
    }));
    expect(await readBytes(lying)).toEqual({ problem: 'damaged', detail: 'xl/worksheets/sheet1.xml: size' });
  });

  it('読んでいる間に短くなったファイルを断る', async () => {
    const path = fileOf(
      xlsxOf([{ name: '申請', rows: Array.from({ length: 50_000 }, (_, row) => [row * 7919]) }]),
    );
    const workbook = await openFile(path);
    truncateSync(path, 2000);
    expect(await faultOf(rowsOf(workbook))).toMatchObject({ problem: 'damaged' });
    await workbook.close();
  });

  it('開いた後に名前が消えても、開いたものを読み通す', async () => {
    const path = fileOf(xlsxOf([applications]));
    const workbook = await openFile(path);
    unlinkSync(path);
    expect((await rowsOf(workbook)).length).toBe(2);
    await workbook.close();
  });

  it.each([
    [
      '同じ名前の部品が二つ',
      zipOf([...xlsxParts([applications]), { name: 'XL/workbook.xml', content: 'x' }]),
    ],
    [
      'ブックの XML が途中で終わる',
      withPart('xl/workbook.xml', (part) => ({ ...part, content: '<workbook' })),
    ],
    [
      'DOCTYPE と実体参照',
      withPart('xl/workbook.xml', (part) => ({
        ...part,
        content: String(part.content).replace(
          '?>',
          '?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
        ),
      })),
    ],
    [
      '参照先のない部品',
      withPart('xl/worksheets/sheet1.xml', (part) => ({ ...part, name: 'xl/worksheets/別.xml' })),
    ],
    [
      '外のファイルを指すシート',
      withPart('xl/_rels/workbook.xml.rels', (part) => ({
        ...part,
        content: String(part.content).replace(
          'Target="worksheets',
          'TargetMode="External" Target="worksheets',
        ),
      })),
    ],
    [
      'UTF-8 でない部品',
      withPart('xl/workbook.xml', (part) => ({ ...part, content: Buffer.from([0x3c, 0x82, 0xa0]) })),
    ],
    [
      '深い入れ子',
      withPart('xl/workbook.xml', (part) => ({
        ...part,
        content: String(part.content).replace(
          '<sheets>',
          `${'<a>'.repeat(100)}${'</a>'.repeat(100)}<sheets>`,
        ),
      })),
    ],
  ])('%s', async (_, bytes) => {
    expect(await openBytes(bytes)).toMatchObject({ problem: 'damaged' });
  });

  it.each([
    ['行の番号が戻る', '<row r="2"/><row r="1"/>'],
    ['行の番号が数でない', '<row r="x"/>'],
    ['セルの番地が戻る', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
    ['セルの番地が二度', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['セルの番地がほかの行', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['ない文字を指す', '<row r="1"><c r="A1" t="s"><v>99</v></c></row>'],
    ['知らない実体参照', '<row r="1"><c r="A1" t="str"><v>&aaa;</v></c></row>'],
  ])('シートの中身: %s', async (_, data) => {
    expect(await readBytes(sheetOf(data))).toMatchObject({ problem: 'damaged' });
  });

  it('どのセルが読めないかを言う', async () => {
    expect(await readBytes(sheetOf('<row r="7"><c r="AB7" t="s"><v>99</v></c></row>'))).toEqual({
      problem: 'damaged',
      detail: '申請!AB7: string 99',
    });
  });

  it('ないシートを言う', async () => {
    expect(await readBytes(xlsxOf([applications]), 3)).toEqual({ problem: 'sheetMissing', detail: '4' });
    expect(await openBytes(xlsxOf([]))).toEqual({ problem: 'sheetMissing', detail: '' });
  });

  it('ZIP のパスワードがかかった部品を断る', async () => {
    const locked = withPart('xl/workbook.xml', (part) => ({ ...part, password: true }));
    expect(await openBytes(locked)).toEqual({ problem: 'encrypted', detail: 'xl/workbook.xml' });
  });
});

describe('大きすぎるブックの断り方', () => {
  it('展開すると膨らむファイルは、展開する前に断る', async () => {
    const bomb = withPart('xl/worksheets/sheet1.xml', (part) => ({
      ...part,
      content: Buffer.alloc(20_000_000, 0x20),
    }));
    expect(await openBytes(bomb)).toEqual({
      problem: 'unpacksTooLarge',
      detail: 'xl/worksheets/sheet1.xml: 20000000 bytes',
    });
    const many = zipOf([
      ...xlsxParts([applications]),
      ...[1, 2, 3].map((index) => ({
        name: `xl/media/${index}`,
        content: 'x'.repeat(9),
        lies: { size: 9e8 },
      })),
    ]);
    expect(await openBytes(many)).toMatchObject({ problem: 'unpacksTooLarge' });
  });

  it('部品が多すぎるファイルを断る', async () => {
    const parts = Array.from({ length: 10_001 }, (_, index) => ({
      name: `${index}`,
      content: '',
      stored: true,
    }));
    expect(await openBytes(zipOf(parts))).toEqual({ problem: 'unpacksTooLarge', detail: '10001 parts' });
  });

  it.each([
    ['1,048,576 行を超える', '<row r="1048577"><c><v>1</v></c></row>'],
    ['16,384 列を超える', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['番地なしで 16,384 列を超える', `<row r="1"><c r="XFD1"/><c/></row>`],
    ['32,767 文字を超えるセル', `<row r="1"><c t="str"><v>${'長'.repeat(32_768)}</v></c></row>`],
  ])('%s', async (_, data) => {
    expect(await readBytes(sheetOf(data))).toMatchObject({ problem: 'tooLarge' });
  });

  it('5 MB のセルは、読み終わるのを待たずに断る', async () => {
    const data = `<row r="1"><c t="str"><v>${longText(5_000_000)}</v></c></row>`;
    const { problem, detail } = await readBytes(sheetOf(data));
    expect(problem).toBe('tooLarge');
    expect(detail).toMatch(/^xl\/worksheets\/sheet1\.xml: 10\d{5} characters$/);
  });

  it('32,767 文字までのセルと、1,048,576 行目は読む', async () => {
    const data = `<row r="1048576"><c t="str"><v>${'長'.repeat(32_767)}</v></c></row>`;
    const rows = await rowsOf(await opened(sheetOf(data)));
    expect(rows.map(({ number, cells }) => [number, cells[0]?.text.length])).toEqual([[1_048_576, 32_767]]);
  });

  it('共有の文字が長すぎるときも断る', async () => {
    const bytes = xlsxOf([{ name: '申請', rows: [['長'.repeat(32_768)]] }]);
    expect(await readBytes(bytes)).toEqual({ problem: 'tooLarge', detail: '32768 characters in a cell' });
  });

  it('大きすぎるファイルは開かずに断る', async () => {
    const path = fileOf('');
    writeFileSync(path, xlsxOf([applications]));
    truncateSync(path, 2 * 1024 ** 3 + 1);
    expect(await faultOf(openFile(path))).toEqual({
      problem: 'tooLarge',
      detail: `${2 * 1024 ** 3 + 1} bytes`,
    });
  });
});
