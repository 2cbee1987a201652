import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { anOperator, signInAs } from '#test/support/operators.ts';
import { findRow, openOffice } from './review-office.tsx';

const colleague = '勅使河原 龍之介';

it('names the colleague in full over a row that is too narrow for it, and tells an approver of the own step', async () => {
  const { test, start } = openOffice();
  const { office, call } = test;
  const approver = await anOperator(office, '佐藤 花子', 'administrator');
  const clerk = await anOperator(office, colleague, 'clerk');
  const [id = ''] = await receiveApplications(test, [anApplication({ name: '山田 太郎' })]);
  signInAs(office, clerk);
  await call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
  signInAs(office, approver);

  start({ caseId: id });
  const row = await findRow(/山田 太郎/);
  expect(within(row).getByTitle(`所属確認中 ${colleague}`)).toBeTruthy();
  const bar = within(await screen.findByRole('region', { name: '案件の操作' }));
  expect(bar.getByRole('button', { name: /担当を替える/ }).hasAttribute('aria-disabled')).toBe(false);
  expect(
    bar.getByText(
      `${colleague}が担当しています。引き継ぐには、手放してもらうか、「担当を替える」（決裁者が行えます）を使ってください。`,
    ),
  ).toBeTruthy();
});
