import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { anOperator, signInAs } from '#test/support/operators.ts';
import { openOffice } from './review-office.tsx';

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
  expect(within(dialog).getAllByRole('radio')).toHaveLength(2);
  await user.click(within(dialog).getByRole('radio', { name: '田中 次郎（自分）' }));
  await user.click(within(dialog).getByRole('button', { name: /担当にする/ }));
  expect(await within(article).findByRole('button', { name: /手放す/ })).toBeTruthy();
  expect(within(article).queryByText('引継ぎ待ち')).toBeNull();
});
