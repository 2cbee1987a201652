import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright';

/** What to see in the list of 審査, in the words of its filters. */
export interface QueueWish {
  readonly status: string;
  readonly search?: string;
  readonly outcome?: string;
  readonly domainClass?: string;
}

export interface ShownCase {
  readonly name: string;
  readonly receiptNumber: string;
  /** How many items its checklist has. */
  readonly items: number;
}

/** Narrows the list of 審査 to what is wished and nothing else. */
export async function narrowQueue(page: Page, wish: QueueWish): Promise<void> {
  await page
    .getByRole('radiogroup', { name: '状態で絞り込む' })
    .getByRole('radio', { name: new RegExp(`^${wish.status} ?[\\d,]+$`) })
    .click();
  const clear = page.getByRole('button', { name: '絞込をすべて外す', exact: true });
  if ((await clear.count()) > 0) await clear.first().click();
  if (wish.outcome || wish.domainClass) {
    await page.getByRole('button', { name: /^絞込 ▾/ }).click();
    const form = page.getByRole('dialog', { name: '絞込' });
    if (wish.outcome) await choose(page, form, '判定の結果', wish.outcome);
    if (wish.domainClass) await choose(page, form, 'ドメインの種類', wish.domainClass);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  }
  await page.getByRole('searchbox', { name: '案件を検索' }).fill(wish.search ?? '');
  await untilQuiet(queuePaneOf(page));
}

/** Chooses an option of a select inside a form. */
export async function choose(page: Page, form: Locator, label: string, option: string): Promise<void> {
  await form.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

export async function openFirstCase(page: Page): Promise<ShownCase> {
  const row = queueOf(page).getByRole('option').first();
  const receiptNumber = /R\d-\d+/.exec((await row.textContent()) ?? '')?.[0];
  if (!receiptNumber) throw new Error('the list holds no case');
  await row.click();
  const file = page.getByRole('article');
  await file.getByText(receiptNumber, { exact: true }).first().waitFor();
  const title = file.getByRole('heading', { level: 2 }).first();
  // Behind the name stands its reading, in an element of its own.
  const name = await title.evaluate((heading) => heading.firstChild?.textContent ?? '');
  return { name, receiptNumber, items: await checklistOf(page).getByRole('listitem').count() };
}

/** `c`: takes the case; the focus then stands on the first item. */
export async function claim(page: Page): Promise<void> {
  await page.keyboard.press('c');
  await itemInFocus(page, 1).waitFor();
}

/** Results by key, one for each item from the given one on, as the focus comes to it. */
export async function answerItems(page: Page, from: number, keys: readonly string[]): Promise<void> {
  for (const [offset, key] of keys.entries()) {
    await itemInFocus(page, from + offset).waitFor();
    await page.keyboard.press(key);
    await resultOf(page, from + offset).waitFor();
  }
}

export interface ContactWish {
  readonly source: string;
  readonly used: string;
}

/** Logs a call in which somebody confirmed the employment, and goes back to the first item. */
export async function logContact(page: Page, { source, used }: ContactWish): Promise<void> {
  const article = page.getByRole('article');
  await article.getByRole('tab', { name: /^連絡/ }).click();
  const form = article.getByRole('region', { name: '連絡を記録する' });
  await choose(page, form, '連絡先の調べ方', source);
  await form.getByLabel('使った電話番号・アドレス・住所').fill(used);
  await form.getByLabel('相手（部署・氏名）').fill('総務課 高橋係長');
  await choose(page, form, '結果', '本人の在籍を確認');
  await form.getByRole('button', { name: '連絡を記録する', exact: true }).click();
  const recorded = article.getByRole('list', { name: '連絡の記録' }).getByRole('listitem');
  await recorded.filter({ hasText: used }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('1');
  await itemInFocus(page, 1).waitFor();
}

/** The line of an item, while it has the focus. */
export function itemInFocus(page: Page, number: number): Locator {
  return page.locator(':focus').filter({ hasText: new RegExp(`^${number}\\D`) });
}

/** One item of the checklist, counted from 1. */
export function itemOf(page: Page, number: number): Locator {
  return checklistOf(page)
    .getByRole('listitem')
    .nth(number - 1);
}

/** `d` opens the summary; the button that is named decides. */
export async function decide(page: Page, submit: string): Promise<void> {
  await page.keyboard.press('d');
  await submitDecision(page, submit);
}

export async function submitDecision(page: Page, submit: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: submit, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

function queuePaneOf(page: Page): Locator {
  return page.getByRole('region', { name: '案件の一覧' });
}

function queueOf(page: Page): Locator {
  return queuePaneOf(page).getByRole('listbox');
}

function checklistOf(page: Page): Locator {
  return page.getByRole('article').getByRole('region', { name: '確認事項' });
}

function resultOf(page: Page, number: number): Locator {
  return itemOf(page, number).getByRole('button', { pressed: true });
}

/** The list is asked when typing pauses, and keeps the old rows until the new ones are there. */
async function untilQuiet(pane: Locator): Promise<void> {
  let before: string | null = null;
  for (let quiet = 0; quiet < 5; ) {
    await pause(100);
    const now = await pane.textContent();
    quiet = now === before ? quiet + 1 : 0;
    before = now;
  }
}
