import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { chooseQueueFacts } from '#renderer/app/queue-facts.ts';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { anApplication, aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { findRow, openOffice } from './review-office.tsx';

it('shows a saved view with its own facts, names them above the list, and leaves what one chose oneself as it was', async () => {
  const { test, start } = openOffice();
  await receiveApplications(test, [anApplication()]);
  await test.call('savedViews.save', {
    name: '団体ごと',
    isShared: true,
    filter: everyOpenCase,
    facts: ['receivedOn', 'organizationCode'],
    replaces: null,
  });
  const { user } = start();
  await findRow(/佐藤 花子/);
  act(() => chooseQueueFacts(['section']));
  const own = localStorage.getItem('queue.facts');
  expect(own).toContain('section');
  const row = await findRow(/佐藤 花子/);
  expect(row.textContent).toContain('総務課');
  expect(screen.getByText('団体・部署')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: /^保存した表示条件/ }));
  const views = await screen.findByRole('dialog', { name: '保存した表示条件' });
  await user.click(within(views).getByRole('button', { name: '表示条件「団体ごと」で表示' }));
  await screen.findByText('氏名・受付日');
  expect(screen.getByText('団体・団体コード')).toBeTruthy();
  expect((await findRow(/佐藤 花子/)).textContent).toContain('016373');
  expect(localStorage.getItem('queue.facts')).toBe(own);
});

it('says prefecture and who acts next where they are wished, and the heads name them', async () => {
  const { test, start } = openOffice();
  const [id = ''] = await receiveApplications(test, [
    anApplication(),
    aPassingApplication({ receiptNumber: 'R8-2', organizationCode: '270008', organizationName: '大阪府' }),
  ]);
  await test.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
  start();
  const row = await findRow(/芽室町/);
  expect(row.textContent).not.toContain('北海道');
  act(() => chooseQueueFacts(['prefecture', 'nextActor']));
  const shown = (await findRow(/芽室町/)).textContent;
  expect(shown).toContain('芽室町　北海道');
  expect(shown).toContain('次は事務局');
  expect((await findRow(/大阪府/)).textContent).not.toContain('大阪府　大阪府');
  expect(screen.getByText('団体・都道府県')).toBeTruthy();
  expect(screen.getByText('判定・状態・次に動く人')).toBeTruthy();
});

it('keeps the 受付番号 whole before the day beside it where both are wished', async () => {
  const { test, start } = openOffice();
  await receiveApplications(test, [anApplication({ receiptNumber: 'R8-000133' })]);
  start();
  await findRow(/佐藤 花子/);
  act(() => chooseQueueFacts(['receiptNumber', 'receivedOn']));
  const row = within(await findRow(/佐藤 花子/));
  const line = await row.findByTitle(/^R8-000133 受付 /);
  // The ellipsis is drawn in the part that gives way: the number is in one that does not shrink.
  expect([...line.children].map((part) => part.classList.contains('shrink-0'))).toEqual([true, false]);
});

it('keeps the name that was typed for a view when the dialog is left, and forgets it once it is saved', async () => {
  const { test, start } = openOffice();
  await receiveApplications(test, [aPassingApplication({ name: '山田 太郎' })]);
  const { user } = start();
  await findRow(/山田 太郎/);
  const open = async () => {
    await user.click(screen.getByRole('button', { name: /^(保存した表示条件|年末の分)/ }));
    await user.click(await screen.findByRole('button', { name: '今の表示条件を保存…' }));
    return screen.findByRole<HTMLInputElement>('textbox', { name: '名前' });
  };
  await user.type(await open(), '年末');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const field = await open();
  expect(field.value).toBe('年末');
  await user.type(field, 'の分');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText('表示条件「年末の分」を保存しました。');
  expect(await test.call('savedViews.list', null)).toMatchObject({ value: [{ name: '年末の分' }] });
});
