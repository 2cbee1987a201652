import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from '#test/support/axe.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { chooseTab, goTo, openDemonstration, signIn } from '#test/support/screen-hands.ts';
import { answerDialogs, callInWindow } from '#test/support/window.ts';
import { type XlsxCell, xlsxOf } from '#test/support/xlsx-file.ts';
import { casesOf } from './clerk.ts';

const headers = [
  'タイムスタンプ',
  '回答ID',
  'お名前（姓）',
  'お名前（名）',
  'どちらにお勤めですか（正式名称）',
  '連絡用のアドレス',
  'ご意見・ご要望',
];

let folder: string;
let program: LaunchedConsole;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-sources-'));
  program = await launchConsole({ env: { REVIEW_CLOCK: '2026-11-24T01:00:00.000Z' } });
  page = program.window;
  await openDemonstration(page);
  await signIn(page, 'デモ 管理者');
  await goTo(page, '取込');
});

afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

/** An export that no program has seen before: a title above, names in two columns, questions for headers. */
function anExport(name: string, people: readonly (readonly [string, string, string])[]): string {
  const path = join(folder, name);
  const rows = people.map(([id, family, given]): XlsxCell[] => [
    { number: 46_346.378_472_222, format: 'yyyy/m/d h:mm' },
    id,
    family,
    given,
    '札幌市',
    `${id.toLowerCase()}@city.sapporo.jp`,
    '',
  ]);
  const title: XlsxCell[][] = [['参加申請フォーム（回答）'], ['2026年11月24日 書き出し']];
  writeFileSync(path, xlsxOf([{ name: 'フォームの回答 1', rows: [...title, headers, ...rows] }]));
  return path;
}

async function chooseFile(path: string, button: string): Promise<void> {
  await answerDialogs(program.app, { open: path });
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** The name at the first step; the history below may name the same file. */
function opened(name: string): Locator {
  return page.getByRole('region', { name: /^1 ファイル/ }).getByText(name, { exact: true });
}

async function mapColumn(header: string, use: string): Promise<void> {
  const select = page.getByRole('button', { name: new RegExp(`列「${header}`) });
  await select.click();
  await page.getByRole('option', { name: use, exact: true }).click();
  await select.filter({ hasText: use }).waitFor();
}

async function planAndCommit(count: number): Promise<void> {
  await page.getByRole('button', { name: '計画を作る', exact: true }).click();
  await page.getByRole('button', { name: `${count}件を取り込む` }).click();
  await page.getByText(`${count}件を取り込みました。`).first().waitFor();
}

describe('いろいろな所から来る申請', () => {
  it('知らない形の Excel を、画面で列を決め、名前を付けて保存し、取り込む', async () => {
    await chooseFile(
      anExport('一回目.xlsx', [
        ['G-1', '勅使河原', '花子'],
        ['G-2', '髙橋', '一郎'],
      ]),
      'ファイルを選ぶ',
    );
    await page.getByText('Excel（シート「フォームの回答 1」、見出しは3行目）', { exact: true }).waitFor();
    await page.getByRole('alert').filter({ hasText: '受付番号' }).waitFor();
    await page.getByRole('button', { name: '読み方を確かめる' }).click();
    await page.getByRole('table', { name: 'ファイルのはじめの行' }).waitFor();
    await mapColumn('回答ID', '受付番号');
    await mapColumn('どちらにお勤めですか', '団体名');
    await mapColumn('ご意見・ご要望', '取り込まない');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(await graveFindings(page)).toEqual([]);

    await page.getByRole('button', { name: 'この対応に名前を付けて保存…' }).click();
    await page.getByLabel('対応の名前').fill('参加申請フォーム');
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'この名前で保存する' }).click();
    await page.getByText('保存した対応「参加申請フォーム」を使っています。').waitFor();
    await planAndCommit(2);
    expect((await casesOf(page, { search: '勅使河原 花子' })).map((row) => row.receiptNumber)).toEqual([
      'G-1',
    ]);
  });

  it('次の回の同じ見出しのファイルは、保存した対応をそのまま使う', async () => {
    await chooseFile(anExport('二回目.xlsx', [['G-3', '佐々木', '美咲']]), '次のファイルを選ぶ');
    await page.getByText('保存した対応「参加申請フォーム」を使っています。').waitFor();
    await planAndCommit(1);
    expect(await callInWindow(page, 'import.runs', null)).toMatchObject([
      { fileName: '二回目.xlsx', encoding: 'xlsx', profile: '参加申請フォーム' },
      { fileName: '一回目.xlsx', encoding: 'xlsx' },
      {},
    ]);
  });

  it('窓にドラッグしたファイルは、選んだファイルと同じに読む', async () => {
    const path = anExport('落としたもの.xlsx', [['G-4', '中村', '健']]);
    await drop(path);
    await opened('落としたもの.xlsx').waitFor();
    await page.getByText('保存した対応「参加申請フォーム」を使っています。').waitFor();
  });

  it('ページは、パスを名指しすることも、落としたふりをすることもできない', async () => {
    const path = join(folder, '一回目.xlsx');
    await expect(callInWindow(page, 'import.openDropped', { path })).rejects.toThrow('internal');
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['受付番号'], '偽物.csv'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    });
    await drop(join(folder, '二回目.xlsx'));
    await opened('二回目.xlsx').waitFor();
    expect(await page.getByText('偽物.csv').count()).toBe(0);
    await drop(join(folder, '落としたもの.xlsx'));
    await opened('落としたもの.xlsx').waitFor();
  });

  it('読めないファイルは、開いている方を残したまま、わけを言う', async () => {
    const path = join(folder, '壊れた.xlsx');
    writeFileSync(path, 'PK\u0003\u0004 broken');
    await chooseFile(path, '別のファイルを選ぶ');
    await page.getByRole('alert').filter({ hasText: '壊れています' }).waitFor();
    await opened('落としたもの.xlsx').waitFor();
  });

  it('一件を手で入力すると、欄を離れたときに直すところを言い、判定を見ながら受け付ける', async () => {
    await chooseTab(page, '一件を入力する');
    const form = page.getByRole('form', { name: '一件を入力する' });
    const number = () => form.getByLabel(/^受付番号/).inputValue();
    await expect.poll(number).toBe('手20261124-01');
    await form.getByLabel(/^申請日時/).fill('11/31');
    await form.getByLabel(/^氏名/).fill('小林 さくら');
    await form.getByText('日時として読めない').waitFor();
    await form.getByLabel(/^申請日時/).fill('令和8年11月20日');
    await form.getByText('日時として読めない').waitFor({ state: 'detached' });
    await form.getByLabel(/^団体名/).fill('芽室町');
    // Asked for too early, it leads to the first field that is missing.
    await form.getByRole('button', { name: 'この申請を受け付ける' }).click();
    await form
      .getByLabel(/^メールアドレス/)
      .and(page.locator(':focus'))
      .waitFor();
    await form.getByLabel(/^メールアドレス/).fill('sakura@memuro.net');
    await form.getByText('公式サイトと一致').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await form.getByRole('button', { name: 'この申請を受け付ける' }).click();
    await page.getByText('小林 さくら の申請を受け付けました。').waitFor();
    await expect.poll(number).toBe('手20261124-02');
    expect((await casesOf(page, { search: '小林 さくら' })).map((row) => row.receiptNumber)).toEqual([
      '手20261124-01',
    ]);
  });
});

describe('貼り付けたセル', () => {
  it('表からコピーしたセルを、改行のあるセルごと読んで取り込む', async () => {
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor();
    await goTo(page, '取込');
    await page.getByRole('button', { name: 'セルを貼り付ける' }).click();
    const cells = [
      ['受付番号', '申請日', '氏名', '団体名', 'Eメール', '備考'],
      ['P-1', '2026/11/20', '山口 葵', '札幌市', 'aoi@city.sapporo.jp', '"一行目\n二行目"'],
    ];
    const text = cells.map((row) => row.join('\t')).join('\r\n');
    await page.getByLabel('Excel などからコピーしたセル').fill(text);
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '貼り付けた内容を読む' }).click();
    await page.getByText('タブ区切り、見出しは1行目', { exact: true }).waitFor();
    await planAndCommit(1);
    expect(await callInWindow(page, 'import.runs', null)).toMatchObject([
      { fileName: '貼り付けたセル', encoding: 'pasted', counts: { imported: 1 } },
      {},
      {},
      {},
    ]);
  });
});

/** Drags a file of the disk over the window and lets it go, as Chromium's own input does. */
async function drop(path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data });
  }
  await session.detach();
}
