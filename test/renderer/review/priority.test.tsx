import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { findRow, openOffice } from './review-office.tsx';

const yamada = aPassingApplication({ receiptNumber: 'R8-1', name: '山田 太郎', kana: 'ヤマダ タロウ' });
const suzuki = aPassingApplication({ receiptNumber: 'R8-2', name: '鈴木 一郎', kana: 'スズキ イチロウ' });
const mark = { kind: 'setPriority', priority: 'high', text: '' } as const;

async function openYamada() {
  const office = openOffice();
  const [id = ''] = await receiveApplications(office.test, [yamada, suzuki]);
  const { user } = office.start({ caseId: id });
  const article = await screen.findByRole('article', { name: /山田 太郎/ });
  const priority = async () => {
    const opened = await office.test.call('case.open', { id });
    return opened.ok ? opened.value.priority : opened.error.code;
  };
  return { ...office, id, user, article, priority };
}

it('marks the case that stays open, with a reason among its notes, and takes the mark back from the toast', async () => {
  const { user, article, priority } = await openYamada();
  await user.click(within(article).getByRole('button', { name: '優先…' }));
  const dialog = await screen.findByRole('dialog', { name: '優先にする' });
  expect(within(dialog).getByText(/期限・状態・担当は変わりません/)).toBeTruthy();
  await user.type(within(dialog).getByLabelText('理由'), '会議の前に要る');
  await user.click(within(dialog).getByRole('button', { name: '優先の印を付ける' }));

  await within(article).findByText('優先');
  expect(await priority()).toBe('high');
  await within(article).findByText('会議の前に要る');
  expect((await within(await findRow(/山田 太郎/)).findAllByText('優先')).length).toBeGreaterThan(0);
  const notifications = await screen.findByRole('region', { name: '知らせ' });
  await within(notifications).findByText('山田 太郎: 優先の印を付けました。');

  await user.click(within(notifications).getByRole('button', { name: '元に戻す' }));
  await waitFor(() => expect(within(article).queryByText('優先')).toBeNull());
  expect(await priority()).toBe('normal');
});

it('opens with p, says the other way round where the mark stands, and says in the history what was done', async () => {
  const { user, article, priority } = await openYamada();
  for (const [title, submit] of [
    ['優先にする', '優先の印を付ける'],
    ['優先を外す', '優先の印を外す'],
  ] as const) {
    await user.keyboard('p');
    const dialog = await screen.findByRole('dialog', { name: title });
    await user.click(within(dialog).getByRole('button', { name: submit }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
  expect(await priority()).toBe('normal');
  await user.click(within(article).getByRole('tab', { name: /^履歴/ }));
  expect(await within(article).findByText('優先の印を変更: 優先')).toBeTruthy();
  expect(await within(article).findByText('優先の印を変更: 通常')).toBeTruthy();
});

it('shows what a colleague marked meanwhile beside what was asked for', async () => {
  const { test, id, user } = await openYamada();
  await user.keyboard('p');
  const dialog = await screen.findByRole('dialog', { name: '優先にする' });
  expect((await test.call('case.act', { id, expectedVersion: 1, command: mark })).ok).toBe(true);
  await user.click(within(dialog).getByRole('button', { name: '優先の印を付ける' }));
  const row = await within(dialog).findByRole('row', { name: /^優先の印/ });
  const cells = within(row).getAllByRole('cell');
  expect(cells.map((cell) => cell.textContent)).toEqual(['通常', '優先', '優先']);
  await user.click(within(dialog).getByRole('button', { name: '優先の印を付ける' }));
  await within(dialog).findByText('この案件には、すでに優先の印が付いています。');
});

it('narrows the list to what is marked, and says why the next case is offered', async () => {
  const { test, start } = openOffice();
  const [, second = ''] = await receiveApplications(test, [yamada, suzuki]);
  await test.call('case.act', { id: second, expectedVersion: 1, command: mark });
  const { user } = start({ filter: everyOpenCase });
  await findRow(/山田 太郎/);
  await user.click(screen.getByRole('button', { name: /^絞込/ }));
  await user.click(await screen.findByRole('checkbox', { name: '優先だけ' }));
  await waitFor(() => expect(screen.queryByRole('option', { name: /山田 太郎/, hidden: true })).toBeNull());
  expect(screen.getByRole('option', { name: /鈴木 一郎/, hidden: true })).toBeTruthy();
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: '絞込「優先だけ」を外す' }));
  await findRow(/山田 太郎/);

  await user.click(screen.getByRole('button', { name: '次の一件' }));
  await screen.findByRole('article', { name: /鈴木 一郎/ });
  expect(screen.getByText(/^優先の印が付いています/)).toBeTruthy();
});
