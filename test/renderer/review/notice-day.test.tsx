import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { act } from '#test/support/case-commands.ts';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { confirmEverything, onDay } from '../../data/report-cases.ts';
import { openOffice } from './review-office.tsx';

it('金曜日に送った通知を月曜日に通知済にするとき、送った日を書ける', async () => {
  const { test, start } = openOffice();
  const [id = ''] = await receiveApplications(test, [aPassingApplication({ name: '山田 太郎' })]);
  test.signIn('事務局 担当');
  onDay(test, '2026-11-26');
  await confirmEverything(test, id);
  await act(test, id, { kind: 'approve', text: '' });
  onDay(test, '2026-11-30');
  const { user } = start({ caseId: id });
  const article = await screen.findByRole('article', { name: /山田 太郎/ });
  await user.click(within(article).getByRole('button', { name: '通知済にする…' }));
  const dialog = await screen.findByRole('dialog', { name: '通知済にする' });
  const day = within(dialog).getByRole('textbox', {
    name: '通知を送った日',
    description: /空欄のときは本日/,
  });
  const submit = within(dialog).getByRole('button', { name: '通知済にする' });
  await user.type(day, '2026-11-25');
  await user.click(submit);
  expect((await within(dialog).findByRole('alert')).textContent).toContain(
    '2026-11-26(木) から 2026-11-30(月) までの日付にしてください。',
  );
  await user.clear(day);
  await user.type(day, '2026-11-27');
  await user.click(submit);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(article.textContent).toContain('通知済 2026-11-27(金)'));
});
