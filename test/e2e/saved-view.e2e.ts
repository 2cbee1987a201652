import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from '#test/support/axe.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { narrowQueue } from '#test/support/review-hands.ts';
import { goTo, lock, openDemonstration, signIn } from '#test/support/screen-hands.ts';
import { casesOf } from './clerk.ts';

const viewName = '新しい受付番号から見る（月曜の朝）';

let program: LaunchedConsole;

beforeAll(async () => {
  program = await launchConsole();
  await openDemonstration(program.window);
  await signIn(program.window, 'デモ 担当');
});

afterAll(() => program.close());

/** What the list shows of its cases, once that one is on top: it has its new name before the rows of its new order are there. */
async function shownBelow(page: Page, first = ''): Promise<string[]> {
  const list = page.getByRole('region', { name: '案件の一覧' }).getByRole('listbox');
  await list.getByRole('option').first().getByText(first).first().waitFor();
  const rows = await list.getByRole('option').allTextContents();
  return rows.flatMap((row) => /R\d-\d+/.exec(row)?.[0] ?? []);
}

/** All 受付番号 of the ledger, the highest first. */
async function newestFirst(page: Page): Promise<string[]> {
  const first = await casesOf(page, {});
  const rest = await casesOf(page, { order: { by: 'receiptNumber', descending: true } });
  const numbers = [...first, ...rest].map(({ receiptNumber }) => receiptNumber);
  return [...new Set(numbers)].toSorted().toReversed();
}

async function openPopover(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('region', { name: '案件の一覧' }).getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
}

/** Space on the control that carries the words, after Tab brought the focus there. */
async function tickByKeyboard(page: Page, label: string): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    const words = await page.evaluate(() => document.activeElement?.closest('label')?.textContent ?? '');
    if (words === label) {
      await page.keyboard.press('Space');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`the focus never came to ${label}`);
}

describe('並び・表示項目・保存した表示条件', () => {
  it('受付番号の逆順に並べ、表示項目を足し、キーボードだけで共有の条件として保存する', async () => {
    const { window: page } = program;
    await goTo(page, '審査');
    await narrowQueue(page, { status: 'すべて' });
    const all = await newestFirst(page);
    await openPopover(page, /^表示/);
    // It begins at the order that is chosen.
    await page.getByRole('radio', { name: '期限' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('radio', { name: '受付番号', checked: true }).waitFor();
    await tickByKeyboard(page, '逆の順に並べる');
    await tickByKeyboard(page, '団体コード');
    expect(await graveFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const list = page.getByRole('region', { name: '案件の一覧' });
    await list.getByRole('listbox', { name: '受付番号の逆順の案件' }).waitFor();
    const numbers = await shownBelow(page, all[0]);
    expect(numbers).toEqual(all.slice(0, numbers.length));
    expect(numbers.length).toBeGreaterThan(5);
    expect(await list.getByRole('option').first().textContent()).toMatch(/\d{6}/);

    await openPopover(page, /^保存した表示条件/);
    await page.getByText('保存した表示条件はまだありません。').waitFor();
    await page.getByRole('button', { name: '今の表示条件を保存…' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '表示条件の保存' });
    await dialog.waitFor();
    await tickByKeyboard(page, '事務局の全員が使えるようにする（共有）');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // Without a name it is not kept; the focus goes to where the name belongs, and Enter there keeps it.
    const name = dialog.getByRole('textbox', { name: /名前/ });
    await dialog.getByText('名前を入力してください。').waitFor();
    await name.and(page.locator(':focus')).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await page.keyboard.insertText(viewName);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(`表示条件「${viewName}」を保存しました。`).first().waitFor();
  });

  it('ほかの利用者が、コマンドの一覧から同じ条件を使い、削除はできない', async () => {
    const { window: page } = program;
    await lock(page);
    await signIn(page, 'デモ 決裁者');
    await goTo(page, '審査');
    await narrowQueue(page, { status: '未決' });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.insertText('月曜の朝');
    await page.getByRole('menuitem', { name: new RegExp(viewName) }).waitFor();
    await page.keyboard.press('Enter');
    const list = page.getByRole('region', { name: '案件の一覧' });
    await list.getByRole('listbox', { name: '受付番号の逆順の案件' }).waitFor();
    await list.getByRole('button', { name: viewName }).waitFor();
    const all = await newestFirst(page);
    const numbers = await shownBelow(page, all[0]);
    expect(numbers).toEqual(all.slice(0, numbers.length));
    expect(numbers.length).toBeGreaterThan(5);
    await openPopover(page, new RegExp(viewName));
    const views = page.getByRole('dialog', { name: '保存した表示条件' });
    await views.getByText('共有（デモ 担当が保存）').waitFor();
    expect(await views.getByRole('button', { name: /を削除$/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('二語の検索が、何に当たったかを示す', async () => {
    const { window: page } = program;
    await narrowQueue(page, { status: 'すべて', search: 'ﾀｶﾊｼ　市' });
    const list = page.getByRole('region', { name: '案件の一覧' }).getByRole('listbox');
    const rows = await list.getByRole('option').count();
    expect(rows).toBeGreaterThan(0);
    const marked = (found: string) => list.locator('mark:visible').filter({ hasText: found }).count();
    expect(await marked('タカハシ')).toBe(rows);
    expect(await marked('市')).toBe(rows);
    expect(await graveFindings(page)).toEqual([]);
  });
});
