import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { openOffice } from './review-office.tsx';

const yamada = anApplication({ receiptNumber: 'R8-1', name: '山田 太郎', kana: 'ヤマダ タロウ' });

/** The case of 山田 太郎, received by the program itself, as in a demonstration, and then one's own. */
async function receivedCase() {
  const office = openOffice();
  const { test } = office;
  test.office.setSession({ actor: 'system', role: 'administrator', name: 'system', operator: null });
  const [id = ''] = await receiveApplications(test, [yamada]);
  test.signIn('事務局 担当');
  const claimed = await test.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
  expect(claimed.ok).toBe(true);
  const { user } = office.start({ caseId: id });
  const article = await screen.findByRole('article', { name: /山田 太郎/ });
  const history = async () => {
    await user.click(within(article).getByRole('tab', { name: /^履歴/ }));
    const rows = within(await within(article).findByRole('table', { name: /履歴/ })).getAllByRole('row');
    return rows.slice(1).map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(1)
        .map((cell) => cell.textContent),
    );
  };
  return { user, article, history };
}

it('names the program in the history where nobody did it, and oneself as such', async () => {
  const { history } = await receivedCase();
  expect(await history()).toEqual([
    ['自分', '担当になった'],
    ['プログラム', '申請を受付'],
  ]);
});

it('ends a case with the reason, which then stands in the case and in its history', async () => {
  const { user, article, history } = await receivedCase();
  await user.click(within(article).getByRole('button', { name: '取下げ…' }));
  const dialog = await screen.findByRole('dialog', { name: '取下げ' });
  expect(within(dialog).getByText(/承認も見送りもせずに/)).toBeTruthy();
  await user.click(within(dialog).getByRole('radio', { name: '重複した申請' }));
  await user.type(within(dialog).getByLabelText('補足'), '先週の申請と同じ');
  await user.click(within(dialog).getByRole('button', { name: '取下げとして終える' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  const end = await within(article).findByRole('region', { name: '取下げ' });
  expect(within(end).getByText('重複した申請')).toBeTruthy();
  expect(within(end).getByText('先週の申請と同じ')).toBeTruthy();
  expect(within(end).getByText(/記録者 自分/)).toBeTruthy();
  expect((await history())[0]).toEqual(['自分', '取下げ: 重複した申請']);
});

it('shows the sentences of an inquiry only where the letter carries them: to the applicant', async () => {
  const { user, article } = await receivedCase();
  await user.click(within(article).getByRole('button', { name: '照会…' }));
  const dialog = await screen.findByRole('dialog', { name: '照会' });
  await user.click(within(dialog).getByRole('checkbox', { name: /^所属団体が特定できない/ }));
  expect(within(dialog).getByText(/^ご所属の団体を特定できませんでした/)).toBeTruthy();
  expect(within(dialog).getByLabelText('補足（通知に加える文）')).toBeTruthy();

  await user.click(within(dialog).getByRole('radio', { name: /^団体/ }));
  expect(within(dialog).queryByText(/^ご所属の団体を特定できませんでした/)).toBeNull();
  expect(within(dialog).getByText(/「団体への在籍照会」の文書で尋ねます/)).toBeTruthy();
  expect(within(dialog).getByLabelText('補足')).toBeTruthy();
});
