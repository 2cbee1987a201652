import type { Page } from 'playwright';
import type { CaseView } from '#shared/contract/case.ts';
import { everyCase, type QueueFilter, type QueueRow } from '#shared/contract/queue.ts';
import { answerItems, claim, logContact, narrowQueue, openFirstCase } from '#test/support/review-hands.ts';
import { chooseTab, goTo } from '#test/support/screen-hands.ts';
import { callInWindow } from '#test/support/window.ts';

/** What a clerk does at the window, in the words that stand on it. */
export interface Clerk {
  createFirstOperator(name: string, passphrase: string): Promise<void>;
  addApprover(name: string, passphrase: string): Promise<void>;
  /** Replaces a first passphrase when asked to, and uses the new one from then on. */
  signIn(name: string, passphrase: string): Promise<void>;
  /** Looks the case up by its 受付番号 and opens it with the keyboard. */
  openCase(receiptNumber: string): Promise<void>;
  /** `c`, then `o` for each item, waiting for the focus to come to the next one. */
  claimAndConfirm(items: number): Promise<void>;
}

export function aClerk(page: Page): Clerk {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const chosen = new Map<string, string>();
  return {
    createFirstOperator: async (name, passphrase) => {
      await page.getByRole('textbox', { name: '氏名' }).fill(name);
      await page.getByLabel(/^合言葉(?!（確認）)/).fill(passphrase);
      await page.getByLabel(/^合言葉（確認）/).fill(passphrase);
      await button('登録して始める').click();
      await page.getByRole('heading', { name: 'ホーム' }).waitFor();
    },
    addApprover: async (name, passphrase) => {
      await goTo(page, '設定');
      await chooseTab(page, '利用者');
      await page.getByRole('textbox', { name: '氏名' }).fill(name);
      await page.getByRole('radio', { name: /決裁者/ }).check({ force: true });
      await page.getByLabel('最初の合言葉').fill(passphrase);
      await button('利用者を追加する').click();
      await page.getByText(`${name} さんを追加しました。`).first().waitFor();
    },
    signIn: async (name, passphrase) => {
      await page.getByRole('button', { name: /利用者/ }).click();
      await page.getByRole('option', { name }).click();
      // By its role: what waits behind the lock has labels that begin alike.
      await page.getByRole('textbox', { name: /^合言葉/ }).fill(chosen.get(name) ?? passphrase);
      await button('始める').click();
      const work = page.getByRole('navigation').getByText('審査', { exact: true });
      const asksForOwn = page.getByRole('heading', { name: '自分の合言葉を決める' });
      await work.or(asksForOwn).waitFor();
      if (await work.isVisible()) return;
      const own = `${passphrase}と${name}`;
      await page.getByRole('textbox', { name: /^新しい合言葉(?!（)/ }).fill(own);
      await page.getByRole('textbox', { name: /^新しい合言葉（確認）/ }).fill(own);
      await page.keyboard.press('Enter');
      await work.waitFor();
      chosen.set(name, own);
    },
    openCase: async (receiptNumber) => {
      await goTo(page, '審査');
      await narrowQueue(page, { status: 'すべて', search: receiptNumber });
      await openFirstCase(page);
    },
    claimAndConfirm: async (items) => {
      await claim(page);
      const asksForContact = page.getByRole('article').getByText('本人の在籍', { exact: false });
      if ((await asksForContact.count()) > 0) {
        await logContact(page, { source: '公式サイト', used: '00-0000-0000' });
      }
      await answerItems(
        page,
        1,
        Array.from({ length: items }, () => 'o'),
      );
    },
  };
}

/** The queue as the screens read it, to choose cases to work on and to look at what came of it. */
export async function casesOf(page: Page, filter: Partial<QueueFilter>): Promise<QueueRow[]> {
  const read = await callInWindow(page, 'queue.page', {
    filter: { ...everyCase, ...filter },
    after: null,
    limit: 200,
  });
  return read.rows;
}

export function caseOf(page: Page, id: string): Promise<CaseView> {
  return callInWindow(page, 'case.open', { id });
}
