import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OrganizationsScreen } from '#renderer/features/organizations/organizations-screen.tsx';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import type { TestOffice } from '#test/support/office.ts';
import { confirmChecks, confirmDomain } from '#test/support/register-work.ts';
import { findRow, openOffice } from './review/review-office.tsx';
import { officeBridge } from './support/office-bridge.ts';
import { renderScreen } from './support/render-screen.tsx';

async function receiveChecked(test: TestOffice): Promise<string> {
  const [id = ''] = await receiveApplications(test, [
    anApplication(),
    anApplication({ receiptNumber: 'R8-2', name: '鈴木 一郎', address: 'ichiro@memuro.net' }),
  ]);
  await confirmChecks(test, id);
  return id;
}

/** What stands in a text field of the open dialog. */
function typedIn(label: string | RegExp): string {
  return within(screen.getByRole('dialog')).getByLabelText<HTMLInputElement>(label).value;
}

it('an entry to be taken back keeps its reason and its words when the dialog, the tab or the entry is left', async () => {
  const { bridge, office } = officeBridge();
  const entry = await confirmDomain(office, await receiveChecked(office));
  const register = { filter: 'all', id: entry.id } as const;
  const { user } = renderScreen(<OrganizationsScreen />, {
    bridge,
    route: { screen: 'organizations', code: null, register },
  });
  await user.click(await screen.findByRole('button', { name: '登録を取り消す…' }));
  await user.click(await screen.findByRole('radio', { name: /ドメインが失効した/ }));
  await user.click(screen.getByLabelText('説明'));
  await user.paste('町から廃止の連絡');
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: '確認を更新する…' }));
  await user.click(await screen.findByLabelText(/^確認した内容/));
  await user.paste('総務課に電話した');
  await user.click(screen.getByRole('button', { name: 'やめる' }));
  await user.click(screen.getByRole('tab', { name: '判定を試す' }));
  await user.click(screen.getByRole('tab', { name: '確認済みドメイン' }));

  await user.click(await screen.findByRole('button', { name: '確認を更新する…' }));
  expect(await screen.findByDisplayValue('総務課に電話した')).toBeDefined();
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: '登録を取り消す…' }));
  expect(typedIn('説明')).toBe('町から廃止の連絡');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /ドメインが失効した/ }).checked).toBe(true);
  await user.click(screen.getByRole('button', { name: '登録を取り消す' }));
  expect(await screen.findByText('登録を取り消しました。')).toBeDefined();
});

it('a domain to be registered keeps what was written of it when another case is looked at', async () => {
  const { test, start } = openOffice();
  const caseId = await receiveChecked(test);
  const { user } = start({ caseId });
  const offer = 'このドメインを登録する…';
  await user.click(await screen.findByRole('button', { name: offer }));
  await user.clear(screen.getByLabelText(/^団体コード/));
  await user.paste('016381');
  await user.click(screen.getByLabelText(/^確認した内容/));
  await user.paste('総務課に電話した');
  await user.keyboard('{Escape}');
  await user.click(await findRow(/鈴木 一郎/));
  await screen.findByRole('article', { name: /鈴木 一郎/ });
  await user.click(await findRow(/佐藤 花子/));

  await user.click(await screen.findByRole('button', { name: offer }));
  expect([typedIn(/^団体コード/), typedIn(/^確認した内容/)]).toEqual(['016381', '総務課に電話した']);
});
