import { linkSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CorrectionFileEncoding } from '#shared/contract/intake-plan.ts';
import { aRow, csvOf, imported, planned, writeIntakeFile } from '../support/intake-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { granted } from '../support/plan-hands.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

/** What became of the rows. */
function applications(): { extra: Record<string, string> }[] {
  return test.office
    .requireLedger()
    .read.query<{ content: string }>("SELECT content FROM vault WHERE kind = 'application'")
    .all()
    .map(({ content }) => JSON.parse(content).application);
}

async function exported(encoding: CorrectionFileEncoding): Promise<{ path: string; sha256: string }> {
  const rows = [
    aRow({ receiptNumber: 'R8-1' }),
    aRow({ receiptNumber: 'R8-2', name: '𠮷田 太郎', address: 'だめ', remarks: '=HYPERLINK("http://x")' }),
    aRow({ receiptNumber: 'R8-3', name: '', section: "'+1", kana: '' }),
  ];
  const withExtra = csvOf(rows)
    .split('\r\n')
    .map((line, at) => (line === '' ? line : `${line},${at === 0 ? '紹介者' : '=1+1'}`))
    .join('\r\n');
  const { planId, sha256 } = await planned(test, writeIntakeFile(test, withExtra));
  const path = join(test.directory, '要修正.csv');
  // An earlier export of the same name, which the dialog has asked about.
  writeFileSync(path, 'old');
  const saved = granted(await test.call('import.writeCorrections', { planId, encoding, path }));
  expect(saved).toMatchObject({ path, rows: 2 });
  return { path, sha256 };
}

it('二つある同じ名の列も、名のない列も、書き出して取り込んだ後まで失われない', async () => {
  const [header = '', row = ''] = csvOf([aRow({ receiptNumber: 'R8-1', address: 'だめ' })]).split('\r\n');
  const { planId } = await planned(
    test,
    writeIntakeFile(test, `${header},紹介者,,紹介者\r\n${row},甲,乙,丙\r\n`),
  );
  const path = join(test.directory, '要修正.csv');
  granted(await test.call('import.writeCorrections', { planId, encoding: 'utf-8-bom', path }));
  writeFileSync(path, readFileSync(path, 'utf8').replace('だめ', 'taro@city.sapporo.jp'));
  expect((await imported(test, path)).counts).toMatchObject({ imported: 1 });
  expect(applications()).toMatchObject([{ extra: { 紹介者: '甲', 列14: '乙', '紹介者 (2)': '丙' } }]);
});

it.each(['utf-8-bom', 'cp932'] as const)(
  '要修正の行を %s で書き出し、直して取り込むと、書いたとおりの申請になる',
  async (encoding) => {
    const { path, sha256 } = await exported(encoding);
    const bytes = readFileSync(path);
    const text =
      encoding === 'cp932' ? iconv.decode(bytes, 'cp932') : bytes.toString('utf8').replace('\ufeff', '');
    const [header, first, second] = text.split('\r\n');
    expect(header).toBe(
      '受付番号,申請日時,氏名,フリガナ,団体コード,団体名,部署名,役職,メールアドレス,電話番号,利用規約同意,備考,紹介者,行番号,修正が必要な理由,取込元',
    );
    const name = encoding === 'cp932' ? '[U+20BB7]田 太郎' : '𠮷田 太郎';
    expect(first).toBe(
      `R8-2,2026/11/20 9:05,${name},タナカ イチロウ,'011002,札幌市,デジタル推進課,主査,だめ,011-000-0000,同意する,"'=HYPERLINK(""http://x"")",'=1+1,3,メールアドレス: メールアドレスとして読めない,SHA-256 ${sha256.slice(0, 16)}`,
    );
    expect(second).toContain(",''+1,");
    const mended = text
      .replace('だめ', 'taro@city.sapporo.jp')
      .replace('R8-3,2026/11/20 9:05,,', 'R8-3,2026/11/20 9:05,鈴木 花子,');
    writeFileSync(path, encoding === 'cp932' ? iconv.encode(mended, 'cp932') : `\ufeff${mended}`);
    expect((await imported(test, path)).counts).toEqual({
      rows: 2,
      imported: 2,
      known: 0,
      needsCorrection: 0,
    });
    const contents = applications();
    expect(contents).toMatchObject([
      {
        receiptNumber: 'R8-2',
        name: '𠮷田 太郎',
        remarks: '=HYPERLINK("http://x")',
        extra: { 紹介者: '=1+1' },
      },
      { receiptNumber: 'R8-3', name: '鈴木 花子', section: "'+1", extra: { 紹介者: '=1+1' } },
    ]);
    expect(contents.map(({ extra }) => Object.keys(extra))).toEqual([['紹介者'], ['紹介者']]);
  },
);

it('直した一覧を取り込むと、何を直した行でも、待っていた行は要修正から外れ、はみ出したセルも失われない', async () => {
  const rows = [
    aRow({ receiptNumber: '', address: 'a@city.sapporo.jp' }),
    aRow({ name: '山田 花子', kana: '', address: 'b@city.sapporo.jp', phone: '' }),
    aRow({ name: '鈴木 次郎', kana: '', address: 'c@city.sapporo.jp', phone: '' }),
  ];
  const lines = csvOf(rows).split('\r\n');
  const surplus = `${lines[3]},続きの備考`;
  const source = writeIntakeFile(test, [...lines.slice(0, 3), surplus, ''].join('\r\n'));
  const { importId, planId } = await planned(test, source);
  const path = join(test.directory, '要修正.csv');
  granted(await test.call('import.writeCorrections', { planId, encoding: 'utf-8-bom', path }));
  granted(await test.call('import.commit', { importId }));
  const text = readFileSync(path, 'utf8');
  expect(text.split('\r\n')[0]).toMatch(/,列13,行番号,修正が必要な理由,取込元$/);
  const [header, first = '', ...others] = text.split('\r\n');
  const last = others[0]?.startsWith('R8-000001') ? others[0].replace('R8-000001', 'R8-9') : '';
  writeFileSync(path, [header, first.replace(/^/, 'R8-7'), last, ''].join('\r\n'));
  expect((await imported(test, path)).counts).toMatchObject({ imported: 2, needsCorrection: 0 });
  const { total } = granted(await test.call('import.heldRows', { after: null, limit: 10 }));
  expect(total).toBe(0);
  expect(applications()).toMatchObject([
    { name: '山田 花子' },
    { name: '田中 一郎', extra: {} },
    { name: '鈴木 次郎', extra: { 列13: '続きの備考' } },
  ]);
});

it('書けない場所は断り、途中のファイルを残さない', async () => {
  const { planId } = await planned(test, writeIntakeFile(test, [aRow({ name: '' })]));
  const path = join(test.directory, 'ない場所', '要修正.csv');
  expect(await test.call('import.writeCorrections', { planId, encoding: 'cp932', path })).toEqual({
    ok: false,
    error: { code: 'fileProblem', problem: 'missing', path, detail: 'ENOENT' },
  });
});

it('取込元のファイルには、別の名で指しても書かず、失わせない', async () => {
  const source = writeIntakeFile(test, [aRow({ name: '' })]);
  const before = readFileSync(source);
  const { planId } = await planned(test, source);
  const path = join(test.directory, 'もう一つの名.csv');
  linkSync(source, path);
  for (const target of [source, path]) {
    expect(await test.call('import.writeCorrections', { planId, encoding: 'cp932', path: target })).toEqual({
      ok: false,
      error: { code: 'fileProblem', problem: 'isSource', path: target, detail: '' },
    });
  }
  expect(readFileSync(source)).toEqual(before);
});
