import type { Page } from 'playwright';

/**
 * Waits until a text stands in a part of the window, to the frame. A locator's waitFor() looks again after 20, 50,
 * 100, 100 and then every 500 ms: what it would measure of a start is its own step.
 */
export async function seen(page: Page, text: string, within = 'body'): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector(wanted.within)?.textContent?.includes(wanted.text) ?? false,
    { text, within },
    { polling: 'raf' },
  );
}
