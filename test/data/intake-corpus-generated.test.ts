import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readingRefusal } from '#data/import/file-fault.ts';
import { withSource } from '#data/import/origin.ts';
import {
  application,
  applications,
  csv,
  delimited,
  headerRow,
  table,
} from '#test/support/intake-corpus/applications.ts';
import { inspected } from '#test/support/intake-file.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { xlsxOf, xlsxParts } from '#test/support/xlsx-file.ts';
import { zipOf } from '#test/support/zip-file.ts';

/** Files of the corpus that are too big, or no files at all, and so are made here and not checked in. */
let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

function fileOf(content: string | Buffer, name = '申請一覧.csv'): string {
  const path = join(test.directory, name);
  writeFileSync(path, content);
  return path;
}

/** How looking at the file is refused. */
async function inspectionRefusal(path: string): Promise<unknown> {
  const file = await test.call('import.inspect', { path });
  return file.ok ? 'read' : refusalOf(file.error);
}

/** How planning the file is refused, once it was looked at. */
async function planRefusal(path: string, before = () => {}): Promise<unknown> {
  const { importId } = await inspected(test, path);
  before();
  const plan = await test.call('import.plan', { importId });
  return plan.ok ? 'planned' : refusalOf(plan.error);
}

function refusalOf(error: object): unknown {
  return Object.fromEntries(Object.entries(error).filter(([key]) => key !== 'path'));
}

const fileProblem = (problem: string, detail: string) => ({ code: 'fileProblem', problem, detail });

describe('大きすぎる申請ファイル', () => {
  it('200 MB・200 万行の CSV を見て計画を始め、取りやめるまでほかの仕事に答える', async () => {
    const path = fileOf(csv([]));
    const block = delimited(table(applications({}, {}, {}, {}, {}, {}, {}, {})).slice(1)).repeat(125);
    const file = openSync(path, 'a');
    for (let count = 0; count < 2_000; count += 1) writeSync(file, block);
    closeSync(file);
    const { importId, bytes } = await inspected(test, path);
    expect(bytes).toBeGreaterThan(200_000_000);

    const planning = test.call('import.plan', { importId });
    const first = await Promise.race([planning, test.call('home.summary', null)]);
    expect(first.ok && 'overdue' in first.value).toBe(true);
    await test.call('import.cancel', { importId });
    expect(await planning).toEqual({ ok: false, error: { code: 'cancelled' } });
  });

  it('5 MB のセルのある CSV を、その行を言って断る', async () => {
    const long = '長'.repeat(5_000_000 / 3);
    const plain = csv(applications({}, { remarks: long }));
    const quoted = csv(applications({}, { remarks: `${long}\n` }));
    expect(await planRefusal(fileOf(plain))).toEqual(fileProblem('cellTooLong', '3'));
    expect(await planRefusal(fileOf(quoted))).toEqual(fileProblem('cellTooLong', '3'));
  });

  it('5 MB のセルのあるブックを断る', async () => {
    const long = Array.from({ length: 500_000 }, (_, index) => ((index * 7919) % 65_521) + 1_000_000_000);
    const rows = [headerRow, [...headerRow.slice(1), long.join('')]];
    expect(await inspectionRefusal(fileOf(xlsxOf([{ name: '申請', rows }])))).toMatchObject({
      problem: 'tooLarge',
    });
  });

  it('展開すると膨らむブックを、展開せずに断る', async () => {
    const parts = xlsxParts([{ name: '申請', rows: [headerRow] }]).map((part) =>
      part.name.includes('sheet1') ? { ...part, content: Buffer.alloc(50_000_000, 0x20) } : part,
    );
    expect(await inspectionRefusal(fileOf(zipOf(parts)))).toEqual(
      fileProblem('unpacksTooLarge', 'xl/worksheets/sheet1.xml: 50000000 bytes'),
    );
  });

  it('終わらない見出しを断る', async () => {
    expect(await inspectionRefusal(fileOf('受付番号'.repeat(1_000_000)))).toEqual(
      fileProblem('cellTooLong', '1'),
    );
  });

  it('10,000 列の CSV を断る', async () => {
    const wide = [...headerRow, ...Array.from({ length: 10_000 }, (_, index) => `設問${index}`)];
    expect(await inspectionRefusal(fileOf(delimited([wide])))).toEqual(fileProblem('tooManyColumns', '1'));
  });

  it('10,000 列のブックも断る', async () => {
    const wide = [...headerRow, ...Array.from({ length: 10_000 }, (_, index) => `設問${index}`)];
    expect(await inspectionRefusal(fileOf(xlsxOf([{ name: '申請', rows: [wide, wide] }])))).toEqual(
      fileProblem('tooManyColumns', '1'),
    );
  });
});

// A file that another program holds open with a lock exists on Windows only; a pipe, a folder and a file that goes away
// are what this system has of it. Permissions do not bind the administrator, under whom tests may run.
describe('読めないファイル', () => {
  it('フォルダー・名前付きパイプ・ないファイルを、待たずに断る', async () => {
    const folder = join(test.directory, '申請.csv');
    const pipe = join(test.directory, 'パイプ.csv');
    mkdirSync(folder);
    spawnSync('mkfifo', [pipe]);
    expect(await inspectionRefusal(folder)).toEqual(fileProblem('directory', ''));
    expect(await inspectionRefusal(pipe)).toEqual(fileProblem('unreadable', ''));
    expect(await inspectionRefusal(join(test.directory, 'ない.csv'))).toEqual(
      fileProblem('missing', 'ENOENT'),
    );
  });

  it.each([
    ['CSV', csv(applications({}))],
    ['ブック', xlsxOf([{ name: '申請', rows: table(applications({})) }])],
  ])('見た後で %s がなくなったら、なくなったと言う', async (_, content) => {
    const path = fileOf(content);
    expect(await planRefusal(path, () => rmSync(path))).toEqual(fileProblem('missing', 'ENOENT'));
  });

  it.each([
    ['短くなったら', (path: string) => truncateSync(path, 100)],
    ['長くなったら', (path: string) => appendFileSync(path, delimited(table(applications({})).slice(1)))],
  ])('読んでいる間にファイルが%s、短いファイルとして読み終えず、断る', async (_, change) => {
    const path = fileOf(csv(applications({}, {}, {})));
    const { signal } = new AbortController();
    const read = withSource({ kind: 'file', path }, signal, async ({ chunks }) => {
      change(path);
      for await (const _chunk of chunks());
    });
    const refused = await read.catch((error: unknown) => readingRefusal(error, path));
    expect(refused).toEqual({ ...fileProblem('changedWhileRead', ''), path });
  });

  it('見た後で別の形のファイルに変わったら、取り込まない', async () => {
    const path = fileOf(xlsxOf([{ name: '申請', rows: table(applications({})) }]));
    expect(await planRefusal(path, () => writeFileSync(path, csv(applications({}))))).toEqual(
      fileProblem('notAWorkbook', ''),
    );
    const other = fileOf(csv(applications({})));
    const workbook = xlsxOf([{ name: '申請', rows: table(applications({})) }]);
    expect(await planRefusal(other, () => writeFileSync(other, workbook))).toMatchObject({
      problem: 'otherFormat',
    });
  });

  it('見た後でシートの名が変わったら、そう言う', async () => {
    const path = fileOf(xlsxOf([{ name: '申請', rows: table(applications({})) }]));
    const renamed = xlsxOf([{ name: '別の名', rows: table(applications({})) }]);
    expect(await planRefusal(path, () => writeFileSync(path, renamed))).toEqual(
      fileProblem('sheetMissing', '申請'),
    );
  });

  it.each([
    ['CSV', (number: number) => csv([application(number)])],
    ['ブック', (number: number) => xlsxOf([{ name: '申請', rows: table([application(number)]) }])],
  ])('計画の後で %s の中身が変わったら、取り込まない', async (_, content) => {
    const path = fileOf(content(1));
    const { importId } = await inspected(test, path);
    expect((await test.call('import.plan', { importId })).ok).toBe(true);
    writeFileSync(path, content(2));
    const commit = await test.call('import.commit', { importId });
    expect(commit.ok ? 'committed' : refusalOf(commit.error)).toEqual(fileProblem('changed', ''));
  });
});
