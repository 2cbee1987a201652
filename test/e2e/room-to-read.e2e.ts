import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { everyCase } from '#shared/contract/queue.ts';
import type { Language } from '#shared/text/language.ts';
import { aRow, csvOf } from '#test/support/intake-file.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { narrowQueue, openFirstCase } from '#test/support/review-hands.ts';
import { chooseTab, dismissToasts, goTo, openDemonstration, signIn } from '#test/support/screen-hands.ts';
import { answerDialogs, callInWindow } from '#test/support/window.ts';

const now = '2026-11-24T01:00:00.000Z';
const small = { width: 1280, height: 720 };
const large = { width: 1920, height: 1080 };

let folder: string;
let program: LaunchedConsole;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-room-'));
  program = await launchConsole({ env: { REVIEW_CLOCK: now } });
  const { window: page } = program;
  await openDemonstration(page);
  await signIn(page, 'デモ 担当');
});

afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await program.window.keyboard.press('Escape');
  await show(small, 100);
});

/** The page in a window of this size, with its text at this size. */
async function show(window: typeof small, zoomPercent: 100 | 200, language: Language = 'ja'): Promise<void> {
  const { app, window: page } = program;
  const factor = zoomPercent / 100;
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, window);
  await callInWindow(page, 'display.change', { language, zoomPercent });
  await page.waitForFunction(
    ([width, height]) => innerWidth === width && innerHeight === height,
    [window.width / factor, window.height / factor],
  );
  await page.locator(`html[lang="${language}"]`).waitFor();
}

async function openCaseIn(status: string): Promise<Locator> {
  const { window: page } = program;
  await goTo(page, '審査');
  await narrowQueue(page, { status });
  await openFirstCase(page);
  return page.getByRole('article');
}

/** `p`, and the button that marks or takes the mark away. */
async function turnPriority(): Promise<void> {
  const { window: page } = program;
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button').first().click();
  await dialog.waitFor({ state: 'detached' });
}

/** Runs in the window: what can be pressed or is worked on under the notification, by name. */
function coveredBy(toasts: Element): string[] {
  const box = toasts.firstElementChild?.getBoundingClientRect();
  if (!box || box.height === 0) return ['there is no notification'];
  const work = document.querySelectorAll(
    'main :is(button, input, textarea, a, tr, [role="option"], [role="radio"], [role="tab"]), nav button',
  );
  return [...work].flatMap((element) => {
    const { top, bottom, left, right, height } = element.getBoundingClientRect();
    const touches =
      height > 0 && top < box.bottom && bottom > box.top && left < box.right && right > box.left;
    return touches && element.checkVisibility({ visibilityProperty: true })
      ? [element.textContent ?? '']
      : [];
  });
}

/** Runs in the window: in how many lines the elements stand. */
function rowsOf(elements: Element[]): number {
  const middles = elements.map((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return Math.round((top + bottom) / 16);
  });
  return new Set(middles).size;
}

describe('知らせ', () => {
  it.each([
    ['1280×720、100 %', small, 100],
    ['1280×720、200 %', small, 200],
    ['1920×1080、100 %', large, 100],
    ['1920×1080、200 %', large, 200],
  ] as const)('%s: ボタンも、作業中の行も隠さない', async (_name, window, zoom) => {
    const { window: page } = program;
    const file = await openCaseIn('受付');
    await show(window, zoom);
    await turnPriority();
    const toasts = page.getByRole('region', { name: '知らせ' });
    await toasts.getByRole('button', { name: '元に戻す' }).first().waitFor();
    // Wherever the case was scrolled to, and with the list beside it where there is room.
    for (const end of ['start', 'end'] as const) {
      await file
        .getByRole('heading', { level: 2 })
        .evaluate((title, block) => title.scrollIntoView({ block }), end);
      expect(await toasts.evaluate(coveredBy)).toEqual([]);
    }
    await dismissToasts(page);
  });

  it('狭い窓では、元に戻せる知らせが一言に場所を譲らない', async () => {
    const { window: page } = program;
    await openCaseIn('受付');
    await turnPriority();
    await page.getByRole('button', { name: '次の一件' }).click();
    const toasts = page.getByRole('region', { name: '知らせ' });
    const close = toasts.getByRole('button', { name: '知らせを閉じる' });
    await close.nth(1).waitFor();
    await show(small, 200);
    expect(await close.count()).toBe(1);
    expect(await toasts.getByRole('button', { name: '元に戻す' }).count()).toBe(1);
    await dismissToasts(page);
  });
});

describe('1280×720 の案件', () => {
  it.each(['ja', 'en'] as const)(
    '優先の案件でも、操作は二段、見出しの事実は一段に収まる (%s)',
    async (language) => {
      const { window: page } = program;
      const file = await openCaseIn('所属確認中');
      if ((await file.locator('header').getByText('優先', { exact: true }).count()) === 0)
        await turnPriority();
      await dismissToasts(page);
      await show(small, 100, language);
      const bar = file.getByRole('region', {
        name: language === 'ja' ? '案件の操作' : 'What can be done',
      });
      expect(await bar.getByRole('button').evaluateAll(rowsOf)).toBe(2);
      expect(await file.locator('header dl > div').evaluateAll(rowsOf)).toBe(1);
    },
  );

  it('照会中の案件の見出しも、英語で一段に収まる', async () => {
    const file = await openCaseIn('照会中');
    await show(small, 100, 'en');
    expect(await file.locator('header dl').textContent()).toContain('next: Applicant');
    expect(await file.locator('header dl > div').evaluateAll(rowsOf)).toBe(1);
  });
});

describe('まとめて処理', () => {
  it('一覧のない幅になっても、選んだことと共に残り、閉じれば案件に戻る', async () => {
    const { window: page } = program;
    await openCaseIn('受付');
    await page.getByRole('button', { name: 'まとめて処理…' }).click();
    const dialog = page.getByRole('dialog', { name: 'まとめて処理' });
    await dialog.getByRole('radio', { name: /^後日に回す/ }).check({ force: true });
    await dialog.getByRole('textbox').last().fill('年末の閉庁のため');
    await show(small, 200);
    await page.getByRole('region', { name: '案件の一覧' }).waitFor({ state: 'detached' });
    expect(await dialog.getByRole('radio', { name: /^後日に回す/ }).isChecked()).toBe(true);
    expect(await dialog.getByRole('textbox').last().inputValue()).toBe('年末の閉庁のため');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('article') !== null))
      .toBe(true);
  });
});

describe('表示条件の保存', () => {
  it('一覧のない幅になっても、入れた名前と共に残り、閉じれば案件に戻る', async () => {
    const { window: page } = program;
    await openCaseIn('受付');
    await page.getByRole('button', { name: /^保存した表示条件/ }).click();
    await page.getByRole('button', { name: '今の表示条件を保存…' }).click();
    const dialog = page.getByRole('dialog', { name: '表示条件の保存' });
    await dialog.getByRole('textbox').fill('年末に見る案件');
    await show(small, 200);
    await page.getByRole('region', { name: '案件の一覧' }).waitFor({ state: 'detached' });
    expect(await dialog.getByRole('textbox').inputValue()).toBe('年末に見る案件');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('article') !== null))
      .toBe(true);
  });
});

describe('日付とアドレス', () => {
  it('200 % の比較の表でも、日付は一行に収まり、隣の列に重ならない', async () => {
    const { window: page } = program;
    const file = await openCaseIn('所属確認中');
    await file.getByRole('button', { name: '後日に回す…' }).click();
    const dialog = page.getByRole('dialog', { name: '後日に回す' });
    await dialog.getByLabel('次に扱う日').fill('2026-11-30');
    const { rows } = await callInWindow(page, 'queue.page', {
      filter: {
        ...everyCase,
        search: (await file.locator('header').textContent())?.match(/R8-\d+/)?.[0] ?? '',
      },
      after: null,
      limit: 1,
    });
    const id = rows[0]?.id ?? '';
    const { version } = await callInWindow(page, 'case.open', { id });
    const command = { kind: 'snooze', until: '2026-12-01', text: '' } as const;
    await callInWindow(page, 'case.act', { id, expectedVersion: version, command });
    await show(small, 200);
    await dialog.getByRole('button', { name: 'この日まで後日に回す' }).click();
    const dates = dialog.getByRole('cell').getByText(/^2026-\d\d-\d\d\(.\)$/);
    await dates.first().waitFor();
    expect(await dates.allTextContents()).toEqual(['2026-12-01(火)', '2026-11-30(月)']);
    const boxes = await dates.evaluateAll((found) =>
      found.map((date) => {
        const words = document.createRange();
        words.selectNodeContents(date);
        const cell = date.closest('td')?.getBoundingClientRect();
        const lines = [...words.getClientRects()];
        return { lines: lines.length, isInside: lines.every(({ right }) => right <= (cell?.right ?? 0)) };
      }),
    );
    expect(boxes).toEqual([
      { lines: 1, isInside: true },
      { lines: 1, isInside: true },
    ]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('取込の計画では、長いアドレスも切れずに読める', async () => {
    const { app, window: page } = program;
    const address = 'johokanri-denshi-jichitai-suishin-tantou@jouhou-system.city.sapporo.hokkaido.jp';
    const path = join(folder, '長いアドレス.csv');
    writeFileSync(path, csvOf([aRow({ receiptNumber: 'R9-000001', address })]));
    await answerDialogs(app, { open: path });
    await goTo(page, '取込');
    await page.getByRole('button', { name: /ファイルを選ぶ$/ }).click();
    await page.getByRole('button', { name: '計画を作る', exact: true }).click();
    const shown = page.getByRole('listitem').getByText(address, { exact: true });
    await shown.waitFor();
    const { cut, inside } = await shown.evaluate((element) => {
      const row = element.closest('button')?.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      return {
        cut: element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflow === 'hidden',
        inside: row !== undefined && box.right <= row.right && box.bottom <= row.bottom,
      };
    });
    expect({ cut, inside }).toEqual({ cut: false, inside: true });
  });
});

describe('証跡', () => {
  it('1280×720 の 200 % で、長い名前のファイルにも窓の半分より多くの高さがある', async () => {
    const { app, window: page } = program;
    const name = '在籍証明書_総務部人事課人事第二係_令和8年11月24日発行_写し_決裁済_最終版_確認用.txt';
    const path = join(folder, name);
    writeFileSync(path, '在籍を証明します。\n'.repeat(40));
    const file = await openCaseIn('所属確認中');
    await chooseTab(page, /^証跡/);
    await answerDialogs(app, { open: path });
    await file.getByRole('button', { name: '証跡を加える…' }).click();
    const adding = page.getByRole('dialog');
    await adding.getByRole('radio', { name: /^機密性1/ }).check({ force: true });
    await adding.getByRole('button', { name: /ファイルを選んで加える/ }).click();
    await adding.waitFor({ state: 'detached' });
    await file.getByRole('button', { name: `${name} を見る` }).click();
    const viewer = page.getByRole('dialog');
    await viewer.getByText('在籍を証明します。').first().waitFor();
    await show(small, 200);
    const share = await viewer
      .getByText('在籍を証明します。')
      .first()
      .evaluate((text) => {
        let pane = text.parentElement;
        while (pane && getComputedStyle(pane).overflowY !== 'auto') pane = pane.parentElement;
        return (pane?.clientHeight ?? 0) / innerHeight;
      });
    expect(share).toBeGreaterThan(0.5);
    await page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'detached' });
  });
});

/** Runs in the window: whether a mark within these and the edge below them stand out against the page. */
function standsOut(elements: Element[]): { mark: boolean; edge: boolean }[] {
  const { backgroundColor: page } = getComputedStyle(document.documentElement);
  return elements.map((element) => {
    const marks = [...element.querySelectorAll('[aria-hidden="true"] > span')];
    return {
      mark: marks.some((mark) => getComputedStyle(mark).backgroundColor !== page),
      edge: getComputedStyle(element).borderBottomColor !== page,
    };
  });
}

describe('ハイコントラストの配色', () => {
  it('選ばれている選択肢とタブが、選ばれていないものと見分けられる', async () => {
    const { window: page } = program;
    await page.emulateMedia({ forcedColors: 'active' });
    await goTo(page, '報告');
    const choices = page.getByRole('radiogroup', { name: '個人情報' }).locator('label');
    await choices.first().waitFor();
    expect((await choices.evaluateAll(standsOut)).map(({ mark }) => mark)).toEqual([true, false]);
    await goTo(page, '取込');
    const tabs = await page.getByRole('tab').evaluateAll(standsOut);
    expect(tabs.map(({ edge }) => edge)).toEqual([true, false, false]);
    await page.emulateMedia({ forcedColors: null });
  });
});
