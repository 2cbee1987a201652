import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx';
import { officeBridge } from './support/office-bridge.ts';
import { hanako, renderScreen } from './support/render-screen.tsx';

it('a checklist is divided by kind of body, is shown at once, and leads back to the general one when it is given up', async () => {
  const { bridge, office } = officeBridge();
  office.signIn('佐藤 花子', 'administrator');
  const route = { screen: 'settings', section: 'checklists' } as const;
  const { user } = renderScreen(<SettingsScreen />, { bridge, operator: hanako, route });

  await user.click(await screen.findByRole('button', { name: '団体の種類ごとに分ける…' }));
  const dialog = within(
    await screen.findByRole('dialog', { name: '「参加申請・所属確認」を団体の種類ごとに分ける' }),
  );
  await user.click(dialog.getByRole('radio', { name: '都道府県' }));
  await user.click(dialog.getByRole('button', { name: '都道府県の確認事項を作る' }));
  await screen.findByText('「参加申請・所属確認（都道府県）」を作りました。項目を変えられます。');

  const giveUp = await screen.findByRole('button', { name: 'この確認事項をやめる…' });
  await waitFor(() => expect(document.activeElement).toBe(giveUp));
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('button', { name: 'この確認事項をやめる' }));
  await screen.findByText('「参加申請・所属確認（都道府県）」をやめました。');
  const divide = await screen.findByRole('button', { name: '団体の種類ごとに分ける…' });
  await waitFor(() => expect(document.activeElement).toBe(divide));
  const list = await office.call('checklists.list', null);
  expect(list.ok && list.value.every(({ current }) => !current.id.includes('/'))).toBe(true);
});
