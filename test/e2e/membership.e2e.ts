import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from '#test/support/axe.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { claim, narrowQueue, openFirstCase } from '#test/support/review-hands.ts';
import { goTo, openDemonstration, signIn } from '#test/support/screen-hands.ts';
import { casesOf } from './clerk.ts';

let program: LaunchedConsole;

beforeAll(async () => {
  program = await launchConsole();
  await openDemonstration(program.window);
  await signIn(program.window, 'デモ 担当');
});

afterAll(() => program.close());

describe('会員の所属再確認', () => {
  it('通知済の案件から理由を選んで始めると、新しい案件が開き、元の申請に戻れる', async () => {
    const { window: page } = program;
    await goTo(page, '審査');
    const approved = await casesOf(page, { status: 'closed' });
    const member = approved.find(({ outcome }) => outcome === 'approved');
    if (!member) throw new Error('nobody is a member');
    await narrowQueue(page, { status: 'すべて', search: member.receiptNumber });
    await openFirstCase(page);
    const article = page.getByRole('article');
    await article.getByRole('button', { name: '所属再確認を始める…', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '所属再確認を始める' });
    await dialog.getByText('長期間の未利用').click();
    await dialog.getByLabel('補足（新しい案件のメモに残ります）').fill('最終ログインから一年');
    expect(await graveFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: '所属再確認の案件を作る', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await article.getByText(`${member.receiptNumber}-再1`, { exact: true }).waitFor();
    await article.getByText('理由: 長期間の未利用').waitFor();
    await article.getByText('所属再確認（標準の第2版）').waitFor();
    await article.getByText('最終ログインから一年').first().waitFor();
    expect(await graveFindings(page)).toEqual([]);

    await claim(page);
    await article.getByRole('button', { name: '資格喪失…', exact: true }).waitFor();
    await article.getByRole('button', { name: '継続…', exact: true }).waitFor();
    await article.getByRole('button', { name: `元の申請 ${member.receiptNumber}`, exact: true }).click();
    await article.getByRole('button', { name: `${member.receiptNumber}-再1`, exact: true }).waitFor();
    expect(await article.getByRole('button', { name: '所属再確認を始める…', exact: true }).count()).toBe(0);
  });
});
