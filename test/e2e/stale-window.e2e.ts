import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from '#test/support/axe.ts';
import { openCaseByKeyboard, pressOn, signInByKeyboard, tabTo } from '#test/support/keyboard-hands.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { claim, itemInFocus, itemOf } from '#test/support/review-hands.ts';
import { casesOf } from './clerk.ts';

let program: LaunchedConsole;
let second: Page;

beforeAll(async () => {
  program = await launchConsole();
  const { window: page } = program;
  await page.getByRole('button', { name: 'デモ', exact: true }).waitFor();
  await pressOn(page, 'デモ');
  await signInByKeyboard(page, 'デモ 担当');
});

afterAll(() => program.close());

/** Opens the form of an item and types a note, without the mouse. */
async function typeNote(page: Page, item: number, words: string): Promise<void> {
  await page.keyboard.press(String(item));
  await itemInFocus(page, item).waitFor();
  await page.keyboard.press('Enter');
  await itemOf(page, item).getByRole('textbox', { name: 'メモ' }).waitFor();
  await tabTo(page, /^メモ/);
  await page.keyboard.insertText(words);
}

function record(page: Page): Promise<void> {
  return pressOn(page, '「確認済」として記録する');
}

describe('キーボードだけで: 二つのウィンドウで同じ案件を開く', () => {
  it('二つ目は、同じ利用者のまま、同じ案件で開く', async () => {
    const { window: page, app } = program;
    const [passing] = await casesOf(page, { status: 'received', outcome: 'pass' });
    if (!passing) throw new Error('nobody passed');
    const { name, receiptNumber } = passing;
    await openCaseByKeyboard(page, receiptNumber);
    await claim(page);
    const opening = app.waitForEvent('window');
    await page.keyboard.press('w');
    second = await opening;
    await second
      .getByRole('article')
      // The name of a heading is compared with plain spaces, whatever stands between family and given name.
      .getByRole('heading', { level: 2, name: new RegExp(name.replaceAll(/\s/g, '\\s')) })
      .waitFor();
    await second.getByText('デモ 担当').first().waitFor();
    expect(await graveFindings(second)).toEqual([]);
  });

  it('入力している間に他のウィンドウで記録された項目は、上書きせずに比べて示し、入力は残る', async () => {
    const { window: page } = program;
    await typeNote(page, 2, '申請書の同意欄で確認');
    await second.keyboard.press('2');
    await itemInFocus(second, 2).waitFor();
    await second.keyboard.press('o');
    await itemOf(second, 2)
      .getByRole('button', { pressed: true, name: /確認済/ })
      .waitFor();
    await itemOf(page, 2)
      .getByRole('button', { pressed: true, name: /確認済/ })
      .waitFor();

    await record(page);
    const alert = itemOf(page, 2).getByRole('alert');
    await alert.getByText('あなたの操作は保存していません', { exact: false }).waitFor();
    const rows = await alert.getByRole('table').getByRole('row').allTextContents();
    expect(rows[0]).toBe('項目見ていた内容今の内容あなたの入力');
    expect(rows).toContain('利用規約等への同意　メモ（なし）（なし）申請書の同意欄で確認');
    expect(rows.some((row) => row.startsWith('利用規約等への同意　結果（なし）確認済'))).toBe(true);
    expect(await itemOf(page, 2).getByRole('textbox', { name: 'メモ' }).inputValue()).toBe(
      '申請書の同意欄で確認',
    );
    expect(await graveFindings(page)).toEqual([]);

    await record(page);
    await itemOf(second, 2).getByText('申請書の同意欄で確認').waitFor();
  });

  it('施錠は、どのウィンドウにも効く', async () => {
    await second.keyboard.press('Control+l');
    await program.window.getByRole('heading', { name: '利用者の確認' }).waitFor();
    await second.getByRole('heading', { name: '利用者の確認' }).waitFor();
    await signInByKeyboard(program.window, 'デモ 担当');
    await program.window.getByRole('article').waitFor();
  });

  it('別の台帳を選ぶと、もう一つのウィンドウも、閉じた台帳の利用者を示さない', async () => {
    await program.window.keyboard.press('Control+l');
    await second.getByRole('heading', { name: '利用者の確認' }).waitFor();
    await pressOn(program.window, '別の台帳を選ぶ');
    await second.getByRole('button', { name: 'デモ', exact: true }).waitFor();
    await second.close();
  });
});
