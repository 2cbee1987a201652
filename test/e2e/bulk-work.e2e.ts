import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from '#test/support/axe.ts';
import {
  focusedName,
  goByKeyboard,
  listByKeyboard,
  pressOn,
  pressUntil,
  signInByKeyboard,
  tabTo,
} from '#test/support/keyboard-hands.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { answerDialogs, callInWindow } from '#test/support/window.ts';
import { casesOf } from './clerk.ts';

let folder: string;
let program: LaunchedConsole;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-bulk-'));
  program = await launchConsole();
  const { window: page } = program;
  await page.getByRole('button', { name: 'デモ', exact: true }).waitFor();
  await pressOn(page, 'デモ');
  await signInByKeyboard(page, 'デモ 担当');
});

afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('キーボードだけで: 通過した申請をまとめて承認し、招待者一覧にする', () => {
  it('計画を見てから承認する', async () => {
    const { window: page } = program;
    const waiting = await casesOf(page, { status: 'received' });
    const passing = waiting.filter((row) => row.judgementOutcome === 'pass').length;
    await listByKeyboard(page, '受付');
    await pressOn(page, 'まとめて処理…');
    const dialog = page.getByRole('dialog', { name: 'まとめて処理' });
    await dialog.waitFor();

    await tabTo(page, '担当する');
    await page.keyboard.press('ArrowDown');
    await dialog.getByRole('radio', { name: /^承認/, checked: true }).waitFor();
    for (const item of ['申請内容に不備がない', '利用規約等', 'インターネット', '重複・既登録', '申告団体']) {
      await tabTo(page, item);
      await page.keyboard.press('Space');
    }
    await page.keyboard.press('Tab');
    await page.keyboard.type('申請内容と判定');
    await pressOn(page, '一件ごとの結果を見る');
    const submit = dialog.getByRole('button', { name: /件を承認する$/ });
    await submit.waitFor();
    expect(await graveFindings(page)).toEqual([]);
    const planned = Number(/^\d+/.exec((await submit.textContent()) ?? '')?.[0]);
    // The first page of the queue holds two hundred rows; the demonstration has more.
    expect(planned).toBeGreaterThanOrEqual(passing);
    const before = await callInWindow(page, 'queue.counts', null);
    expect(before.decided).toBe(8);
    // One case is left out by hand: the list is one stop of Tab, and the arrow keys move in it.
    await tabTo(page, /R8-\d+/);
    const first = await focusedName(page);
    await page.keyboard.press('ArrowDown');
    // Space goes to one row as a whole: pressed on one and let go on the next, it is heard by neither.
    await expect.poll(() => focusedName(page)).not.toBe(first);
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: `${planned - 1}件を承認する`, exact: true }).waitFor();
    await pressOn(page, `${planned - 1}件を承認する`);
    await dialog.getByText(`行った ${planned - 1}件・行わなかった 0件`).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await scrollToEnd(page, dialog.getByRole('region', { name: '一件ごとの結果' }));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    const after = await callInWindow(page, 'queue.counts', null);
    expect(after.decided).toBe(before.decided + planned - 1);
    const approved = await casesOf(page, { status: 'decided', outcome: 'pass' });
    expect(approved[0]).toMatchObject({ outcome: 'approved', assignee: { name: 'デモ 担当' } });
  });

  it('招待者一覧を保存し、通知済にまとめて進める', async () => {
    const { app, window: page } = program;
    const path = join(folder, '招待者一覧.csv');
    await answerDialogs(app, { save: path });
    await goByKeyboard(page, '報告');
    const { invitations } = await callInWindow(page, 'lists.counts', null);
    await pressOn(page, '招待者一覧を保存する');
    await page.getByText(`${invitations}件の一覧を保存しました。`).waitFor();
    const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(invitations + 1);

    await listByKeyboard(page, '決定済');
    await pressOn(page, 'まとめて処理…');
    const dialog = page.getByRole('dialog', { name: 'まとめて処理' });
    await tabTo(page, /^(担当する|承認|通知済にする)/);
    await pressUntil(page, 'ArrowDown', '通知済にする');
    await dialog.getByRole('radio', { name: /^通知済にする/, checked: true }).waitFor();
    await pressOn(page, '一件ごとの結果を見る');
    await dialog.getByRole('button', { name: /件を通知済にする$/ }).waitFor();
    await pressOn(page, /件を通知済にする$/);
    await dialog.getByText(/行った \d+件・行わなかった 0件/).waitFor();
    expect(await callInWindow(page, 'lists.counts', null)).toMatchObject({
      invitations: 0,
      declines: 0,
      removals: 0,
    });
  });
});

/** What was done holds nothing to press: the list itself takes the focus and the keys scroll it to its last row. */
async function scrollToEnd(page: Page, list: Locator): Promise<void> {
  for (let stops = 0; stops < 10; stops += 1) {
    if (await list.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('End');
  await expect
    .poll(() =>
      list.evaluate((element) => element.scrollTop + element.clientHeight >= element.scrollHeight - 2),
    )
    .toBe(true);
}
