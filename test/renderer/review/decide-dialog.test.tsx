import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import type { TestOffice } from '#test/support/office.ts';
import { openOffice } from './review-office.tsx';

async function take(test: TestOffice, id: string, command: CaseCommand) {
  const opened = await test.call('case.open', { id });
  if (!opened.ok) throw new Error(opened.error.code);
  const done = await test.call('case.act', { id, expectedVersion: opened.value.version, command });
  if (!done.ok) throw new Error(done.error.code);
}

it('says from which day nobody having answered can be a reason, and offers it no earlier', async () => {
  const { test, start } = openOffice();
  const [id = ''] = await receiveApplications(test, [anApplication({ name: '佐藤 花子' })]);
  await take(test, id, { kind: 'claim' });
  await take(test, id, { kind: 'inquire', reasons: ['employment-unclear'], text: '' });
  const { user } = start({ caseId: id });
  const bar = await screen.findByRole('region', { name: '案件の操作' });
  const from = '「照会への回答がない」を理由にできるのは 2026-12-09(水) からです。';
  expect(within(bar).getByText(from, { exact: false })).toBeDefined();

  await screen.findByRole('heading', { name: /佐藤 花子/ });
  await user.keyboard('d');
  const dialog = await screen.findByRole('dialog', { name: '決定' });
  await user.click(within(dialog).getByRole('radio', { name: '見送り' }));
  expect(within(dialog).queryByRole('checkbox', { name: /照会への回答がない/ })).toBeNull();
  expect(dialog.textContent).toContain(
    '「照会への回答がない」はまだ選べません。2026-12-09(水) から選べます。',
  );
  const decide = within(dialog).getByRole('button', { name: '見送りとして決裁に回す' });
  expect(decide.getAttribute('aria-disabled')).toBe('true');
});

it('offers nobody having answered once that day has come, chosen already', async () => {
  const { test, start } = openOffice();
  const [id = ''] = await receiveApplications(test, [anApplication({ name: '佐藤 花子' })]);
  await take(test, id, { kind: 'claim' });
  await take(test, id, { kind: 'inquire', reasons: ['employment-unclear'], text: '' });
  test.clock.nowMs = Date.parse('2026-12-09T00:00:00.000Z');
  const { user } = start({ caseId: id });
  await user.click(await screen.findByRole('button', { name: '回答なしとして「見送り」を用意する…' }));
  const dialog = await screen.findByRole('dialog', { name: '決定' });
  expect(within(dialog).getByRole('checkbox', { name: /照会への回答がない/, checked: true })).toBeDefined();
  await user.click(within(dialog).getByRole('button', { name: '見送りとして決裁に回す' }));
  await screen.findByText(/^佐藤 花子: /);
  const opened = await test.call('case.open', { id });
  expect(opened.ok && opened.value.proposal?.reasons).toEqual(['no-answer']);
});
