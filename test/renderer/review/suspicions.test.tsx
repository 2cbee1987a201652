import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { anApplication, aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { findRow, openOffice } from './review-office.tsx';

it('names 団体不一致 in the row and in the head of the case, and lists such cases alone', async () => {
  const { test, start } = openOffice();
  await receiveApplications(test, [
    anApplication({ receiptNumber: 'R8-1' }),
    aPassingApplication({ receiptNumber: 'R8-2', address: 'hanako@city.sapporo.lg.jp' }),
  ]);
  const { user } = start();
  expect((await findRow(/R8-1/)).textContent).not.toContain('団体不一致');
  const row = await findRow(/R8-2/);
  expect(row.textContent).toContain('団体不一致');
  await user.click(row);
  await within(await screen.findByRole('article')).findByText('団体不一致');
  await user.click(screen.getByRole('button', { name: /^絞込/ }));
  await user.click(await screen.findByRole('checkbox', { name: '団体不一致' }));
  await user.keyboard('{Escape}');
  await screen.findByRole('button', { name: '絞込「団体不一致」を外す' });
  // The rows of the filter before stay until those of this one are there.
  await waitFor(() => expect(screen.queryByRole('option', { name: /R8-1/ })).toBeNull());
  expect(await findRow(/R8-2/)).toBeTruthy();
});

it('names なりすまし疑い where a person recorded it and the judgement says no such thing', async () => {
  const { test, start } = openOffice();
  const [id = ''] = await receiveApplications(test, [anApplication({ receiptNumber: 'R8-1' })]);
  await test.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
  const command = {
    kind: 'recordCheck',
    item: 'terms-consent',
    result: 'deficient',
    reason: 'impersonation-suspected',
    checkedOn: null,
    source: '',
    note: '',
  } as const;
  await test.call('case.act', { id, expectedVersion: 2, command });
  start({ caseId: id });
  expect((await findRow(/R8-1/)).textContent).toContain('なりすまし疑い');
  await within(await screen.findByRole('article')).findByText('なりすまし疑い');
});
