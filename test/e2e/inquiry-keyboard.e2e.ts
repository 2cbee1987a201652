import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from '#test/support/axe.ts';
import { aPdf } from '#test/support/evidence-samples.ts';
import {
  openCaseByKeyboard,
  pressOn,
  pressUntil,
  signInByKeyboard,
  tabTo,
} from '#test/support/keyboard-hands.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { claim } from '#test/support/review-hands.ts';
import { answerDialogs, callInWindow } from '#test/support/window.ts';
import { caseOf, casesOf } from './clerk.ts';

let folder: string;
let userData: string;
let program: LaunchedConsole;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-inquiry-'));
  userData = join(folder, 'settings');
  mkdirSync(userData);
  writeFileSync(join(folder, '在籍証明書.pdf'), aPdf());
  await start('2026-12-25T01:00:00.000Z', null);
});

afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The program on a morning, with the demonstration or with the ledger that it was made in. */
async function start(now: string, file: string | null): Promise<void> {
  program = await launchConsole({ userData, env: { REVIEW_CLOCK: now }, ...(file ? { file } : {}) });
  page = program.window;
  if (!file) {
    await page.getByRole('button', { name: 'デモ', exact: true }).waitFor();
    await pressOn(page, 'デモ');
  }
  await signInByKeyboard(page, 'デモ 担当');
}

/** `t` and the arrow keys: the tabs of the open case. */
async function chooseTabByKeyboard(name: RegExp): Promise<void> {
  await page.keyboard.press('t');
  await page.getByRole('tab', { selected: true }).and(page.locator(':focus')).waitFor();
  await pressUntil(page, 'ArrowRight', name);
  await page.getByRole('tab', { name, selected: true }).waitFor();
}

describe('キーボードだけで: 年末年始をまたぐ照会', () => {
  let id: string;
  let receiptNumber: string;

  it('12月25日に照会を始めると、時計が止まる', async () => {
    // Received the day before, so that the days are known: 12/24 is a Thursday.
    const waiting = (await casesOf(page, { status: 'received', domainClass: 'official-candidate' })).find(
      (row) => row.receivedOn === '2026-12-24',
    );
    if (!waiting) throw new Error('nobody applied on 12/24');
    ({ id, receiptNumber } = waiting);
    expect(waiting.dueOn).toBe('2027-01-04');
    await openCaseByKeyboard(page, receiptNumber);
    await claim(page);
    await page.keyboard.press('i');
    const dialog = page.getByRole('dialog', { name: '照会' });
    await dialog.waitFor();
    await tabTo(page, /在籍が確認できない/);
    await page.keyboard.press('Space');
    await tabTo(page, '補足');
    await page.keyboard.insertText('年明けで結構ですので、所属課の連絡先をお知らせください。');
    expect(await graveFindings(page)).toEqual([]);
    await pressOn(page, '照会を始める');
    await dialog.waitFor({ state: 'detached' });
    expect(await caseOf(page, id)).toMatchObject({
      status: 'inquiring',
      inquiries: [{ reasons: ['employment-unclear'], sentOn: '2026-12-25', answeredOn: null }],
    });
  });

  it('1月5日の回答で時計が動き、数えた日と数えなかった日がすべて示される', async () => {
    const { ledger } = await callInWindow(page, 'ledger.status', null);
    if (!ledger) throw new Error('the ledger is gone');
    await program.close();
    await start('2027-01-05T01:00:00.000Z', ledger.path);
    await openCaseByKeyboard(page, receiptNumber);
    await pressOn(page, '回答を記録…');
    const dialog = page.getByRole('dialog', { name: '照会への回答' });
    await dialog.waitFor();
    await tabTo(page, '回答の内容');
    await page.keyboard.insertText('総務課 0155-62-2611');
    await tabTo(page, '回答に添付されたファイル');
    await page.keyboard.press('Space');
    expect(await graveFindings(page)).toEqual([]);
    await pressOn(page, '回答を記録して審査に戻す');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('dialog', { name: '回答の添付を証跡に加える' }).waitFor();
    await tabTo(page, /^機密性1/);
    await page.keyboard.press('Space');
    await answerDialogs(program.app, { open: join(folder, '在籍証明書.pdf') });
    await pressOn(page, 'ファイルを選んで加える…');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const after = await caseOf(page, id);
    expect(after.status).toBe('verifying');
    expect(after.evidence).toMatchObject([{ name: '在籍証明書.pdf', inquiry: after.inquiries[0]?.id }]);
    await chooseTabByKeyboard(/^照会/);
    await page.getByRole('list', { name: '回答の添付' }).getByText('在籍証明書.pdf').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await openCaseByKeyboard(page, receiptNumber);
    await pressOn(page, '期限の数え方');
    const days = page.getByRole('dialog').getByRole('table').getByRole('row');
    await days.nth(1).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    expect((await days.allTextContents()).slice(1)).toEqual([
      '2026-12-24(木)受付（0日目）',
      '2026-12-25(金)1日目',
      '2026-12-26(土)数えない（土曜日）',
      '2026-12-27(日)数えない（日曜日）',
      '2026-12-28(月)数えない（照会中）',
      '2026-12-29(火)数えない（年末年始）',
      '2026-12-30(水)数えない（年末年始）',
      '2026-12-31(木)数えない（年末年始）',
      '2027-01-01(金)数えない（祝日 元日）',
      '2027-01-02(土)数えない（年末年始）',
      '2027-01-03(日)数えない（年末年始）',
      '2027-01-04(月)数えない（照会中）',
      '2027-01-05(火)数えない（照会中）',
      '2027-01-06(水)2日目',
      '2027-01-07(木)3日目',
    ]);
  });
});

describe('キーボードだけで: 回答のない照会', () => {
  it('期限を過ぎるとホームと案件が見送りを提案し、起案すると決裁を待つ', async () => {
    const { ledger } = await callInWindow(page, 'ledger.status', null);
    if (!ledger) throw new Error('the ledger is gone');
    await program.close();
    await start('2027-02-01T01:00:00.000Z', ledger.path);
    const { unanswered } = await callInWindow(page, 'home.summary', null);
    expect(unanswered).toBeGreaterThan(0);
    await page.getByText(`回答の期限を過ぎた照会が${unanswered}件あります。`, { exact: false }).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await pressOn(page, '期限を過ぎた照会を見る');
    const rows = page.getByRole('region', { name: '案件の一覧' }).getByRole('option');
    await rows.first().waitFor();
    await expect.poll(() => rows.filter({ hasText: '回答期限超過' }).count()).toBe(unanswered);
    expect(await rows.count()).toBe(unanswered);

    const mine = (await casesOf(page, { status: 'inquiring', due: 'answer', mine: true })).at(0);
    if (!mine) throw new Error('nobody owes this clerk an answer');
    await openCaseByKeyboard(page, mine.receiptNumber);
    await page.getByRole('region', { name: '回答のない照会' }).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await pressOn(page, '回答なしとして「見送り」を用意する…');
    const dialog = page.getByRole('dialog', { name: '決定' });
    await dialog.getByRole('checkbox', { name: /^照会への回答がない/, checked: true }).waitFor();
    await pressOn(page, '見送りとして決裁に回す');
    await dialog.waitFor({ state: 'detached' });
    expect(await caseOf(page, mine.id)).toMatchObject({
      status: 'proposed',
      answerOverdue: false,
      proposal: { outcome: 'declined', reasons: ['no-answer'] },
      inquiries: [{ lapsedOn: '2027-02-01' }],
    });
  });
});
