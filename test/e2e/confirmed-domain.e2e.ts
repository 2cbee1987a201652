import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from '#test/support/axe.ts';
import { aRow, csvOf, type FormRow } from '#test/support/intake-file.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { chooseTab, goTo } from '#test/support/screen-hands.ts';
import { answerDialogs, callInWindow } from '#test/support/window.ts';
import { aClerk, type Clerk, caseOf, casesOf } from './clerk.ts';

const passphrase = '朝の電車は定刻どおりに着く';
const env = { REVIEW_CLOCK: '2026-11-22T01:00:00.000Z' };

const hanako: FormRow = {
  name: '佐藤 花子',
  kana: 'サトウ ハナコ',
  organizationCode: '016373',
  organizationName: '芽室町',
  section: '総務課',
  address: 'hanako.sato@memuro.net',
  phone: '0155-00-1111',
};

const jiro: FormRow = {
  ...hanako,
  name: '鈴木 次郎',
  kana: 'スズキ ジロウ',
  address: 'jiro@memuro.net',
  phone: '0155-00-2222',
};
const saburo: FormRow = {
  ...hanako,
  name: '高橋 三郎',
  kana: 'タカハシ サブロウ',
  address: 'saburo@memuro.net',
  phone: '0155-00-3333',
};

let folder: string;
let program: LaunchedConsole;
let page: Page;
let clerk: Clerk;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-register-'));
  const userData = join(folder, 'settings');
  mkdirSync(userData);
  program = await launchConsole({ userData, env });
  page = program.window;
  clerk = aClerk(page);
  await answerDialogs(program.app, { save: join(folder, '審査台帳.kyoso') });
  await page.getByRole('button', { name: /新しい台帳/ }).click();
  await clerk.createFirstOperator('鈴木 一郎', passphrase);
});

afterAll(async () => {
  await program?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function importRows(name: string, rows: readonly FormRow[]): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, csvOf(rows));
  await answerDialogs(program.app, { open: path });
  await goTo(page, '取込');
  // After an import the same screen offers the next file.
  await page.getByRole('button', { name: /^(次の)?ファイルを選ぶ$/ }).click();
  await page.getByRole('button', { name: '計画を作る', exact: true }).click();
  await page.getByRole('button', { name: `${rows.length}件を取り込む` }).click();
  await page.getByText(`${rows.length}件を取り込みました。`).first().waitFor();
}

async function idOf(receiptNumber: string): Promise<string> {
  const [row] = await casesOf(page, { search: receiptNumber });
  if (!row) throw new Error(`no case ${receiptNumber}`);
  return row.id;
}

const caseFile = () => page.getByRole('article');
const dialog = () => page.getByRole('dialog');
const judgementSection = () => caseFile().getByRole('region', { name: '判定', exact: true });

/** As a person without a mouse presses it. */
async function pressByKey(button: Locator): Promise<void> {
  await button.focus();
  await page.keyboard.press('Enter');
}

/** A second person confirms what was drafted, and the first one goes on. */
async function decideAsAnother(id: string): Promise<void> {
  const first = '最初の合言葉は一度だけ使う';
  await callInWindow(page, 'operators.add', { name: '佐藤 決裁', role: 'approver', passphrase: first });
  const [approver, registrar] = await Promise.all(['佐藤 決裁', '鈴木 一郎'].map(operatorId));
  await callInWindow(page, 'session.signOut', null);
  await callInWindow(page, 'session.choosePassphrase', {
    operatorId: approver ?? '',
    passphrase: first,
    next: passphrase,
  });
  const { version } = await caseOf(page, id);
  await callInWindow(page, 'case.act', {
    id,
    expectedVersion: version,
    command: { kind: 'confirm', text: '' },
  });
  await callInWindow(page, 'session.signOut', null);
  await callInWindow(page, 'session.signIn', { operatorId: registrar ?? '', passphrase });
  await page.getByRole('button', { name: '団体', exact: true }).waitFor();
}

async function operatorId(name: string): Promise<string | undefined> {
  const all = await callInWindow(page, 'operators.list', null);
  return all.find((each) => each.name === name)?.id;
}

describe('ドメインが示す団体と申告の不一致', () => {
  it('city.hiroshima.lg.jp で広島県を名乗る申請は所属確認に留まり、画面で説明される', async () => {
    await importRows('一回目.csv', [
      aRow({
        receiptNumber: 'R8-000001',
        name: '平 和子',
        organizationCode: '340006',
        organizationName: '広島県',
        address: 'kazuko.taira@city.hiroshima.lg.jp',
      }),
      aRow({ ...hanako, receiptNumber: 'R8-000002' }),
    ]);
    expect(await caseOf(page, await idOf('R8-000001'))).toMatchObject({
      judgement: { class: 'local-lg', outcome: 'verify', candidates: [{ name: '広島市' }] },
      template: { id: 'application-affiliation' },
    });
    await clerk.openCase('R8-000001');
    const section = judgementSection();
    await section.getByText('所属確認', { exact: false }).first().waitFor();
    await section
      .getByText(/「city\.hiroshima\.lg\.jp」は「広島県?広島市」\(341002\)の LG\.JP ドメインです。/)
      .waitFor();
    await section.getByText(/申請の団体コードは、このドメインの団体のものではありません。/).waitFor();
    expect(await section.getByText('このドメインを登録する…').count()).toBe(0);
  });
});

describe('memuro.net を確かめて登録し、取り消すまで', () => {
  it('最初の申請は所属確認で、確認が済むまで登録できない', async () => {
    expect(await caseOf(page, await idOf('R8-000002'))).toMatchObject({
      judgement: { class: 'official-candidate', outcome: 'verify' },
    });
    await clerk.openCase('R8-000002');
    await judgementSection().getByText('このドメインの登録はありません。').waitFor();
    const button = judgementSection().getByRole('button', { name: 'このドメインを登録する…' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await judgementSection()
      .getByText(/「ドメインと団体の関係」を確認済にすると登録できます。/)
      .waitFor();
  });

  it('申請者の電話番号での確認は欄で断られ、独立に調べた連絡先なら登録される', async () => {
    const { items } = (await caseOf(page, await idOf('R8-000002'))).template;
    await clerk.claimAndConfirm(items.length);
    await pressByKey(judgementSection().getByRole('button', { name: 'このドメインを登録する…' }));
    await dialog().getByRole('heading', { name: 'ドメインを団体のものとして登録する' }).waitFor();
    expect(
      await dialog()
        .getByLabel(/^団体コード/)
        .inputValue(),
    ).toBe('016373');
    expect(
      await dialog()
        .getByLabel(/^ドメイン/)
        .inputValue(),
    ).toBe('memuro.net');
    await pressByKey(dialog().getByRole('button', { name: '団体のドメインとして登録する' }));
    await dialog().getByText('何によって確認したかを一つ以上選んでください。').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    // The focus comes to the first field that is marked.
    await dialog().getByRole('checkbox', { name: '公式サイトの記載' }).and(page.locator(':focus')).waitFor();

    await dialog().getByRole('checkbox', { name: '団体への電話照会' }).focus();
    await page.keyboard.press('Space');
    await dialog()
      .getByLabel(/^確認した内容/)
      .fill('総務課に電話し、職員が使うドメインと確認した。');
    await dialog()
      .getByLabel(/^照会に使った連絡先/)
      .fill('0155001111');
    await dialog()
      .getByRole('button', { name: /連絡先をどこで調べたか/ })
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: '公式サイト', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await pressByKey(dialog().getByRole('button', { name: '団体のドメインとして登録する' }));
    await dialog()
      .getByText(/申請者が書いた連絡先では確認になりません。/)
      .waitFor();

    await dialog()
      .getByLabel(/^照会に使った連絡先/)
      .fill('0155-62-9720（代表）');
    await pressByKey(dialog().getByRole('button', { name: '団体のドメインとして登録する' }));
    await dialog().getByText('memuro.net を 2027-11-21(日) まで芽室町のドメインとして扱います。').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await pressByKey(dialog().getByRole('button', { name: '閉じる' }));
    await judgementSection().getByText('有効').waitFor();
  });

  it('次の申請は登録を根拠に通過し、画面で確認した人と期限が分かる', async () => {
    await importRows('二回目.csv', [aRow({ ...jiro, receiptNumber: 'R8-000003' })]);
    const id = await idOf('R8-000003');
    expect(await caseOf(page, id)).toMatchObject({
      judgement: { class: 'registered', outcome: 'pass', confirmations: [{ code: '016373' }] },
    });
    await clerk.openCase('R8-000003');
    const section = judgementSection();
    await section
      .getByText(/「memuro\.net」は事務局が「北海道芽室町」\(016373\)のドメインとして確認し/)
      .waitFor();
    await section.getByText('2027-11-21(日) まで').first().waitFor();
    await section.getByText('根拠', { exact: true }).last().click();
    await section.getByText('総務課に電話し、職員が使うドメインと確認した。').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    const { items } = (await caseOf(page, id)).template;
    await clerk.claimAndConfirm(items.length);
    await page.keyboard.press('d');
    await dialog()
      .getByText(/あなたが登録・更新してからまだほかの人が決裁していないドメイン/)
      .waitFor();
    await dialog()
      .getByRole('button', { name: /承認.*決裁/ })
      .click();
    await dialog().waitFor({ state: 'detached' });
    expect(await caseOf(page, id)).toMatchObject({ status: 'proposed', proposal: { outcome: 'approved' } });
    await decideAsAnother(id);
    expect(await caseOf(page, id)).toMatchObject({ status: 'decided', decision: { outcome: 'approved' } });
  });

  it('取り消すと、承認した案件は再審査に戻って判定し直され、三つ目の申請は所属確認になる', async () => {
    await goTo(page, '団体');
    await chooseTab(page, '確認済みドメイン');
    const list = page.getByRole('listbox', { name: '確認済みドメインの一覧' });
    await list.getByRole('option', { name: /memuro\.net/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('heading', { name: 'memuro.net' }).waitFor();
    await page.getByText('この登録に基づいた案件　1件').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await pressByKey(page.getByRole('button', { name: '登録を取り消す…' }));
    await dialog().getByText('再審査に戻し、判定し直します').waitFor();
    await dialog().getByRole('radio', { name: 'ドメインが失効した' }).check({ force: true });
    expect(await graveFindings(page)).toEqual([]);
    await pressByKey(dialog().getByRole('button', { name: '登録を取り消し、1件を見直す' }));
    await dialog().getByRole('heading', { name: '登録を取り消しました' }).waitFor();
    await dialog().getByText('再審査に戻し、判定し直しました').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await dialog().getByRole('button', { name: '閉じる' }).click();

    const second = await caseOf(page, await idOf('R8-000003'));
    expect(second).toMatchObject({
      status: 'verifying',
      judgement: { class: 'official-candidate', outcome: 'verify' },
      pastDecisions: [{ outcome: 'approved' }],
      pastJudgements: [{ cause: 'confirmationRevoked' }],
    });
    await importRows('三回目.csv', [aRow({ ...saburo, receiptNumber: 'R8-000004' })]);
    expect(await caseOf(page, await idOf('R8-000004'))).toMatchObject({
      judgement: { class: 'official-candidate', outcome: 'verify' },
    });
    await clerk.openCase('R8-000004');
    await judgementSection().getByText('2026-11-22(日) に取り消されました。').waitFor();
  });

  it('記録に、登録と取消が何の操作だったかとともに残り、連鎖は完全である', async () => {
    await goTo(page, '記録');
    const journal = page.getByRole('table').filter({ visible: true });
    await journal.getByText('ドメインを団体のものとして登録', { exact: true }).waitFor();
    await journal.getByText('登録したドメインの取消', { exact: true }).waitFor();
    expect(await callInWindow(page, 'journal.verify', null)).toMatchObject({ whole: true });
  });
});
