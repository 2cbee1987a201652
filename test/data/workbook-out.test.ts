import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWholeFile } from '#data/export/growing-file.ts';
import type { SheetColumn } from '#data/export/workbook/sheet-xml.ts';
import { type Sheet, writeWorkbook } from '#data/export/workbook/workbook.ts';
import { opened, rowsOf } from '#test/support/spreadsheet-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbook-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const columns: readonly SheetColumn[] = [
  { header: '団体コード', kind: 'text' },
  { header: '氏名', kind: 'text' },
  { header: '決定日', kind: 'date' },
  { header: '開庁日数', kind: 'number' },
];

function sheet(rows: readonly (readonly string[])[], name = '一覧'): Sheet {
  return {
    name,
    columns,
    rows: async (add) => {
      for (const row of rows) await add(row);
    },
  };
}

async function written(sheets: readonly Sheet[], name = '報告.xlsx'): Promise<Buffer> {
  const path = join(folder, name);
  await writeWholeFile(path, (file) => writeWorkbook(file, sheets));
  return readFileSync(path);
}

async function readBack(bytes: Buffer, at = 0): Promise<string[][]> {
  return (await rowsOf(await opened(bytes), at)).map(({ cells }) => cells.map(({ text }) => text));
}

const headers = columns.map(({ header }) => header);

describe('書き出した Excel ブック', () => {
  it('コードの先頭の0、難しい字、改行、式に見える文字、記号、空の欄が、そのままの文字で残る', async () => {
    const rows = [
      ['010006', '髙﨑 𠮷郎', '2026-11-24', '3'],
      ['=1+1', '一行目\n二行目 <b>&"\'', '', '7'],
      ['_x0041_', '\u202eうら\tタブ', '2000-02-29', '0'],
    ];
    expect(await readBack(await written([sheet(rows)]))).toEqual([headers, ...rows]);
  });

  it('XML に書けない文字と半分だけの字は置き換わり、Excel に入らない長さは切れて、ほかの欄はそのまま残る', async () => {
    const rows = [['\u0001a\ud842', 'あ'.repeat(40_000), '2026-11-24', '12']];
    const [, row = []] = await readBack(await written([sheet(rows)]));
    expect(row[0]).toBe('\ufffda\ufffd');
    expect(row[1]).toBe(`${'あ'.repeat(32_766)}…`);
    expect(row.slice(2)).toEqual(['2026-11-24', '12']);
  });

  it('シートは名前のとおりに並び、行のないシートは見出しだけになる', async () => {
    const workbook = await opened(await written([sheet([['a']]), sheet([], '再審査')]));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['一覧', '再審査']);
    expect((await rowsOf(workbook, 1)).map(({ cells }) => cells.map(({ text }) => text))).toEqual([headers]);
  });

  it('同じ行からは、どの時間帯の PC でも同じバイトになる', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => [`${at}`, `氏名${at}`, '2026-11-24', '1']);
    const first = await written([sheet(rows)], '一.xlsx');
    const zone = process.env.TZ;
    process.env.TZ = 'America/New_York';
    try {
      expect((await written([sheet(rows)], '二.xlsx')).equals(first)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('行を読む途中の失敗も、書く途中の失敗も、そのまま伝わる', async () => {
    const broken: Sheet = { ...sheet([]), rows: () => Promise.reject(new Error('読めない')) };
    await expect(written([broken])).rejects.toThrow('読めない');
    const full = { write: () => Promise.reject(new Error('ENOSPC')) };
    const many = Array.from({ length: 20_000 }, (_, at) => [`${at} ${Math.sqrt(at)}`]);
    await expect(writeWorkbook(full, [sheet(many), sheet(many, '二')])).rejects.toThrow('ENOSPC');
  });
});
