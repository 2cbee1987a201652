import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from '#test/support/axe.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { claim, narrowQueue, openFirstCase } from '#test/support/review-hands.ts';
import { chooseTab, goTo, openDemonstration, signIn } from '#test/support/screen-hands.ts';
import { answerDialogs, callInWindow } from '#test/support/window.ts';
import { resizeWindow } from '#test/support/window-size.ts';
import { caseOf, casesOf } from './clerk.ts';

let folder: string;
let userData: string;
let program: LaunchedConsole;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-letters-'));
  userData = join(folder, 'settings');
  mkdirSync(userData);
  // Friday before the turn of the year: whoever is asked answers in the next one.
  await open({ file: null, now: '2026-12-25T01:00:00.000Z' });
});

afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The program at a moment, with the demonstration or with the ledger that it was made in. */
async function open({ file, now }: { file: string | null; now: string }): Promise<void> {
  program = await launchConsole({ userData, env: { REVIEW_CLOCK: now }, ...(file ? { file } : {}) });
  page = program.window;
  if (!file) await openDemonstration(page);
  await signIn(page, 'デモ 管理者');
}

describe('年末の照会を文書にする', () => {
  it('使えない項目を入れたひな形は変更できず、直せば次の文書から使われる', async () => {
    await goTo(page, '設定');
    await chooseTab(page, '文書');
    const body = page.getByLabel('本文', { exact: true });
    const before = await body.inputValue();
    await body.fill(`${before}\n{{氏名様}}`);
    await page
      .getByText(/この文書では使えない項目があります（\{\{氏名様\}\}）/)
      .first()
      .waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await body.fill(`${before}\nお急ぎの方はお電話ください。`);
    await page.getByRole('button', { name: 'このひな形に変更する', exact: true }).click();
    await page.getByText(/第1版/).waitFor();
  });

  it('照会の理由が一通にまとまり、回答の期限は年末年始を数えず、保存した文が案件に残る', async () => {
    // The newest: its days have not run out before the inquiry.
    const waiting = (await casesOf(page, { status: 'received', domainClass: 'official-candidate' })).at(-1);
    if (!waiting) throw new Error('nobody waits for a verification');
    await goTo(page, '審査');
    await narrowQueue(page, { status: 'すべて', search: waiting.receiptNumber });
    await openFirstCase(page);
    await claim(page);
    await page.keyboard.press('i');
    const asking = page.getByRole('dialog', { name: '照会' });
    await asking.getByText('在籍が確認できない').click();
    await asking.getByText('団体コードと団体名が一致しない').click();
    await asking.getByRole('button', { name: '照会を始める', exact: true }).click();
    await asking.waitFor({ state: 'detached' });

    await chooseTab(page, /^照会/);
    // Ten open days from 12/25: 12/28, then 1/4 to 1/8, 1/12 to 1/15.
    await page.getByText('回答の期限は 2027-01-15(金) です。').waitFor();
    await chooseTab(page, '文書');
    await page.getByRole('button', { name: '照会を作る…', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '照会', exact: true });
    const text = await dialog.getByLabel(/^本文/).inputValue();
    expect(text).toContain('2027年1月15日（金）までに');
    expect(text).toMatch(/1．ご記入の団体コード.*\n2．ご在籍を確認できませんでした。/);
    expect(text).toContain('お急ぎの方はお電話ください。');
    await dialog.getByLabel('宛先').fill('浜田 <hamada@example.jp>');
    // Twice the text leaves room for the case alone; what stands in its dialog stays.
    await resizeWindow(program.app, page, { width: 1280, height: 720 });
    for (const [zoomPercent, tools] of [
      [200, /^一覧へ/],
      [100, /^広げる/],
    ] as const) {
      await callInWindow(page, 'display.change', { language: 'ja', zoomPercent });
      await page.getByText(tools).first().waitFor();
      expect(await dialog.getByLabel('宛先').inputValue()).toBe('浜田 <hamada@example.jp>');
    }
    expect(await graveFindings(page)).toEqual([]);
    const path = join(folder, '照会.eml');
    await answerDialogs(program.app, { save: path });
    await dialog.getByRole('button', { name: 'メールの下書きとして保存する', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const [, encoded = ''] = readFileSync(path, 'ascii').split('\r\n\r\n');
    expect(Buffer.from(encoded, 'base64').toString('utf8').replaceAll('\r\n', '\n')).toBe(text);
    const letters = await callInWindow(page, 'letters.ofCase', { caseId: waiting.id });
    expect(letters.saved).toMatchObject([
      { letter: 'inquiry', format: 'eml', body: text, by: 'デモ 管理者' },
    ]);
  });

  it('年明けの回答で時計が再び動き、期限は止まっていた開庁日を数えない', async () => {
    const waiting = (await casesOf(page, { status: 'inquiring', mine: true })).at(-1);
    const { ledger } = await callInWindow(page, 'ledger.status', null);
    if (!waiting || !ledger) throw new Error('the inquiry is gone');
    await program.close();
    await open({ file: ledger.path, now: '2027-01-06T01:00:00.000Z' });
    await goTo(page, '審査');
    await narrowQueue(page, { status: 'すべて', search: waiting.receiptNumber });
    await openFirstCase(page);
    await page.getByRole('button', { name: '回答を記録…', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '照会への回答' });
    await dialog.getByLabel('回答の内容').fill('1月6日に電話で回答があった');
    await dialog.getByRole('button', { name: '回答を記録して審査に戻す', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const after = await caseOf(page, waiting.id);
    expect(after).toMatchObject({ status: 'verifying', pauses: [{ from: '2026-12-25', to: '2027-01-06' }] });
    const daysFor = (wanted: string) =>
      after.due.excluded.flatMap(({ date, reason }) => (reason === wanted ? [date] : []));
    expect(daysFor('paused')).toEqual(['2026-12-28', '2027-01-04', '2027-01-05', '2027-01-06']);
    expect(daysFor('yearEnd')).toEqual([
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-02',
      '2027-01-03',
    ]);
  });
});
