import { mkdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRows } from '#data/import/read-rows.ts';
import type { FileProblem } from '#shared/contract/app-error.ts';
import { type ColumnMapping, missingFields } from '#shared/domain/intake/mapping.ts';
import { aRow, csvOf, inspected, planned, writeIntakeFile } from '../support/intake-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

function refusal(problem: FileProblem, path: string, detail: string) {
  return { ok: false, error: { code: 'fileProblem', problem, path, detail } };
}

const oneColumn: ColumnMapping = { columns: [{ header: '備考', use: 'extra' }], constants: {} };

/** So many rows of one letter. */
async function* chunksOf(rows: number): AsyncGenerator<Uint8Array> {
  const block = Buffer.from('a\n'.repeat(65_536));
  for (let left = rows; left > 0; left -= 65_536) yield block.subarray(0, Math.min(left, 65_536) * 2);
}

describe('取り込めないファイル', () => {
  it('ないファイル、フォルダー、空のファイルは、そう言って断る', async () => {
    const missing = join(test.directory, 'ない.csv');
    const folder = join(test.directory, 'フォルダー.csv');
    mkdirSync(folder);
    const empty = writeIntakeFile(test, '');
    const blank = writeIntakeFile(test, '\r\n\r\n', 'utf-8', '空行だけ.csv');
    expect(await test.call('import.inspect', { path: missing })).toEqual(
      refusal('missing', missing, 'ENOENT'),
    );
    expect(await test.call('import.inspect', { path: folder })).toEqual(refusal('directory', folder, ''));
    expect(await test.call('import.inspect', { path: empty })).toEqual(refusal('empty', empty, ''));
    expect(await test.call('import.inspect', { path: blank })).toEqual(refusal('empty', blank, ''));
  });

  it.each([
    ['途中で切れた Excel', Buffer.from('PK\u0003\u0004rest', 'latin1'), 'damaged'],
    ['古い Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'notAWorkbook'],
    ['PDF', Buffer.from('%PDF-1.7'), 'otherFormat'],
  ] as const)('%s のファイルは、何のファイルかを示して断る', async (_name, bytes, problem) => {
    const path = writeIntakeFile(test, bytes);
    expect(await test.call('import.inspect', { path })).toMatchObject({
      ok: false,
      error: { code: 'fileProblem', problem, path },
    });
  });

  it('見ている間に消えたファイルは、計画で断る', async () => {
    const path = writeIntakeFile(test, [aRow()]);
    const { importId } = await inspected(test, path);
    unlinkSync(path);
    expect(await test.call('import.plan', { importId })).toEqual(refusal('missing', path, 'ENOENT'));
  });

  it('Excel の一枚に入る行までは読み、それを超えれば断る', async () => {
    const lines = (count: number) =>
      readRows(
        { size: count * 2, path: null, signal: new AbortController().signal, chunks: () => chunksOf(count) },
        { format: 'pasted', delimiter: 'tab', headerRow: null, mapping: oneColumn },
      );
    const readAll = async (count: number) => {
      let rows = 0;
      for await (const batch of lines(count)) rows += batch.rows.length;
      return rows;
    };
    expect(await readAll(1_048_576)).toBe(1_048_576);
    await expect(readAll(1_048_577)).rejects.toMatchObject({ problem: 'tooManyRows' });
  });

  it('必要な列がなければ、足りない見出しを並べて断る', async () => {
    const path = writeIntakeFile(test, '受付番号,氏名,備考\r\n1,田中,\r\n');
    const { importId, reading } = await inspected(test, path);
    expect(missingFields(reading.mapping)).toContain('address');
    expect(await test.call('import.plan', { importId })).toEqual(
      refusal('missingColumns', path, '申請日時、メールアドレス、団体名'),
    );
  });

  it.each<[string, string, FileProblem]>([
    ['閉じていない引用符', `${csvOf([aRow()])}R8-2,"2026/11/20,山田\r\n`, 'quoteLeftOpen'],
    ['10万字を超えるセル', csvOf([aRow(), aRow({ remarks: 'あ'.repeat(100_001) })]), 'cellTooLong'],
  ])('%s のあるファイルは、計画も取込も行を示して断り、何も残さない', async (_name, text, problem) => {
    const path = writeIntakeFile(test, text);
    const { importId } = await inspected(test, path);
    expect(await test.call('import.plan', { importId })).toEqual(refusal(problem, path, '3'));
    expect(await test.call('import.commit', { importId })).toEqual(refusal(problem, path, '3'));
    expect(test.office.requireLedger().read.query('SELECT 1 FROM vault').all()).toEqual([]);
  });

  it('NUL のあるファイルは、見たときに行を示して断る', async () => {
    const path = writeIntakeFile(test, `${csvOf([aRow()])}R8-2,2026/11/20\u0000,山田\r\n`);
    expect(await test.call('import.inspect', { path })).toEqual(refusal('nulByte', path, '3'));
  });

  it('文字コードを明らかに間違えていれば、ファイルごと断る', async () => {
    const path = writeIntakeFile(test, [aRow()], 'cp932');
    const { importId } = await inspected(test, path);
    await test.call('source.change', { importId, change: { encoding: 'utf-8' } });
    expect(await test.call('import.plan', { importId })).toEqual(refusal('undecodableHeader', path, '1'));
  });

  it('半分を超える行に読めない文字があれば、行の数を示してファイルごと断る', async () => {
    const rows = Array.from({ length: 25 }, (_, index) =>
      aRow({ receiptNumber: `R8-${index}`, name: '山田Xさくら' }),
    );
    const bytes = Buffer.from(`\ufeff${csvOf(rows)}`);
    for (let at = bytes.indexOf('X'); at >= 0; at = bytes.indexOf('X', at)) bytes[at] = 0xfd;
    const path = writeIntakeFile(test, bytes);
    const { importId } = await inspected(test, path);
    expect(await test.call('import.plan', { importId })).toEqual(refusal('undecodableRows', path, '25/25'));
  });

  it('一文字だけ壊れた行は、その列を示して要修正にする', async () => {
    const good = csvOf([aRow(), aRow({ receiptNumber: 'R8-000002', name: '山田Xさくら' })]);
    const bytes = iconv.encode(good, 'cp932');
    bytes[bytes.lastIndexOf('X')] = 0xfd;
    const path = writeIntakeFile(test, bytes);
    const plan = await planned(test, path);
    expect(plan.rows.map(({ rowNumber, kind, problems }) => ({ rowNumber, kind, problems }))).toEqual([
      { rowNumber: 2, kind: 'imported', problems: [] },
      {
        rowNumber: 3,
        kind: 'needsCorrection',
        problems: [{ field: 'name', code: 'undecodable', value: '山田\ufffdさくら', bytes: 'FD' }],
      },
    ]);
  });

  it('読んでいる間に書き換えられたファイルは、取込で断る', async () => {
    const path = writeIntakeFile(test, [aRow()]);
    const { importId } = await inspected(test, path);
    await test.call('import.plan', { importId });
    writeFileSync(path, csvOf([aRow({ name: '別人' })]));
    expect(await test.call('import.commit', { importId })).toEqual(refusal('changed', path, ''));
  });
});
