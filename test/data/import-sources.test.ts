import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import {
  aRow,
  csvOf,
  imported,
  inspected,
  planned,
  planRows,
  writeIntakeFile,
} from '../support/intake-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { type XlsxCell, xlsxOf } from '../support/xlsx-file.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

const text = csvOf([aRow({ name: '髙﨑 花子', remarks: '一行目\r\n二行目、"引用"' })]);

const bytesIn = {
  'utf-8': () => Buffer.from(text),
  'utf-8-bom': () => Buffer.from(`\ufeff${text}`),
  'utf-16le': () => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': () => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  cp932: () => iconv.encode(text, 'cp932'),
} as const;

/** Name and remarks of the only case. */
function receivedPerson(): unknown {
  const row = test.office
    .requireLedger()
    .read.query<{ content: string }>("SELECT content FROM vault WHERE kind = 'application'")
    .get();
  const { application } = JSON.parse(row?.content ?? '{}');
  return [application.name, application.remarks];
}

function readingOf({ reading }: IntakeFile): unknown {
  const { mapping, ...rest } = reading;
  return { ...rest, uses: mapping.columns.map(({ use }) => use) };
}

describe('文字コードと区切り', () => {
  it.each(Object.keys(bytesIn) as (keyof typeof bytesIn)[])('%s を見分けて取り込む', async (encoding) => {
    const path = writeIntakeFile(test, bytesIn[encoding]());
    expect((await inspected(test, path)).reading).toMatchObject({ format: 'delimited', encoding });
    expect(await imported(test, path)).toMatchObject({ encoding, counts: { rows: 1, imported: 1 } });
    expect(receivedPerson()).toEqual(['髙﨑 花子', '一行目\r\n二行目、"引用"']);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('BOM のない %s も、ゼロの並びで見分ける', async (encoding) => {
    const path = writeIntakeFile(test, bytesIn[encoding]().subarray(2));
    expect((await inspected(test, path)).reading).toMatchObject({ encoding });
    expect(await imported(test, path)).toMatchObject({ counts: { imported: 1 } });
  });

  it.each([
    ['タブ', 'tab', '\t'],
    ['セミコロン', 'semicolon', ';'],
  ] as const)('%s区切りを見分け、値の中のコンマに惑わされない', async (_name, delimiter, separator) => {
    const lines = text.replaceAll(',', separator).replace('デジタル推進課', '"デジタル推進課,企画係"');
    const path = writeIntakeFile(test, lines);
    expect((await inspected(test, path)).reading).toMatchObject({ delimiter });
    expect(await imported(test, path)).toMatchObject({ counts: { imported: 1 } });
  });

  it('区切りを選び直すと列が変わり、選んだ文字コードはそのまま残る', async () => {
    const { importId } = await inspected(test, writeIntakeFile(test, bytesIn.cp932()));
    const changed = await test.call('source.change', { importId, change: { delimiter: 'tab' } });
    expect(changed.ok && changed.value.reading).toMatchObject({ encoding: 'cp932', delimiter: 'tab' });
    expect(changed.ok && changed.value.reading.mapping.columns).toHaveLength(1);
  });

  it('文字コードごとの見え方を並べ、読めない行を数える', async () => {
    const rows = [aRow(), aRow({ receiptNumber: 'R8-000002', name: '佐藤 花子' })];
    const { importId } = await inspected(test, writeIntakeFile(test, rows, 'cp932'));
    const wrong = await test.call('source.change', { importId, change: { encoding: 'utf-8' } });
    if (!wrong.ok) throw new Error(wrong.error.code);
    const view = (encoding: string) => wrong.value.encodingViews.find((each) => each.encoding === encoding);
    expect(view('utf-8')).toMatchObject({ brokenLines: 3, lookedAt: 3 });
    expect(view('cp932')).toMatchObject({ brokenLines: 0, lookedAt: 3 });
    expect(view('cp932')?.lines[2]).toContain('佐藤 花子');
  });
});

describe('見た後に変わったファイル', () => {
  it('列の順が変わっていれば、氏名をアドレスに入れる前に断る', async () => {
    const path = writeIntakeFile(
      test,
      '受付番号,申請日,氏名,団体名,メール\r\n1,2026/11/20,佐藤,札幌市,a@city.sapporo.jp\r\n',
    );
    const { importId } = await inspected(test, path);
    writeIntakeFile(
      test,
      '受付番号,申請日,メール,団体名,氏名\r\n1,2026/11/20,a@city.sapporo.jp,札幌市,佐藤\r\n',
    );
    expect(await test.call('import.plan', { importId })).toMatchObject({
      ok: false,
      error: { code: 'fileProblem', problem: 'changed' },
    });
  });

  it('Excel が電話番号の先頭の0を落として保存し直しても、同じ申請と分かる', async () => {
    await imported(test, writeIntakeFile(test, [aRow({ phone: '09012345678' })]));
    const again = await planned(test, writeIntakeFile(test, [aRow({ phone: '9012345678' })]));
    expect(again.counts).toMatchObject({ imported: 0, known: 1 });
  });
});

describe('読めないバイト', () => {
  it.each([
    ['utf-8', Buffer.from([0xe3, 0x81]), 'E3 81'],
    ['cp932', Buffer.from([0x81]), '81'],
    ['cp932', Buffer.from([0xfd]), 'FD'],
    ['utf-16le', Buffer.from([0x00, 0xd8]), '00 D8'],
    ['utf-16be', Buffer.from([0xdc, 0x01]), 'DC 01'],
  ] as const)('%s のバイト列を、行と列と16進で示して要修正にする', async (encoding, broken, hex) => {
    const marked = csvOf([aRow(), aRow({ receiptNumber: 'R8-000002', name: '山田X' })]);
    const path = writeIntakeFile(test, withBytes(marked, encoding, broken), 'utf-8');
    const { importId } = await inspected(test, path);
    await test.call('source.change', { importId, change: { encoding } });
    const plan = await test.call('import.plan', { importId });
    const rows = plan.ok ? await planRows(test, plan.value.planId) : [];
    expect(rows.find(({ kind }) => kind === 'needsCorrection')).toMatchObject({
      rowNumber: 3,
      kind: 'needsCorrection',
      problems: [{ field: 'name', code: 'undecodable', bytes: hex }],
    });
  });

  it('いくつ壊れていても、それぞれの欄に、そこにあったバイトを示す', async () => {
    const marked = csvOf([
      aRow({ name: '山田A', remarks: '一B二C' }),
      aRow({ receiptNumber: 'R8-000002', section: '総務D' }),
    ]);
    const bytes = Buffer.concat(
      marked
        .split(/(?<=山田|一|二|総務)[A-D]/)
        .flatMap((part, at) => [
          iconv.encode(part, 'cp932'),
          Buffer.from([[0xfd], [0xfe], [0xff], [0xa0]][at] ?? []),
        ]),
    );
    const plan = await planned(test, writeIntakeFile(test, bytes));
    expect(plan.rows.map(({ problems }) => problems.map((each) => [each.field, each.bytes]))).toEqual([
      [
        ['name', 'FD'],
        ['remarks', 'FE … FF'],
      ],
      [['section', 'A0']],
    ]);
  });

  function withBytes(marked: string, encoding: keyof typeof bytesIn, broken: Buffer): Buffer {
    const encode = (part: string) => {
      if (encoding === 'cp932') return iconv.encode(part, 'cp932');
      if (encoding === 'utf-16be') return Buffer.from(part, 'utf16le').swap16();
      return Buffer.from(part, encoding === 'utf-16le' ? 'utf16le' : 'utf8');
    };
    const [before = '', after = ''] = marked.split('X');
    return Buffer.concat([encode(before), broken, encode(after)]);
  }
});

const formHeaders = [
  'タイムスタンプ',
  'メールアドレス',
  '1. お名前（姓）',
  '2. お名前（名）',
  'セイ',
  'メイ',
  '所属自治体名【必須】',
  '全国地方公共団体コード（6桁）',
  'ご連絡先電話番号',
  '整理番号',
];

function answers(number: string, changes: Record<number, XlsxCell> = {}): XlsxCell[] {
  const cells: XlsxCell[] = [
    { number: 46_348.378_472_222, format: 'yyyy/m/d h:mm' },
    'ichiro.tanaka@city.sapporo.jp',
    '田中',
    '一郎',
    'タナカ',
    'イチロウ',
    '札幌市',
    11_002,
    9_012_345_678,
    number,
  ];
  return cells.map((cell, index) => changes[index] ?? cell);
}

function workbook(rows: readonly (readonly XlsxCell[])[]): Buffer {
  return xlsxOf([
    { name: '説明', rows: [['このファイルの使い方'], ['回答のシートを見てください']] },
    { name: '回答', rows: [['参加申請 回答一覧'], ['2026年11月24日 出力'], formHeaders, ...rows] },
  ]);
}

describe('Excel のファイル', () => {
  it('回答のシートと、3行目の見出しを自分で見つけ、姓と名をつなぎ、欠けた0を印付きで補う', async () => {
    const path = writeIntakeFile(test, workbook([answers('A-1')]), 'utf-8', '回答.xlsx');
    const file = await inspected(test, path);
    expect(readingOf(file)).toEqual({
      format: 'xlsx',
      sheet: '回答',
      headerRow: 3,
      uses: [
        'appliedAt',
        'address',
        'familyName',
        'givenName',
        'familyKana',
        'givenKana',
        'organizationName',
        'organizationCode',
        'phone',
        'receiptNumber',
      ],
    });
    expect(file.sheets).toEqual([
      { name: '説明', visible: true, rows: null },
      { name: '回答', visible: true, rows: null },
    ]);
    expect(await imported(test, path)).toMatchObject({ encoding: 'xlsx', counts: { rows: 1, imported: 1 } });
    const { application, judgement } = personOf('A-1');
    expect(application).toMatchObject({
      name: '田中 一郎',
      kana: 'タナカ イチロウ',
      appliedAt: '2026-11-22 09:05',
      organizationCode: '11002',
      phone: '09012345678',
      extra: { '電話番号（受け取ったままの値。先頭の0を補いました）': '9012345678' },
    });
    expect(judgement).toMatchObject({ outcome: 'pass', warnings: ['codeRepaired'] });
  });

  it('エラーのセルと計算されていない数式は、値にせず要修正にする', async () => {
    const path = writeIntakeFile(
      test,
      workbook([
        answers('A-1', { 6: { error: '#N/A' } }),
        answers('A-2', { 2: { formula: 'B2', result: null } }),
      ]),
    );
    const plan = await planned(test, path);
    expect(plan.rows.map(({ rowNumber, problems }) => [rowNumber, problems])).toEqual([
      [4, [{ field: 'organizationName', code: 'cellError', value: '#N/A' }]],
      [5, [{ field: 'name', code: 'cellError', value: '=B2' }]],
    ]);
  });

  it('シートと見出しの行は選び直せる', async () => {
    const { importId } = await inspected(test, writeIntakeFile(test, workbook([answers('A-1')])));
    const other = await test.call('source.change', { importId, change: { sheet: '説明' } });
    expect(other.ok && other.value.reading).toMatchObject({ sheet: '説明', headerRow: 1 });
    await test.call('source.change', { importId, change: { sheet: '回答' } });
    const header = await test.call('source.change', { importId, change: { headerRow: 2 } });
    expect(header.ok && header.value.reading).toMatchObject({ sheet: '回答', headerRow: 2 });
    expect(header.ok && header.value.reading.mapping.columns).toEqual([
      { header: '2026年11月24日 出力', use: 'extra' },
    ]);
  });

  it('空のセルで終わる行も、列の数の誤りにしない', async () => {
    const path = writeIntakeFile(
      test,
      workbook([[...answers('A-1').slice(0, 8), null, 'A-1'], answers('A-2')]),
    );
    const plan = await planned(test, path);
    expect(plan.counts).toMatchObject({ rows: 2, needsCorrection: 0 });
  });

  function personOf(number: string): { application: unknown; judgement: unknown } {
    const row = test.office
      .requireLedger()
      .read.query<{ content: string }>(
        'SELECT content FROM vault JOIN cases ON application_vault = event WHERE receipt_number = ?',
      )
      .get(number);
    return JSON.parse(row?.content ?? '{}');
  }
});

describe('貼り付けたセル', () => {
  const pasted = [
    ['受付番号', '申請日時', '氏名', '団体名', 'メールアドレス'].join('\t'),
    ['R8-1', '46348.5', '"佐藤\n花子"', '札幌市', 'hanako@city.sapporo.jp'].join('\t'),
  ].join('\r\n');

  it('見出しごと貼り付けると、同じ道で計画・取込になり、二度目は既取込になる', async () => {
    const run = async () => {
      const file = await test.call('source.paste', { text: pasted });
      if (!file.ok) throw new Error(file.error.code);
      expect(file.value).toMatchObject({
        fileName: '貼り付けたセル',
        reading: { format: 'pasted', delimiter: 'tab' },
      });
      return test.call('import.commit', { importId: file.value.importId });
    };
    expect(await run()).toMatchObject({ ok: true, value: { encoding: 'pasted', counts: { imported: 1 } } });
    expect(await run()).toMatchObject({ ok: true, value: { counts: { imported: 0, known: 1 } } });
  });

  it('見出しがなければ、値の見た目から列を決める。決められない列は人が決める', async () => {
    const rows = 'R8-1\t2026/11/20\t佐藤 花子\tサトウ ハナコ\t011002\t札幌市\thanako@city.sapporo.jp\n';
    const file = await test.call('source.paste', { text: rows });
    if (!file.ok) throw new Error(file.error.code);
    expect(readingOf(file.value)).toEqual({
      format: 'pasted',
      delimiter: 'tab',
      headerRow: null,
      uses: ['extra', 'appliedAt', 'extra', 'kana', 'organizationCode', 'extra', 'address'],
    });
    const { importId } = file.value;
    const mapped = await test.call('source.map', {
      importId,
      uses: ['receiptNumber', 'appliedAt', 'name', 'kana', 'organizationCode', 'organizationName', 'address'],
      constants: { termsConsent: '同意する' },
      profile: null,
    });
    expect(mapped.ok).toBe(true);
    expect(await test.call('import.commit', { importId })).toMatchObject({
      ok: true,
      value: { counts: { rows: 1, imported: 1 } },
    });
  });
});
