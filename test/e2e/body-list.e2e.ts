import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { graveFindings } from '#test/support/axe.ts';
import { mergerSheet, unionRows, writeWorkbook } from '#test/support/body-list-file.ts';
import { pressUntil } from '#test/support/keyboard-hands.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { chooseTab, goTo } from '#test/support/screen-hands.ts';
import { answerDialogs, callInWindow } from '#test/support/window.ts';
import { aClerk, type Clerk, caseOf } from './clerk.ts';

const env = { REVIEW_CLOCK: '2027-01-04T01:00:00.000Z' };

let folder: string;
let program: LaunchedConsole;
let clerk: Clerk;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-body-list-'));
  program = await launchConsole({ env });
  clerk = aClerk(program.window);
  await answerDialogs(program.app, { save: join(folder, '審査台帳.kyoso') });
  await program.window.getByRole('button', { name: /新しい台帳/ }).click();
  await clerk.createFirstOperator('佐藤 花子', '朝の電車は定刻どおりに着く');
});

afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Chooses the file in the tab and looks for the differences. */
async function preview(path: string): Promise<void> {
  const { app, window: page } = program;
  await answerDialogs(app, { open: path });
  await goTo(page, '団体');
  await chooseTab(page, '団体表の取込');
  await page.getByRole('button', { name: /^(一覧のファイル|次の一覧)を選ぶ$/ }).click();
  await page.getByRole('heading', { name: '一覧の内容' }).waitFor();
  expect(await graveFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '違いを調べる', exact: true }).click();
  await page.getByRole('heading', { name: '台帳との違い' }).waitFor();
}

async function openBody(typed: string, name: RegExp) {
  const { window: page } = program;
  await chooseTab(page, '団体を探す');
  await page.getByRole('searchbox', { name: '団体を検索' }).fill(typed);
  await page.getByRole('option', { name }).waitFor();
  // Enter leads from the search into what it found, and once more opens it.
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().and(page.locator(':focus')).waitFor();
  await pressUntil(page, 'ArrowDown', name);
  await page.keyboard.press('Enter');
  return page.getByRole('article');
}

it('組合の一覧を取り込むと、その組合からの申請に組合の確認事項が付く', async () => {
  const { window: page } = program;
  await preview(writeWorkbook(folder, [{ name: '組合', rows: unionRows }], '組合.xlsx'));
  await page.getByRole('cell', { name: /北見本環境衛生組合/ }).waitFor();
  await page.getByRole('button', { name: /取り込まない行/ }).click();
  await page.getByRole('cell', { name: /検査数字が合わない/ }).waitFor();
  expect(await graveFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '2件の変更を取り込む', exact: true }).click();
  await page.getByText('2件の変更を取り込みました。').first().waitFor();
  expect(await callInWindow(page, 'bodyList.imports', null)).toMatchObject([
    { list: 'unions', fileName: '組合.xlsx', effectiveOn: '2026-04-01', by: '佐藤 花子' },
  ]);

  const fields = {
    receiptNumber: 'R9-000001',
    appliedAt: '2027-01-04 09:00',
    name: '山本 次郎',
    kana: 'ヤマモト ジロウ',
    organizationCode: '018015',
    organizationName: '北見本環境衛生組合',
    section: '総務課',
    position: '係長',
    address: 'j-yamamoto@union.kitamihon.lg.jp',
    phone: '0155-00-0000',
    termsConsent: '同意する',
    remarks: '',
  };
  const { caseId } = await callInWindow(page, 'typed.receive', { fields });
  expect(await caseOf(page, caseId)).toMatchObject({
    judgement: { outcome: 'pass', rule: 'lg.form' },
    template: { id: 'application-union' },
  });
  await clerk.openCase('R9-000001');
  await page.getByText('総務省公表の団体コードとの照合').first().waitFor();
});

it('合併の一覧を取り込むと、廃止された団体が後継とともに残る', async () => {
  const { window: page } = program;
  await preview(writeWorkbook(folder, [mergerSheet], '改正一覧.xlsx'));
  await page.getByRole('button', { name: /^廃止/ }).click();
  await page
    .getByRole('cell', { name: /後継: 新見本市 012378/ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: '芽室町の後継を選ぶ' }).click();
  await page.getByRole('dialog', { name: '芽室町の後継' }).waitFor();
  expect(await graveFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '3件の変更を取り込む', exact: true }).click();
  await page.getByText('3件の変更を取り込みました。').first().waitFor();
  expect(await graveFindings(page)).toEqual([]);

  const ended = await openBody('芽室', /芽室町.*廃止/);
  await ended.getByText('廃止（2027-01-01(金)）').waitFor();
  expect(await graveFindings(page)).toEqual([]);
  await ended.getByRole('button', { name: '新見本市 012378' }).click();
  const successor = program.window.getByRole('article', { name: '新見本市' });
  await successor.getByRole('button', { name: '芽室町 016373' }).waitFor();
  await successor.getByRole('button', { name: '清水町 016365' }).waitFor();

  await chooseTab(page, '判定を試す');
  await page.getByRole('textbox', { name: 'アドレス' }).fill('x@memuro.net\t016373\t芽室町');
  await page.getByRole('button', { name: '判定する', exact: true }).click();
  await page
    .getByText(/2027-01-01 に廃止された団体です。後継は「新見本市」\(012378\)です。/)
    .first()
    .waitFor();
});
