import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from '#test/support/axe.ts';
import { aRow, csvOf } from '#test/support/intake-file.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { answerItems, claim, decide, narrowQueue, openFirstCase } from '#test/support/review-hands.ts';
import { chooseTab, goTo } from '#test/support/screen-hands.ts';
import { answerDialogs, callInWindow } from '#test/support/window.ts';
import { aClerk, caseOf, casesOf } from './clerk.ts';

const env = { REVIEW_CLOCK: '2026-11-24T01:00:00.000Z' };
const passphrase = '朝の電車は定刻どおりに着く';

/** 田中 twice, 高橋 twice at one city hall: the one is a namesake, the other pressed 送信 again. */
const rows = [
  aRow({ receiptNumber: 'R8-000001' }),
  aRow({
    receiptNumber: 'R8-000002',
    address: 'tanaka-i2@city.sapporo.jp',
    phone: '011-111-1111',
    section: '税務課',
  }),
  aRow({
    receiptNumber: 'R8-000003',
    name: '髙橋 みどり',
    kana: 'タカハシ ミドリ',
    address: 'midori@city.sapporo.jp',
    phone: '011-222-2222',
  }),
  aRow({
    receiptNumber: 'R8-000004',
    name: '高橋みどり',
    kana: 'たかはし みどり',
    address: 'Midori+slack@city.sapporo.jp',
    phone: '+81-11-222-2222',
  }),
];

let folder: string;
let program: LaunchedConsole;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-duplicates-'));
  program = await launchConsole({ env });
  page = program.window;
  const csv = join(folder, '申請一覧.csv');
  writeFileSync(csv, csvOf(rows));
  await answerDialogs(program.app, { save: join(folder, '台帳.kyoso'), open: csv });
});

afterAll(async () => {
  await program?.close();
  rmSync(folder, { recursive: true, force: true });
});

const duplicates = (): Locator => page.getByRole('article').getByRole('region', { name: '重複の確認' });
const button = (name: string | RegExp, within: Page | Locator = page) =>
  within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

async function openCase(receiptNumber: string): Promise<string> {
  await goTo(page, '審査');
  await narrowQueue(page, { status: 'すべて', search: receiptNumber });
  await openFirstCase(page);
  const [row] = await casesOf(page, { search: receiptNumber });
  if (!row) throw new Error(`no case ${receiptNumber}`);
  return row.id;
}

describe('同じ人の申請が二度来た', () => {
  it('取り込むと、後の申請だけに重複疑いが付き、ホームから絞って開ける', async () => {
    await button(/新しい台帳/).click();
    await aClerk(page).createFirstOperator('佐藤 花子', passphrase);
    await goTo(page, '取込');
    await button('ファイルを選ぶ').click();
    await button('計画を作る').click();
    await button('4件を取り込む').click();
    await page.getByText('4件を取り込みました。').first().waitFor();
    await goTo(page, 'ホーム');
    await page.getByText('重複疑いの案件が2件あります。', { exact: false }).waitFor();
    await button('重複疑いを見る').click();
    const list = page.getByRole('region', { name: '案件の一覧' });
    await list.getByText('1–2 / 2').waitFor();
    expect(await list.getByRole('option').filter({ hasText: '重複疑い' }).count()).toBe(2);
    expect((await casesOf(page, { duplicate: true })).map((row) => row.receiptNumber).sort()).toEqual([
      'R8-000002',
      'R8-000004',
    ]);
  });

  it('確認事項が揃っても、答えるまで承認できないと文で言う', async () => {
    const id = await openCase('R8-000002');
    await duplicates().getByText('氏名と団体が同じ・フリガナと団体が同じ').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await claim(page);
    const items = (await caseOf(page, id)).template.items.length;
    await answerItems(
      page,
      1,
      Array.from({ length: items }, () => 'o'),
    );
    await page
      .getByRole('region', { name: '案件の操作' })
      .getByText('重複の疑いがあります（受付番号 R8-000001）。', { exact: false })
      .waitFor();
    expect(await button(/^承認…/).getAttribute('aria-disabled')).toBe('true');
  });

  it('別人と記録すると重複疑いが消え、承認できる', async () => {
    await duplicates().getByLabel('判断の理由（任意）').fill('課と内線が違い、それぞれ在籍している');
    await button('別人と記録する', duplicates()).press('Enter');
    await duplicates().waitFor({ state: 'detached' });
    await chooseTab(page, /^重複/);
    await page.getByText('課と内線が違い、それぞれ在籍している').waitFor();
    await decide(page, '承認に決定する');
    const [row] = await casesOf(page, { search: 'R8-000002' });
    expect(row).toMatchObject({ outcome: 'approved', suspectedDuplicate: false });
  });

  it('同一人と記録すると、重複としての取下げを勧め、一押しで終えられる', async () => {
    const id = await openCase('R8-000004');
    await button('同一人と記録する', duplicates()).press('Enter');
    await duplicates().getByText('同一人の申請が承認済みか審査中のため', { exact: false }).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await button('重複として取り下げる…', duplicates()).click();
    await button('取下げとして終える', page.getByRole('dialog')).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await caseOf(page, id)).toMatchObject({ status: 'withdrawn' });
    expect(await callInWindow(page, 'case.duplicates', { id })).toMatchObject({
      others: [{ other: { receiptNumber: 'R8-000003' }, answer: 'samePerson' }],
    });
  });

  it('もう一方の申請から、その相手を開ける', async () => {
    await openCase('R8-000003');
    await chooseTab(page, /^重複/);
    await button('R8-000004 を開く').click();
    await page.getByRole('article').getByText('R8-000004', { exact: true }).first().waitFor();
  });
});
