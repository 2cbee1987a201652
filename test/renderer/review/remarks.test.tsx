import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { act } from '#test/support/case-commands.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { openOffice } from './review-office.tsx';

/** A case in the hands of 事務局 担当. */
async function claimedCase() {
  const { test, start } = openOffice();
  const [caseId = ''] = await receiveApplications(test, [
    anApplication({ name: '山田 太郎', kana: 'ヤマダ タロウ' }),
  ]);
  test.signIn('事務局 担当');
  const take = (command: CaseCommand) => act(test, caseId, command);
  await take({ kind: 'claim' });
  const open = async () => {
    const { user } = start({ caseId });
    return { user, article: await screen.findByRole('article', { name: /山田 太郎/ }) };
  };
  return { test, take, open };
}

it('決定の補足が申請者への文書に載ることを、書く所で言う', async () => {
  const { user, article } = await (await claimedCase()).open();
  await user.click(within(article).getByRole('button', { name: '見送り…' }));
  const dialog = await screen.findByRole('dialog', { name: '決定' });
  const remark = (description: RegExp) => within(dialog).getByRole('textbox', { name: '補足', description });
  expect(remark(/「見送りのお知らせ」の文書に載り/)).toBeTruthy();
  await user.click(within(dialog).getByRole('radio', { name: '承認' }));
  expect(remark(/「招待の案内」の文書に載り/)).toBeTruthy();
});

it('起案の補足が文書に載り、決裁者の補足は載らないことが、決裁の画面と決定の後の案件で分かる', async () => {
  const { test, take, open } = await claimedCase();
  await take({ kind: 'decline', reasons: ['other'], text: '委託先の方は対象外です。' });
  test.signIn('田中 課長', 'approver');
  const { user, article } = await open();
  await user.click(within(article).getByRole('button', { name: '決裁…' }));
  const dialog = await screen.findByRole('dialog', { name: '決裁' });
  expect(within(dialog).getByText('起案の補足（「見送りのお知らせ」に載る）').nextSibling).toHaveProperty(
    'textContent',
    '委託先の方は対象外です。',
  );
  await user.type(
    within(dialog).getByRole('textbox', { name: '決裁者の補足', description: /文書には載りません/ }),
    '係長に口頭で確認済。',
  );
  await user.click(within(dialog).getByRole('button', { name: '見送りに決定する' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const decision = await within(article).findByRole('region', { name: '決定' });
  expect(within(decision).getByText('起案の補足（「見送りのお知らせ」に載る）').nextSibling).toHaveProperty(
    'textContent',
    '委託先の方は対象外です。',
  );
  expect(within(decision).getByText('決裁者の補足').nextSibling).toHaveProperty(
    'textContent',
    '係長に口頭で確認済。',
  );
});
