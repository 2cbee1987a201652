import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from '#test/support/axe.ts';
import { aPdf, aPng } from '#test/support/evidence-samples.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { focusedName, tabTo } from '#test/support/keyboard-hands.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { createTestOffice } from '#test/support/office.ts';
import { claim, decide, logContact } from '#test/support/review-hands.ts';
import { chooseTab } from '#test/support/screen-hands.ts';
import { answerDialogs } from '#test/support/window.ts';
import { resizeWindow } from '#test/support/window-size.ts';
import { aClerk, type Clerk, caseOf } from './clerk.ts';

const passphrase = '朝の電車は定刻どおりに着く';
const now = '2026-11-24T01:00:00.000Z';

let folder: string;
let program: LaunchedConsole;
let clerk: Clerk;
let caseId: string;

/** A ledger with one case that needs 所属確認 and two people. */
async function makeLedger(path: string): Promise<string> {
  const test = createTestOffice({ now });
  try {
    const [id = ''] = await receiveApplications(test, [anApplication({ phone: '0155-62-2611' })]);
    await test.call('operators.add', { name: '佐藤 花子', passphrase, role: 'clerk' });
    await test.call('operators.add', { name: '鈴木 一郎', passphrase, role: 'approver' });
    test.office.ledger?.close();
    test.office.setLedger(null);
    renameSync(test.path, path);
    return id;
  } finally {
    test.close();
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-evidence-'));
  const ledger = join(folder, '審査台帳.kyoso');
  caseId = await makeLedger(ledger);
  writeFileSync(join(folder, '在籍証明書（芽室町）.pdf'), aPdf(3));
  writeFileSync(join(folder, '公式サイトの画面.png'), aPng(600, 400));
  program = await launchConsole({ file: ledger, env: { REVIEW_CLOCK: now } });
  clerk = aClerk(program.window);
  await resizeWindow(program.app, program.window, { width: 1280, height: 720 });
  await clerk.signIn('佐藤 花子', passphrase);
  await clerk.openCase('R8-000182');
});

afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

const article = () => program.window.getByRole('article');
const button = (name: string | RegExp, within: Locator = program.window.locator('body')) =>
  within.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });

async function confirmEmployment(): Promise<Locator> {
  const item = article().getByRole('listitem').filter({ hasText: '本人の在籍' }).first();
  await item.getByRole('button', { name: /確認済/ }).click();
  return item;
}

/** Runs in the window: how much of the element is in sight, from 0 to 1. */
function shareInView(element: Element): Promise<number> {
  return new Promise((resolve) => {
    new IntersectionObserver(([seen]) => resolve(seen?.intersectionRatio ?? 0)).observe(element);
  });
}

describe('連絡と証跡', () => {
  it('申請に書かれた番号で聞いても、在籍は確認済にできない', async () => {
    const { window: page } = program;
    await claim(page);
    await logContact(page, { source: '公式サイト', used: '0155(62)2611' });
    await article().getByText('申請に同じ連絡先があるため、在籍の確認には使えません').waitFor();
    const item = await confirmEmployment();
    expect(await item.getByRole('alert').textContent()).toContain('申請とは別に調べた連絡先');
    expect(await graveFindings(page)).toEqual([]);
  });

  it('公式サイトで調べた別の番号で聞けば、確認済にできる', async () => {
    await logContact(program.window, { source: '公式サイト', used: '0155-62-9720' });
    await article().getByText('在籍の確認に使えます', { exact: false }).first().waitFor();
    const item = await confirmEmployment();
    await item.getByRole('button', { pressed: true }).waitFor();
    expect((await caseOf(program.window, caseId)).contacts.map((each) => each.independence)).toEqual([
      'sameAsApplication',
      'independent',
    ]);
  });

  it('機密性3の証跡は、ファイルを選ぶ前に断られる', async () => {
    const { window: page } = program;
    await chooseTab(page, /^証跡/);
    await button('証跡を加える…', article()).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^機密性3/ }).check({ force: true });
    expect(await dialog.textContent()).toContain('機密性3の情報は取り扱えません');
    expect(await button(/ファイルを選んで加える/, dialog).getAttribute('aria-disabled')).toBe('true');
  });

  it('機密性2は団体の同意を記録してから、PDF と画像を加える', async () => {
    const { app, window: page } = program;
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^機密性2/ }).check({ force: true });
    await dialog.getByText('同意を選ぶか、記録してください。').waitFor();
    await dialog.getByLabel('同意した人（団体・役職・氏名）').fill('芽室町 総務課長 山田 太郎');
    await button('同意を記録する', dialog).click();
    const consent = dialog.getByRole('radio', { name: /芽室町 総務課長 山田 太郎/, checked: true });
    await consent.and(page.locator(':focus')).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await answerDialogs(app, {
      open: [join(folder, '在籍証明書（芽室町）.pdf'), join(folder, '公式サイトの画面.png')],
    });
    await button(/ファイルを選んで加える/, dialog).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: /証跡\s*2/ }).waitFor();
    const { evidence } = await caseOf(page, caseId);
    expect(
      evidence.map(({ mediaType, class: information, consent }) => [
        mediaType,
        information,
        consent !== null,
      ]),
    ).toEqual([
      ['application/pdf', 'confidentiality2', true],
      ['image/png', 'confidentiality2', true],
    ]);
  });

  it('PDF はこのプログラムの中で、ページを送り、拡大し、回して見られる', async () => {
    const { window: page } = program;
    await button('在籍証明書（芽室町）.pdf を見る').click();
    await page.getByText('1 / 3 ページ').waitFor();
    const canvas = page.locator('canvas[data-drawn="1 100 0"]');
    await canvas.waitFor();
    const inked = await canvas.evaluate((element: HTMLCanvasElement) => {
      const context = element.getContext('2d');
      const { data } = context?.getImageData(0, 0, element.width, element.height) ?? { data: [] };
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
      return dark;
    });
    expect(inked).toBeGreaterThan(1_000);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('+');
    await page.keyboard.press('r');
    await page.locator('canvas[data-drawn="2 125 90"]').waitFor();
    expect(await page.getByText('2 / 3 ページ').count()).toBe(1);
    expect(await graveFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('受け取れないファイルは訳とともに断られ、キーはそのまま効く', async () => {
    const { app, window: page } = program;
    // Another size lays the case out anew, with the notes in front.
    const enlarge = async (factor: number) => {
      await app.evaluate(({ BrowserWindow }, zoom) => {
        BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom);
      }, factor);
      await page.waitForFunction((width) => innerWidth === width, 1280 / factor);
      await chooseTab(page, /^証跡/);
    };
    await enlarge(2);
    writeFileSync(join(folder, '在籍証明.pdf'), 'MZ\u0000\u0003 実行されるもの');
    await answerDialogs(app, { open: join(folder, '在籍証明.pdf') });
    await button('証跡を加える…', article()).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^機密性1/ }).check({ force: true });
    await tabTo(page, 'ファイルを選んで加える');
    await page.keyboard.press('Enter');
    await dialog
      .getByRole('alert')
      .getByText('「在籍証明.pdf」は証跡として受け取れません', { exact: false })
      .waitFor();
    expect(await focusedName(page)).toContain('ファイルを選んで加える');
    // With text of twice the size the dialog scrolls; what was refused must be read without looking for it.
    expect(await dialog.getByRole('alert').evaluate(shareInView)).toBe(1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await enlarge(1);
  });

  it('画像もこのプログラムの中で見られる', async () => {
    const { window: page } = program;
    await button('公式サイトの画面.png を見る').click();
    const image = page.getByRole('img', { name: /公式サイトの画面/ });
    // Its place is there before its content is.
    await expect
      .poll(() =>
        image.evaluate((element: HTMLImageElement) => [element.naturalWidth, element.naturalHeight]),
      )
      .toEqual([600, 400]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('ドラッグしたファイルも、区分を尋ねてから加わる', async () => {
    const { window: page } = program;
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['総務課からの回答の控え'], '回答の控え.txt', { type: 'text/plain' }));
      return data;
    });
    const area = article().getByText('ファイルをここにドラッグしても', { exact: false });
    for (const event of ['dragenter', 'dragover', 'drop'])
      await area.dispatchEvent(event, { dataTransfer: transfer });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('回答の控え.txt').waitFor();
    await dialog.getByRole('radio', { name: /^機密性1/ }).check({ force: true });
    await button('ドラッグした1件を加える', dialog).click();
    await dialog.waitFor({ state: 'detached' });
    await button('回答の控え.txt を見る').click();
    await page.getByText('総務課からの回答の控え').waitFor();
    expect(await page.getByText('文字コード UTF-8').count()).toBe(1);
    await page.keyboard.press('Escape');
  });

  it('項目の欄から証跡を対応させ、すべて確認して決裁に回せる', async () => {
    const { window: page } = program;
    const item = article().getByRole('listitem').filter({ hasText: '団体が参加要件を満たす' }).first();
    await item.getByRole('button', { name: /団体が参加要件を満たす/, expanded: false }).click();
    await item.getByText('公式サイトの画面.png', { exact: true }).click();
    await article()
      .getByRole('list', { name: '証跡の一覧' })
      .getByText('団体が参加要件を満たす')
      .first()
      .waitFor();
    const { template } = await caseOf(page, caseId);
    for (const { label } of template.items.filter(({ id }) => id !== 'person-employed')) {
      const line = article().getByRole('listitem').filter({ hasText: label.ja }).first();
      await line
        .getByRole('button', { name: /確認済/ })
        .first()
        .click();
      await line.getByRole('button', { pressed: true }).waitFor();
    }
    await decide(page, '承認として決裁に回す');
    expect(await caseOf(page, caseId)).toMatchObject({
      status: 'proposed',
      proposal: { outcome: 'approved' },
    });
  });
});
