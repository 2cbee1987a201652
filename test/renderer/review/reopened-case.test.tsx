import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { openOffice } from './review-office.tsx';

it('counts the due date of a case that was opened again from that day, and shows so', async () => {
  const { test, start } = openOffice();
  const [id = ''] = await receiveApplications(test, [anApplication({ name: '佐藤 花子' })]);
  test.clock.nowMs = Date.parse('2027-02-01T00:00:00.000Z');
  const commands: CaseCommand[] = [
    { kind: 'withdraw', cause: 'applicant', text: '' },
    { kind: 'reopen', reason: 'applicant-request', text: '' },
  ];
  for (const [at, command] of commands.entries()) {
    const done = await test.call('case.act', { id, expectedVersion: at + 1, command });
    if (!done.ok) throw new Error(done.error.code);
  }
  const { user } = start({ caseId: id });
  const article = await screen.findByRole('article', { name: /佐藤 花子/ });
  expect(
    within(article).getByRole('heading', { level: 2, description: /期限 02\/04\(木\)、あと3開庁日/ }),
  ).toBeDefined();
  await user.click(within(article).getByRole('button', { name: '期限の数え方' }));
  const days = within(await screen.findByRole('dialog', { name: '期限の数え方' })).getAllByRole('row');
  expect(days.slice(1).map((row) => row.textContent)).toEqual([
    '2027-02-01(月)再審査（0日目）',
    '2027-02-02(火)1日目',
    '2027-02-03(水)2日目',
    '2027-02-04(木)3日目',
  ]);
});
