import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf } from '#test/support/intake-file.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { claim, narrowQueue, openFirstCase } from '#test/support/review-hands.ts';
import { chooseTab, goTo, openDemonstration, signIn } from '#test/support/screen-hands.ts';
import { answerDialogs } from '#test/support/window.ts';
import { resizeWindow } from '#test/support/window-size.ts';

let folder: string;
let program: LaunchedConsole;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-focus-'));
  program = await launchConsole({ env: { REVIEW_CLOCK: '2026-11-24T01:00:00.000Z' } });
  page = program.window;
  await resizeWindow(program.app, page, { width: 1280, height: 720 });
  await openDemonstration(page);
});

afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp, within: Page | Locator = page) =>
  within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

/** As a person without a mouse: the focus comes to the button, and Enter presses it. */
async function press(name: string | RegExp, within: Page | Locator = page): Promise<void> {
  await button(name, within).first().focus();
  await page.keyboard.press('Enter');
}

/** Waits until this has the focus. */
async function hasFocus(what: Locator): Promise<void> {
  await what.and(page.locator(':focus')).waitFor();
}

async function isSaid(text: string): Promise<void> {
  await page.locator('[aria-live="polite"]').filter({ hasText: text }).waitFor({ state: 'attached' });
}

async function leave(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('どこにいるかが、画面を見なくても分かる', () => {
  it('台帳が開くと利用者の欄にいて、何も選ばずに始めようとすると、足りない欄に移る', async () => {
    await hasFocus(button(/利用者/));
    await press('始める');
    await hasFocus(button(/利用者/));
    await signIn(page, 'デモ 管理者');
  });

  it('設定を変えた後も、押したボタンにいる', async () => {
    await goTo(page, '設定');
    await page.getByLabel('処理の目標（開庁日）').fill('5');
    await press('この内容に変更する');
    await page.getByText('設定を変更しました。').first().waitFor();
    const save = button('この内容に変更する');
    await hasFocus(save.and(page.locator('[aria-disabled="true"]')));
    await page.keyboard.press('Enter');
    await isSaid('変更はありません。');
    await page.getByLabel('処理の目標（開庁日）').fill('4');
    await press('変更をやめる');
    await hasFocus(save);
  });

  it('数の誤りがあるまま変えようとすると、その欄に移る', async () => {
    await page.getByLabel('処理の目標（開庁日）').fill('99');
    await press('この内容に変更する');
    await hasFocus(page.getByLabel('処理の目標（開庁日）'));
    await press('変更をやめる');
  });

  it('休業日を加えた後はボタンに、期限の計算の後も、削った後も、次にすることにいる', async () => {
    await chooseTab(page, '休業日');
    await press('休業日を加える');
    await hasFocus(page.getByLabel('日付'));
    await page.keyboard.insertText('2026-11-27');
    await page.getByLabel('名称').fill('開庁記念日');
    await press('休業日を加える');
    await button(/^削除: 2026-11-27/).waitFor();
    await hasFocus(button('休業日を加える'));
    await press('計算し直すとどうなるかを見る');
    await press(/件の期限を計算し直す$/);
    await page
      .getByText(/計算し直しました/)
      .first()
      .waitFor();
    await hasFocus(button('計算し直すとどうなるかを見る'));
    await press(/^削除: 2026-11-27/);
    await hasFocus(page.getByLabel('日付'));
  });

  it('確認事項・文書・差出人を保存した後も、押したボタンにいる', async () => {
    await chooseTab(page, '確認事項');
    await page.getByRole('textbox', { name: '項目の名前' }).first().fill('申請の内容がそろっている');
    await press('新しい版として保存する');
    await hasFocus(button('新しい版として保存する').and(page.locator('[aria-disabled="true"]')));
    await chooseTab(page, '文書');
    await page.getByLabel('件名').fill('お尋ね');
    await press('このひな形に変更する');
    await hasFocus(button('このひな形に変更する').and(page.locator('[aria-disabled="true"]')));
    await page.getByLabel('差出人のメールアドレス').fill('jimukyoku@example.lg.jp');
    await press('この差出人にする');
    await hasFocus(button('この差出人にする').and(page.locator('[aria-disabled="true"]')));
  });

  it('取込の手順が進むと、次の手順の見出しにいる', async () => {
    const path = join(folder, '申請一覧.csv');
    writeFileSync(
      path,
      csvOf([
        {
          receiptNumber: 'R8-900001',
          appliedAt: '2026/11/20 9:05',
          name: '青木 一郎',
          kana: 'アオキ イチロウ',
          organizationCode: '011002',
          organizationName: '札幌市',
          section: '総務課',
          position: '主査',
          address: 'aoki@city.sapporo.lg.jp',
          phone: '011-000-0001',
          termsConsent: '同意する',
          remarks: '',
        },
      ]),
    );
    await answerDialogs(program.app, { open: path });
    await goTo(page, '取込');
    const step = (name: RegExp) => page.getByRole('heading', { level: 2, name });
    await press('ファイルを選ぶ');
    await hasFocus(step(/^2 列の対応/));
    await press('計画を作る');
    await button('1件を取り込む').waitFor();
    await hasFocus(step(/^3 計画/));
    await press('1件を取り込む');
    await page.getByText('1件を取り込みました。').first().waitFor();
    await hasFocus(step(/^4 取込/));
  });

  it('開いたものは、最初の欄か、読む文に移る', async () => {
    await goTo(page, '審査');
    await narrowQueue(page, { status: '受付', domainClass: '公式サイトと一致' });
    await press(/^絞込 ▾/);
    await hasFocus(page.getByRole('dialog', { name: '絞込' }).getByRole('radio', { checked: true }));
    await leave();
    await openFirstCase(page);
    await press('期限の数え方');
    const due = page.getByRole('dialog', { name: '期限の数え方' });
    await hasFocus(due.getByRole('region', { name: '日ごとの数え方' }));
    await due
      .getByRole('row', { name: /受付（0日目）/ })
      .getByRole('rowheader')
      .waitFor();
    await leave();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'この画面のキー操作' });
    await hasFocus(sheet.getByRole('group', { name: 'この画面のキー操作' }));
    const keys = sheet.getByRole('table', { name: '開いている案件' });
    expect(
      await keys
        .getByRole('row', { name: /担当する/ })
        .getByRole('rowheader')
        .textContent(),
    ).toContain('c');
    await leave();
  });

  it('決定は内容の選択から始まり、できない訳は押せば聞こえる', async () => {
    await claim(page);
    const article = page.getByRole('article');
    await press('承認…', article);
    await isSaid('まだ決定できません');
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: '決定' });
    await hasFocus(dialog.getByRole('radio', { name: '承認', checked: true }));
    await press('承認として決裁に回す', dialog);
    await isSaid('未確認か不備の項目があるため、「承認」にはできません。');
    await hasFocus(button('承認として決裁に回す', dialog));
    await leave();
    await press(/^照会…/, article);
    await hasFocus(page.getByRole('dialog', { name: '照会' }).getByRole('radio', { name: /^申請者/ }));
    await leave();
    await press('担当を替える…', article);
    await hasFocus(page.getByRole('dialog').getByRole('radio').first());
    await leave();
  });

  it('施錠した後は、残っている画面のことが合言葉の欄とともに読まれる', async () => {
    await page.keyboard.press('Control+l');
    const passphrase = page.getByLabel('合言葉', { exact: true });
    await hasFocus(passphrase);
    const ids = (await passphrase.getAttribute('aria-describedby')) ?? '';
    const described = ids.split(' ').map((id) => page.locator(`[id="${id}"]`).textContent());
    expect((await Promise.all(described)).join()).toContain(
      'デモ 管理者 さんの画面は、入力中の内容とともに残っています',
    );
  });
});
