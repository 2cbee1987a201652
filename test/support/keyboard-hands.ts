import type { Page } from 'playwright';
import { demonstrationPassphrase } from '#shared/domain/operator/demonstration-accounts.ts';
import type { ScreenLabel } from './screen-hands.ts';

/** Work without a mouse: nothing here clicks, fills or focuses; every step is a key as a person presses it. */

/** Far more stops than any screen or dialog has. */
const MOST_STOPS = 80;

/** What the element with the focus is called: its label, or what stands on it; marks that are only seen are no part of it. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element?.matches('button, input, textarea, [role="option"], [role="menuitem"], [role="tab"]'))
      return '';
    const heard = (shown: Element | null): string => {
      const copy = shown?.cloneNode(true);
      if (!(copy instanceof Element)) return '';
      for (const mark of copy.querySelectorAll('[aria-hidden="true"]')) mark.remove();
      return copy.textContent.trim();
    };
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter((id) => id !== '');
    const labelled = ids.map((id) => heard(document.getElementById(id))).join(' ');
    const own = element.getAttribute('aria-label') ?? heard(element.closest('label'));
    const forIt = element.id ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null;
    return own || labelled || heard(forIt) || heard(element);
  });
}

/** Presses one key until what has the focus is called like this. */
export async function pressUntil(page: Page, key: string, name: string | RegExp): Promise<void> {
  const heard: string[] = [];
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    const focused = await focusedName(page);
    if (typeof name === 'string' ? focused.startsWith(name) : name.test(focused)) return;
    heard.push(focused);
    await page.keyboard.press(key);
  }
  throw new Error(`the focus never came to ${name}; it was on ${heard.slice(0, 30).join(' / ')}`);
}

export function tabTo(page: Page, name: string | RegExp): Promise<void> {
  return pressUntil(page, 'Tab', name);
}

/** Tab to a button, then Enter. */
export async function pressOn(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Who works now: from the question of the start screen to work. */
export async function signInByKeyboard(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name: '利用者の確認' }).waitFor();
  await tabTo(page, /利用者/);
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name }).waitFor();
  await page.keyboard.press('Home');
  // The one who worked last stands behind a mark.
  await pressUntil(page, 'ArrowDown', new RegExp(`${name}$`));
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  await tabTo(page, '合言葉');
  await page.keyboard.insertText(demonstrationPassphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').waitFor();
}

/** Ctrl+L, and the next person signs in. */
export async function changeOperator(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await signInByKeyboard(page, name);
}

/** A screen by its name in the list of commands. */
export async function goByKeyboard(page: Page, screen: ScreenLabel): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'コマンド' }).waitFor();
  await page.keyboard.insertText(`画面を開く: ${screen}`);
  await page.getByRole('menuitem', { name: `画面を開く: ${screen}` }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'コマンド' }).waitFor({ state: 'detached' });
}

/** The list of 審査 with the cases of one status and nothing else narrowing it. */
export async function listByKeyboard(page: Page, status: string): Promise<void> {
  await goByKeyboard(page, '審査');
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: '案件を検索' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await pressUntil(page, 'Shift+Tab', /^(未決|受付|所属確認中|照会中|決裁待ち|決定済|通知済|取下げ|すべて)/);
  await pressUntil(page, 'ArrowLeft', /^未決/);
  await pressUntil(page, 'ArrowRight', new RegExp(`^${status}`));
  await page.keyboard.press('Space');
  await page.getByRole('radio', { name: new RegExp(`^${status} ?[\\d,]+$`), checked: true }).waitFor();
}

/** Finds a case by its 受付番号 among all and opens it. */
export async function openCaseByKeyboard(page: Page, receiptNumber: string): Promise<void> {
  await listByKeyboard(page, 'すべて');
  await page.keyboard.press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(receiptNumber);
  const list = page.getByRole('region', { name: '案件の一覧' }).getByRole('listbox');
  await list.getByRole('option').filter({ hasNotText: receiptNumber }).first().waitFor({ state: 'detached' });
  await list.getByRole('option').filter({ hasText: receiptNumber }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('article').getByText(receiptNumber, { exact: true }).first().waitFor();
}
