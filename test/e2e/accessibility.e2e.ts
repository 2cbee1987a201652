import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeApplicationsCsv } from '#data/seed/write-applications-csv.ts';
import { graveFindings } from '#test/support/axe.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { claim, narrowQueue, openFirstCase } from '#test/support/review-hands.ts';
import { chooseTab, goTo, openDemonstration, signIn } from '#test/support/screen-hands.ts';
import { answerDialogs } from '#test/support/window.ts';

const env = { REVIEW_CLOCK: '2026-11-24T01:00:00.000Z' };
const passphrase = '朝の電車は定刻どおりに着く';

let folder: string;
let program: LaunchedConsole;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-accessibility-'));
  program = await launchConsole({ env });
  page = program.window;
  await writeApplicationsCsv(join(folder, '申請一覧.csv'), {
    count: 150,
    seed: 3,
    today: '2026-11-24',
    encoding: 'cp932',
    traps: true,
  });
  await answerDialogs(program.app, { save: join(folder, '台帳.kyoso'), open: join(folder, '申請一覧.csv') });
});

afterAll(async () => {
  await program?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The way to a place on the screens, from the place before it. */
interface Place {
  readonly name: string;
  readonly reach: () => Promise<void>;
}

const button = (name: string | RegExp, within: Page | Locator = page) =>
  within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

const before: readonly Place[] = [
  { name: '台帳の選択', reach: () => button('新しい台帳').waitFor() },
  {
    name: '最初の利用者',
    reach: async () => {
      await button('新しい台帳').click();
      await page.getByRole('textbox', { name: '氏名' }).waitFor();
    },
  },
  {
    name: '最初の利用者: 記入漏れ',
    reach: async () => {
      await button('登録して始める').click();
      await page.getByText('氏名を入力してください。').waitFor();
    },
  },
];

const empty: readonly Place[] = [
  {
    name: 'ホーム: 空の台帳',
    reach: async () => {
      await page.getByRole('textbox', { name: '氏名' }).fill('佐藤 花子');
      await page.getByLabel(/^合言葉(?!（)/).fill(passphrase);
      await page.getByLabel('合言葉（確認）').fill(passphrase);
      await button('登録して始める').click();
      await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor();
    },
  },
  {
    name: '審査: 案件なし',
    reach: async () => {
      await goTo(page, '審査');
      await page.getByText('案件がまだありません。').waitFor();
    },
  },
];

const demonstration: readonly Place[] = [
  {
    name: '利用者の確認',
    reach: async () => {
      await page.keyboard.press('Control+l');
      await button('別の台帳を選ぶ').click();
      await openDemonstration(page);
    },
  },
  { name: 'ホーム', reach: () => signIn(page, 'デモ 管理者') },
  {
    name: 'キー操作の一覧',
    reach: async () => {
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'この画面のキー操作' }).waitFor();
    },
  },
  {
    name: 'コマンド',
    reach: async () => {
      await leaveDialog();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'コマンド' }).waitFor();
    },
  },
];

const review: readonly Place[] = [
  {
    name: '審査: 一覧',
    reach: async () => {
      await leaveDialog();
      await goTo(page, '審査');
      await narrowQueue(page, { status: '未決' });
    },
  },
  {
    name: '審査: 絞込',
    reach: async () => {
      await button(/^絞込 ▾/).click();
      await page.getByRole('dialog', { name: '絞込' }).waitFor();
    },
  },
  {
    name: '審査: 表示',
    reach: async () => {
      await leaveDialog();
      await button(/^表示 ▾/).click();
      await page.getByRole('dialog', { name: '表示' }).waitFor();
    },
  },
  {
    name: '審査: 保存した表示条件',
    reach: async () => {
      await leaveDialog();
      await button(/^保存した表示条件 ▾/).click();
      await page.getByRole('dialog', { name: '保存した表示条件' }).waitFor();
    },
  },
  {
    name: '審査: 表示条件の保存',
    reach: async () => {
      await button('今の表示条件を保存…').click();
      await page.getByRole('dialog', { name: '表示条件の保存' }).waitFor();
    },
  },
  {
    name: '審査: まとめて処理',
    reach: async () => {
      await leaveDialog();
      await button('まとめて処理…').click();
      await page.getByRole('dialog', { name: 'まとめて処理' }).waitFor();
    },
  },
  {
    name: '審査: まとめて処理の計画',
    reach: async () => {
      await page.getByRole('radio', { name: /^担当する/ }).check({ force: true });
      await button('一件ごとの結果を見る').click();
      await page.getByRole('region', { name: '一件ごとの結果' }).waitFor();
    },
  },
  {
    name: '審査: 合う案件なし',
    reach: async () => {
      await leaveDialog();
      await narrowQueue(page, { status: '受付', search: 'どこにもない名前' });
    },
  },
  {
    name: '審査: 開いた案件とメモ',
    reach: async () => {
      await narrowQueue(page, { status: '受付', domainClass: '公式サイトと一致' });
      await openFirstCase(page);
    },
  },
  ...['証跡', '連絡', '照会', '文書'].map((tab) => ({
    name: `審査: ${tab}のタブ`,
    reach: () => chooseTab(page, new RegExp(`^${tab}`)),
  })),
  {
    name: '審査: 履歴のタブ',
    reach: async () => {
      await chooseTab(page, '履歴');
      await button('すべての内容を開く').click();
      await button('すべての内容を閉じる').waitFor();
    },
  },
  {
    name: '審査: 期限の数え方',
    reach: async () => {
      await button('期限の数え方').click();
      await page.getByRole('dialog', { name: '期限の数え方' }).waitFor();
    },
  },
  {
    name: '審査: 担当した案件の確認事項',
    reach: async () => {
      await leaveDialog();
      await claim(page);
      await page.keyboard.press('Enter');
      await page.getByLabel('出典').waitFor();
    },
  },
  {
    name: '審査: 決定',
    reach: async () => {
      await page.getByRole('article').getByRole('button', { name: '見送り…', exact: true }).click();
      await page.getByRole('dialog', { name: '決定' }).waitFor();
    },
  },
  {
    name: '審査: 照会',
    reach: async () => {
      await leaveDialog();
      await button(/^照会…/).click();
      await page.getByRole('dialog', { name: '照会' }).waitFor();
    },
  },
  ...['手放す', '担当を替える', '後日に回す', '取下げ'].map((action) => ({
    name: `審査: ${action}`,
    reach: async () => {
      await leaveDialog();
      await page
        .getByRole('article')
        .getByRole('button', { name: new RegExp(`^${action}…`) })
        .click();
      await page.getByRole('dialog').waitFor();
    },
  })),
  {
    name: '審査: 団体への在籍照会の作成',
    reach: async () => {
      await leaveDialog();
      await chooseTab(page, '文書');
      await button('団体への在籍照会を作る…').click();
      await page.getByRole('dialog', { name: '団体への在籍照会' }).getByLabel('宛先').waitFor();
    },
  },
  {
    name: '審査: 宛先の誤り',
    reach: async () => {
      await page.getByLabel('宛先').fill('芽室町総務課');
      await page.getByText('宛先を直してください。').waitFor();
    },
  },
  {
    name: '審査: なりすまし疑いの案件',
    reach: async () => {
      await leaveDialog();
      await narrowQueue(page, { status: '未決', domainClass: 'なりすまし疑い' });
      await openFirstCase(page);
    },
  },
  {
    name: '審査: 決裁待ちの案件',
    reach: async () => {
      await narrowQueue(page, { status: '決裁待ち' });
      await openFirstCase(page);
    },
  },
  {
    name: '審査: 差戻し',
    reach: async () => {
      await button('差戻し…').click();
      await page.getByRole('dialog', { name: '差戻し' }).waitFor();
    },
  },
  {
    name: '審査: 通知済にする',
    reach: async () => {
      await leaveDialog();
      await narrowQueue(page, { status: '決定済' });
      await openFirstCase(page);
      await button('通知済にする…').click();
      await page.getByRole('dialog', { name: '通知済にする' }).waitFor();
    },
  },
  {
    name: '審査: 再審査',
    reach: async () => {
      await leaveDialog();
      await button('再審査…').click();
      await page.getByRole('dialog', { name: '再審査' }).waitFor();
    },
  },
  {
    name: '審査: 個別審査票',
    reach: async () => {
      await leaveDialog();
      await page.keyboard.press('s');
      await page.getByRole('dialog', { name: '個別審査票を保存' }).waitFor();
    },
  },
];

const intake: readonly Place[] = [
  {
    name: '取込: ファイル',
    reach: async () => {
      await leaveDialog();
      await goTo(page, '取込');
    },
  },
  {
    name: '取込: 列の対応',
    reach: async () => {
      await button('ファイルを選ぶ').click();
      await button('計画を作る').waitFor();
    },
  },
  {
    name: '取込: 計画',
    reach: async () => {
      await button('計画を作る').click();
      await button(/^[\d,]+件を取り込む$|保留に入れる$/).waitFor();
    },
  },
  {
    name: '取込: 要修正の行',
    reach: async () => {
      await chooseTab(page, /^要修正の行/);
      await page.getByRole('listbox', { name: '要修正の行' }).getByRole('option').first().click();
      await button('この内容で案件にする').waitFor();
    },
  },
];

const organisations: readonly Place[] = [
  { name: '団体: 検索', reach: () => goTo(page, '団体') },
  {
    name: '団体: 団体のページ',
    reach: async () => {
      await page.getByRole('searchbox', { name: '団体を検索' }).fill('横浜市');
      await page
        .getByRole('option', { name: /^横浜市/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 2, name: '横浜市' }).waitFor();
    },
  },
  {
    name: '団体: 判定を試す',
    reach: async () => {
      await chooseTab(page, '判定を試す');
      await page
        .getByRole('textbox', { name: 'アドレス' })
        .fill(
          'taro@city.yokohama.lg.jp\t141003\t横浜市\na@memuro.net\t016373\t芽室町\nb@city.osaka.1g.jp\nc@@d',
        );
      await button(/^判定する/).click();
      await page.getByRole('region', { name: '判定の結果' }).waitFor();
    },
  },
];

const others: readonly Place[] = [
  {
    name: '報告',
    reach: async () => {
      await goTo(page, '報告');
      await page.getByRole('heading', { name: '案件の一覧', exact: true }).waitFor();
    },
  },
  {
    name: '報告: 統計',
    reach: async () => {
      await button('この期間の統計を見る').click();
      await page.getByRole('table', { name: '統計（週）' }).waitFor();
    },
  },
  {
    name: '記録',
    reach: async () => {
      await goTo(page, '記録');
      await button('照合する').click();
      await page.getByRole('status').filter({ hasText: '照合しました。' }).waitFor();
    },
  },
  { name: '設定: 審査の基準', reach: () => goTo(page, '設定') },
  ...['休業日', '確認事項', '文書', '利用者', 'バックアップ', '表示'].map((name) => ({
    name: `設定: ${name}`,
    reach: () => chooseTab(page, name),
  })),
];

/** Other words are longer and stand in other places; what reads them out must know the language. */
const inEnglish: readonly Place[] = [
  {
    name: '英語: 設定',
    reach: async () => {
      // Not check(): the name under which the radio was found changes with it.
      await page.getByRole('radio', { name: 'English' }).click({ force: true });
      await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    },
  },
  ...['Home', 'Review', 'Import', 'Bodies', 'Reports', 'Journal'].map((screen) => ({
    name: `英語: ${screen}`,
    reach: async () => {
      await button(screen, page.getByRole('navigation')).click();
      await page.getByRole('heading', { level: 1, name: screen }).waitFor();
    },
  })),
  {
    name: '日本語に戻した設定',
    reach: async () => {
      await button('Settings', page.getByRole('navigation')).click();
      await page.getByRole('radio', { name: '日本語' }).click({ force: true });
      await page.getByRole('heading', { level: 1, name: '設定' }).waitFor();
    },
  },
];

/** With the keyboard alone. */
const accounts: readonly Place[] = [
  {
    name: '設定: 利用停止の確認',
    reach: async () => {
      await chooseTab(page, '利用者');
      await button('利用停止: デモ 決裁者').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'デモ 決裁者 さんの利用を停止する' }).waitFor();
    },
  },
  {
    name: '設定: 利用を停止した利用者',
    reach: async () => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const closed = page.locator('summary', { hasText: '利用を停止した利用者（1人）' });
      await closed.waitFor();
      await page.locator('table button:focus').waitFor();
      await closed.focus();
      await page.keyboard.press('Enter');
      await button('利用再開: デモ 決裁者').waitFor();
    },
  },
  {
    name: '設定: 合言葉の再設定',
    reach: async () => {
      await button('合言葉の再設定: デモ 担当').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'デモ 担当 さんの合言葉を設定し直す' }).waitFor();
    },
  },
  {
    name: '設定: 自分の合言葉の記入漏れ',
    reach: async () => {
      await page.keyboard.type(passphrase);
      await page.keyboard.press('Enter');
      await page.getByText('最初の合言葉のまま').waitFor();
      await button('自分の合言葉を変える').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: '自分の合言葉を変える' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('今の合言葉を入力してください。').waitFor();
    },
  },
];

const locked: readonly Place[] = [
  {
    name: '設定: 差出人の誤り',
    reach: async () => {
      await leaveDialog();
      await chooseTab(page, '文書');
      await page.getByLabel('差出人のメールアドレス').fill('事務局');
      await page.getByText('メールアドレスを一つだけ', { exact: false }).first().waitFor();
    },
  },
  {
    name: '施錠',
    reach: async () => {
      await page.keyboard.press('Control+l');
      await page.getByRole('heading', { name: '利用者の確認' }).waitFor();
    },
  },
  {
    name: '自分の合言葉を決める',
    reach: async () => {
      await page.getByRole('button', { name: /利用者/ }).click();
      await page.getByRole('option', { name: 'デモ 担当' }).click();
      await page.getByRole('textbox', { name: '合言葉', exact: true }).fill(passphrase);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: '自分の合言葉を決める' }).waitFor();
    },
  },
];

/** One walk through the program in the window of the first start; each place is looked at where it is reached. */
describe('どの画面にも、使えない人の出る重い問題がない', () => {
  it('わざと入れた問題を axe が見つける', async () => {
    await page.evaluate(() => document.body.append(document.createElement('button')));
    const findings = await graveFindings(page);
    await page.evaluate(() => document.body.lastElementChild?.remove());
    expect(findings).toEqual([expect.stringContaining('button-name (critical)')]);
  });

  for (const { name, reach } of [
    ...before,
    ...empty,
    ...demonstration,
    ...review,
    ...intake,
    ...organisations,
    ...others,
    ...inEnglish,
    ...accounts,
    ...locked,
  ]) {
    it(name, async () => {
      await reach();
      const findings = await graveFindings(page);
      expect(findings, `${name}\n${findings.join('\n')}`).toEqual([]);
    });
  }
});

async function leaveDialog(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
