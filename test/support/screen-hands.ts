import type { Page } from 'playwright';
import { demonstrationPassphrase } from '#shared/domain/operator/demonstration-accounts.ts';

export type ScreenLabel = 'ホーム' | '審査' | '取込' | '団体' | '報告' | '記録' | '設定';

/** From the start screen into the demonstration ledger, up to the question who works. */
export async function openDemonstration(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'デモ', exact: true }).click();
  // Hundreds of cases are made first: seconds here, far more where many processes share the processor.
  await page.getByRole('heading', { name: '利用者の確認' }).waitFor({ timeout: 60_000 });
}

/** Chooses the name in the list and types the passphrase of the demonstration's accounts. */
export async function signIn(page: Page, name: string): Promise<void> {
  await unlock(page, name);
  await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor();
}

/** The same where the work stands behind the lock, on whatever screen it was. */
export async function unlock(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /利用者/ }).click();
  await page.getByRole('option', { name, exact: true }).click();
  await page.getByLabel('合言葉', { exact: true }).fill(demonstrationPassphrase);
  await page.getByRole('button', { name: '始める', exact: true }).click();
}

export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { name: '利用者の確認' }).waitFor();
}

/** Opens a screen where it was left. */
export async function goTo(page: Page, screen: ScreenLabel): Promise<void> {
  const button = page.getByRole('navigation').getByRole('button', { name: screen, exact: true });
  await button.click();
  await button.and(page.locator('[aria-current="page"]')).waitFor();
}

export async function chooseTab(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tab', { name, selected: true }).waitFor();
}

/** Closes what the program has said, so that it covers nothing in a picture. Each may go by itself before it is reached. */
export async function dismissToasts(page: Page): Promise<void> {
  // In a narrow window all but one are hidden, and would come up when it goes.
  const close = page.locator('button[aria-label="知らせを閉じる"]');
  await close.evaluateAll((buttons) => {
    for (const button of buttons) if (button instanceof HTMLElement) button.click();
  });
  await close.first().waitFor({ state: 'detached' });
}
