import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from '#test/support/axe.ts';
import {
  changeOperator,
  goByKeyboard,
  listByKeyboard,
  openCaseByKeyboard,
  pressOn,
  pressUntil,
  signInByKeyboard,
  tabTo,
} from '#test/support/keyboard-hands.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { answerItems, claim } from '#test/support/review-hands.ts';
import { callInWindow } from '#test/support/window.ts';
import { resizeWindow } from '#test/support/window-size.ts';
import { caseOf, casesOf } from './clerk.ts';

let program: LaunchedConsole;
let page: Page;

beforeAll(async () => {
  program = await launchConsole({ env: { REVIEW_CLOCK: '2026-11-24T01:00:00.000Z' } });
  page = program.window;
  await resizeWindow(program.app, page, { width: 1280, height: 720 });
  await page.getByRole('button', { name: 'デモ', exact: true }).waitFor();
  await pressOn(page, 'デモ');
  await signInByKeyboard(page, 'デモ 担当');
});

afterAll(() => program.close());

/** Somebody of the office answers over a number that the clerk found independently; ends at the first item. */
async function logCallByKeyboard(): Promise<void> {
  await page.keyboard.press('l');
  await chooseOption(/連絡先の調べ方/, '公式サイト');
  await tabTo(page, '使った電話番号');
  await page.keyboard.insertText('0155-62-2611');
  await tabTo(page, '相手');
  await page.keyboard.insertText('総務課 高橋係長');
  await chooseOption(/^結果 選んでください$/, '本人の在籍を確認');
  // From the choice that was made last: the key is the form's, and opens no list.
  await page.keyboard.press('Control+Enter');
  await page.getByRole('list', { name: '連絡の記録' }).getByText('0155-62-2611').first().waitFor();
}

async function chooseOption(select: RegExp, option: string): Promise<void> {
  await tabTo(page, select);
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: option, exact: true }).waitFor();
  await page.keyboard.press('Home');
  await pressUntil(page, 'ArrowDown', option);
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: option, exact: true }).waitFor({ state: 'detached' });
}

/** All items of the open case, by `o`. */
async function confirmAll(id: string): Promise<void> {
  const { items } = (await caseOf(page, id)).template;
  await page.keyboard.press('1');
  await answerItems(
    page,
    1,
    items.map(() => 'o'),
  );
}

async function closed(dialog: string): Promise<void> {
  await page.getByRole('dialog', { name: dialog }).waitFor({ state: 'detached' });
}

describe('キーボードだけで: 所属確認から差戻しを経て決裁まで', () => {
  let id: string;
  let receiptNumber: string;

  it('担当が連絡と確認を記録し、承認を起案する', async () => {
    const [waiting] = await casesOf(page, { status: 'received', domainClass: 'official-candidate' });
    if (!waiting) throw new Error('nobody waits for a verification');
    ({ id, receiptNumber } = waiting);
    await openCaseByKeyboard(page, receiptNumber);
    await claim(page);
    await logCallByKeyboard();
    await confirmAll(id);
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: '決定' });
    await dialog.waitFor();
    expect(await graveFindings(page)).toEqual([]);
    // Eight confirmed items above, and still what is decided and the field below it are in sight at once.
    const remark = await dialog.getByRole('textbox', { name: /^補足/ }).boundingBox();
    const footer = await dialog.getByRole('button', { name: '承認として決裁に回す' }).boundingBox();
    expect((remark?.y ?? Number.NaN) + (remark?.height ?? Number.NaN)).toBeLessThan(footer?.y ?? 0);
    // The focus stands on 承認, which is a choice of its own.
    await page.keyboard.press('Control+Enter');
    await closed('決定');
    expect(await caseOf(page, id)).toMatchObject({
      status: 'proposed',
      proposal: { outcome: 'approved', by: { name: 'デモ 担当' } },
    });
  });

  it('決裁者が理由を書いて差し戻す', async () => {
    await changeOperator(page, 'デモ 決裁者');
    await openCaseByKeyboard(page, receiptNumber);
    await page.keyboard.press('a');
    await page.getByRole('button', { name: '差戻し…' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '差戻し' }).waitFor();
    await tabTo(page, '差し戻す理由');
    await page.keyboard.insertText('在籍の確認先を、番号の調べ方とともに書いてください。');
    await pressOn(page, '起案した人に差し戻す');
    await closed('差戻し');
    expect(await caseOf(page, id)).toMatchObject({
      status: 'verifying',
      proposal: null,
      assignee: { name: 'デモ 担当' },
    });
  });

  it('担当が差戻しの理由を読み、直して、もう一度起案する', async () => {
    await changeOperator(page, 'デモ 担当');
    await openCaseByKeyboard(page, receiptNumber);
    await page.getByText('在籍の確認先を、番号の調べ方とともに書いてください。').first().waitFor();
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: '新しいメモ' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.insertText('公式サイトの代表番号から総務課へ確認した。');
    await page.keyboard.press('Control+Enter');
    // On the note that was left, the keys of the case work again.
    await page
      .locator('li:focus')
      .filter({ hasText: '公式サイトの代表番号から総務課へ確認した。' })
      .waitFor();
    await page.keyboard.press('d');
    await page.getByRole('dialog', { name: '決定' }).waitFor();
    await pressOn(page, '承認として決裁に回す');
    await closed('決定');
  });

  it('担当は決裁できず、決裁者が決裁する', async () => {
    await openCaseByKeyboard(page, receiptNumber);
    expect((await caseOf(page, id)).actions.find(({ action }) => action === 'confirm')?.refusal).toEqual({
      code: 'roleNotPermitted',
      action: 'confirm',
      role: 'clerk',
    });
    await changeOperator(page, 'デモ 決裁者');
    await openCaseByKeyboard(page, receiptNumber);
    await page.keyboard.press('d');
    await page.getByRole('dialog', { name: '決裁' }).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await pressOn(page, '承認に決定する');
    await closed('決裁');
    const after = await caseOf(page, id);
    expect(after).toMatchObject({
      status: 'decided',
      decision: { outcome: 'approved', by: { name: 'デモ 決裁者' }, proposedBy: { name: 'デモ 担当' } },
    });
    const decisions = ['decisionProposed', 'returnedForRevision', 'decided'];
    expect(after.history.map(({ kind }) => kind).filter((kind) => decisions.includes(kind))).toEqual([
      'decisionProposed',
      'returnedForRevision',
      'decisionProposed',
      'decided',
    ]);
  });
});

describe('キーボードだけで: 誤った決定から再審査まで', () => {
  let id: string;
  let receiptNumber: string;

  it('通過の申請を承認し、すぐの誤りは元に戻せる', async () => {
    await changeOperator(page, 'デモ 担当');
    const [passing] = await casesOf(page, { status: 'received', outcome: 'pass' });
    if (!passing) throw new Error('nobody passed');
    ({ id, receiptNumber } = passing);
    await openCaseByKeyboard(page, receiptNumber);
    await claim(page);
    await confirmAll(id);
    for (const again of [false, true]) {
      await page.keyboard.press('d');
      await page.getByRole('dialog', { name: '決定' }).waitFor();
      await pressOn(page, '承認に決定する');
      await closed('決定');
      expect((await caseOf(page, id)).status).toBe('decided');
      if (again) {
        await openCaseByKeyboard(page, receiptNumber);
        continue;
      }
      // The next case stands there already, and `u` would be about that one; the notice speaks of this one.
      await page.getByRole('region', { name: '知らせ' }).getByRole('button', { name: '元に戻す' }).waitFor();
      await page.keyboard.press('Control+z');
      await page.getByRole('article').getByText(receiptNumber, { exact: true }).first().waitFor();
      await page.getByRole('article').getByText('所属確認中').first().waitFor();
      expect((await caseOf(page, id)).status).toBe('verifying');
    }
  });

  it('通知した後は元に戻せず、再審査で審査に戻り、前の決定は残る', async () => {
    await pressOn(page, '通知済にする…');
    await page.getByRole('dialog', { name: '通知済にする' }).waitFor();
    await pressOn(page, '通知済にする');
    await closed('通知済にする');
    await openCaseByKeyboard(page, receiptNumber);
    expect(await caseOf(page, id)).toMatchObject({ status: 'closed', notifiedOn: '2026-11-24' });

    await pressOn(page, '再審査…');
    const dialog = page.getByRole('dialog', { name: '再審査' });
    await dialog.waitFor();
    await tabTo(page, /^新しい資料/);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await dialog.getByRole('radio', { name: /^決定の誤り/, checked: true }).waitFor();
    await tabTo(page, '補足');
    await page.keyboard.insertText('同姓同名の別人と取り違えた。');
    await pressOn(page, '再審査を始める');
    await closed('再審査');
    expect(await caseOf(page, id)).toMatchObject({
      status: 'verifying',
      decision: null,
      pastDecisions: [{ outcome: 'approved', by: { name: 'デモ 担当' } }],
      assignee: { isMe: true },
    });
  });

  it('再審査の決定は見送りになり、前の決定とともに読める', async () => {
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: '決定' });
    await dialog.waitFor();
    await tabTo(page, /^承認/);
    await page.keyboard.press('ArrowDown');
    await dialog.getByRole('radio', { name: '見送り', checked: true }).waitFor();
    await tabTo(page, /団体の職員ではない/);
    await page.keyboard.press('Space');
    await tabTo(page, '補足');
    await page.keyboard.insertText('本人からの申請ではないことを電話で確認した。');
    await pressOn(page, /として決裁に回す$|に決定する$/);
    await closed('決定');
    const after = await caseOf(page, id);
    expect(after.pastDecisions).toHaveLength(1);
    expect((after.proposal ?? after.decision)?.outcome).toBe('declined');
    await openCaseByKeyboard(page, receiptNumber);
    await page.getByText('以前の決定').first().waitFor();
    expect(await graveFindings(page)).toEqual([]);
  });
});

describe('キーボードだけで: 優先の印', () => {
  let id: string;
  let receiptNumber: string;

  const mark = () => page.getByRole('article').locator('header').getByText('↑優先', { exact: true });

  async function markByKeyboard(): Promise<void> {
    await page.keyboard.press('p');
    await page.getByRole('dialog', { name: '優先にする' }).waitFor();
    await pressOn(page, '優先の印を付ける');
    await closed('優先にする');
    await mark().waitFor();
  }

  it('期限の早くない案件に理由を書いて印を付け、元に戻し、もう一度付ける', async () => {
    await changeOperator(page, 'デモ 管理者');
    const waiting = (await casesOf(page, { status: 'received', priority: false })).at(-1);
    if (!waiting) throw new Error('nobody waits');
    ({ id, receiptNumber } = waiting);
    expect((await callInWindow(page, 'queue.nextCase', { except: null }))?.id).not.toBe(id);
    await openCaseByKeyboard(page, receiptNumber);
    await page.keyboard.press('p');
    const dialog = page.getByRole('dialog', { name: '優先にする' });
    await dialog.getByText(/期限・状態・担当は変わりません/).waitFor();
    await tabTo(page, '理由');
    await page.keyboard.insertText('来週の会議に間に合わせる。');
    expect(await graveFindings(page)).toEqual([]);
    await pressOn(page, '優先の印を付ける');
    await closed('優先にする');
    await mark().waitFor();
    await page
      .getByRole('region', { name: '知らせ' })
      .getByText(/優先の印を付けました/)
      .waitFor();
    await page.getByText('来週の会議に間に合わせる。').first().waitFor();
    expect(await caseOf(page, id)).toMatchObject({ status: 'received', assignee: null, priority: 'high' });

    await page.keyboard.press('u');
    await mark().waitFor({ state: 'detached' });
    expect((await caseOf(page, id)).priority).toBe('normal');
    await markByKeyboard();
  });

  it('「優先だけ」で絞り込むと、印のある案件だけが出る', async () => {
    await listByKeyboard(page, '未決');
    const list = page.getByRole('region', { name: '案件の一覧' });
    await pressOn(page, '絞込');
    await page.getByRole('dialog', { name: '絞込' }).waitFor();
    await tabTo(page, '優先だけ');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await list.getByRole('button', { name: '絞込「優先だけ」を外す' }).waitFor();
    const rows = list.getByRole('option');
    await rows.filter({ hasNotText: receiptNumber }).first().waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(1);
    await rows.getByText('↑ 優先', { exact: true }).locator('visible=true').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await pressOn(page, '絞込「優先だけ」を外す');
  });

  it('次の一件に、期限の早い案件より先に出て、その訳が言われる。外せば出ない', async () => {
    await goByKeyboard(page, 'ホーム');
    await page.getByText(/^優先の印が付いています/).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('article').getByText(receiptNumber, { exact: true }).first().waitFor();
    await page.keyboard.press('p');
    await page.getByRole('dialog', { name: '優先を外す' }).waitFor();
    await pressOn(page, '優先の印を外す');
    await closed('優先を外す');
    await mark().waitFor({ state: 'detached' });
    expect(await callInWindow(page, 'queue.nextCase', { except: null })).toMatchObject({ why: 'oldestDue' });
  });
});

describe('キーボードだけで: 画面を移る', () => {
  async function openFromPalette(screen: string): Promise<void> {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'コマンド' }).waitFor();
    await page.keyboard.insertText(`画面を開く: ${screen}`);
    await page.getByRole('menuitem', { name: `画面を開く: ${screen}` }).waitFor();
    await page.keyboard.press('Enter');
  }

  it('初めての画面ではその画面に、戻った画面では離れたところに、フォーカスがある', async () => {
    await openFromPalette('報告');
    await page.locator('main[aria-label="報告"]:focus').waitFor();
    await page.keyboard.press('Tab');
    const radio = page.getByRole('radio', { name: '今月' }).and(page.locator(':focus'));
    await radio.waitFor();
    await openFromPalette('記録');
    await page.locator('main[aria-label="記録"]:focus').waitFor();
    await openFromPalette('報告');
    await radio.waitFor();
    // The same by the number of the screen in the navigation, also out of a field.
    await page.keyboard.press('Control+2');
    await page.locator('main[aria-label="審査"]').waitFor();
    await page.keyboard.press('/');
    await page.getByRole('searchbox', { name: '案件を検索' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Control+5');
    await radio.waitFor();
  });

  it('状態ごとの一覧が、コマンドの中に名前で見つかる', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'コマンド' }).waitFor();
    await page.keyboard.insertText('決裁待ち');
    await page.getByRole('menuitem', { name: '一覧を開く: 決裁待ち' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: /^決裁待ち ?[\d,]+$/, checked: true }).waitFor();
  });
});
