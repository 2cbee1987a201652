import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from '#test/support/axe.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { answerItems, choose, claim, narrowQueue, openFirstCase } from '#test/support/review-hands.ts';
import { chooseTab, goTo, openDemonstration, signIn } from '#test/support/screen-hands.ts';

let program: LaunchedConsole;

beforeAll(async () => {
  program = await launchConsole();
  await openDemonstration(program.window);
  await signIn(program.window, 'デモ 管理者');
});

afterAll(() => program.close());

describe('確認事項の版', () => {
  it('直すべきところを言い、見え方を確かめながら新しい版を保存する', async () => {
    const { window: page } = program;
    await goTo(page, '設定');
    await chooseTab(page, '確認事項');
    await choose(
      page,
      page.getByRole('tabpanel'),
      '確認事項の種類',
      '参加申請・ドメイン確認済（標準の第2版）',
    );
    await page.getByRole('button', { name: '削除: インターネットからのメール受信が可能' }).click();
    await page.getByRole('button', { name: '項目を加える', exact: true }).click();
    await page.getByText('5番の項目に名前がありません。', { exact: false }).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    // The focus is in the new item.
    await page.keyboard.insertText('所属課への到達確認');
    await page
      .getByRole('region', { name: '案件での見え方' })
      .getByText('所属課への到達確認', { exact: true })
      .waitFor();
    await page.getByRole('button', { name: '新しい版として保存する', exact: true }).click();
    await page.getByText('「参加申請・ドメイン確認済」の新しい版を保存しました。').first().waitFor();
    await page.getByRole('button', { name: /参加申請・ドメイン確認済（事務局の第1版）/ }).waitFor();
    await page.getByText('デモ 管理者 が変更しました。', { exact: false }).waitFor();
  });

  it('進行中の案件は前の版のままで、違いを見てから替えると、なくなった項目の記録は別に残る', async () => {
    const { window: page } = program;
    await goTo(page, '審査');
    await narrowQueue(page, { status: '受付', outcome: '通過' });
    await openFirstCase(page);
    await claim(page);
    await answerItems(page, 1, ['o', 'o', 'o']);
    const checklist = page.getByRole('article').getByRole('region', { name: '確認事項' });
    await checklist.getByText('参加申請・ドメイン確認済（標準の第2版）').waitFor();
    await checklist.getByText('確認事項に新しい版があります。').waitFor();
    await checklist.getByRole('button', { name: '確認事項を替える…', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '確認事項を替える' });
    await dialog.getByText('所属課への到達確認').waitFor();
    await dialog.getByText('記録済み（以前の記録として残り、数えません）').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'この確認事項に替える', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await checklist.getByText('参加申請・ドメイン確認済（事務局の第1版）').waitFor();
    await checklist.getByText('2 / 5', { exact: false }).waitFor();
    expect(await checklist.getByRole('list').first().getByRole('listitem').allTextContents()).toEqual([
      expect.stringContaining('申請内容に不備がない'),
      expect.stringContaining('利用規約等への同意'),
      expect.stringContaining('重複・既登録がない'),
      expect.stringContaining('申告団体とドメインの一致'),
      expect.stringContaining('所属課への到達確認'),
    ]);
    expect(await graveFindings(page)).toEqual([]);
  });
});
