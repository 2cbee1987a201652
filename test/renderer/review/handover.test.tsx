import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { anOperator, signInAs } from '#test/support/operators.ts';
import { openOffice, waitForFocusOn } from './review-office.tsx';

it('a case of somebody whose account was closed says so, and any clerk can take it', async () => {
  const { test, start } = openOffice();
  const { office, call } = test;
  const sato = await anOperator(office, '佐藤 花子', 'administrator');
  const suzuki = await anOperator(office, '鈴木 一郎', 'clerk');
  const tanaka = await anOperator(office, '田中 次郎', 'clerk');
  const [id = ''] = await receiveApplications(test, [anApplication({ name: '山田 太郎' })]);
  signInAs(office, suzuki);
  await call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
  signInAs(office, sato);
  await call('operators.close', { operatorId: suzuki.id });
  signInAs(office, tanaka);

  const { user } = start({ caseId: id });
  const article = await screen.findByRole('article', { name: /山田 太郎/ });
  expect(within(article).getByText('引継ぎ待ち')).toBeTruthy();
  await user.click(within(article).getByRole('button', { name: /担当を替える/ }));
  const dialog = await screen.findByRole('dialog', { name: '担当を替える' });
  expect(within(dialog).getByText(/今の担当の 鈴木 一郎 は、利用を停止されたか/)).toBeTruthy();
  expect(await within(dialog).findAllByRole('radio')).toHaveLength(2);
  await user.click(within(dialog).getByRole('radio', { name: '田中 次郎（自分）' }));
  await user.click(within(dialog).getByRole('button', { name: /担当にする/ }));
  expect(await within(article).findByRole('button', { name: /手放す/ })).toBeTruthy();
  expect(within(article).queryByText('引継ぎ待ち')).toBeNull();
});

it('a case that an approver takes over stays open at its first item, and one that goes to a colleague makes way for the next', async () => {
  const { test, start } = openOffice();
  const { office, call } = test;
  const sato = await anOperator(office, '佐藤 花子', 'administrator');
  const suzuki = await anOperator(office, '鈴木 一郎', 'clerk');
  const ids = await receiveApplications(test, [
    anApplication({ receiptNumber: 'R8-1', name: '山田 太郎' }),
    anApplication({ receiptNumber: 'R8-2', name: '田中 次郎' }),
  ]);
  signInAs(office, suzuki);
  for (const id of ids) await call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
  signInAs(office, sato);

  const { user } = start({ caseId: ids[0] ?? null });
  const reassign = async (from: RegExp, to: string) => {
    const article = await screen.findByRole('article', { name: from });
    await user.click(within(article).getByRole('button', { name: /担当を替える/ }));
    const dialog = within(await screen.findByRole('dialog', { name: '担当を替える' }));
    await user.click(await dialog.findByRole('radio', { name: to }));
    await user.click(dialog.getByRole('button', { name: /担当にする/ }));
  };
  await reassign(/山田 太郎/, '佐藤 花子（自分）');
  await waitForFocusOn(/^1申請内容に不備がない/);
  expect(screen.getByRole('article', { name: /山田 太郎/ })).toBeTruthy();

  await reassign(/山田 太郎/, '鈴木 一郎');
  expect(await screen.findByRole('article', { name: /田中 次郎/ })).toBeTruthy();
});
