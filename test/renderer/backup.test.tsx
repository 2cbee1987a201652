import { join } from 'node:path';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx';
import { officeBridge } from './support/office-bridge.ts';
import { renderScreen } from './support/render-screen.tsx';

it('the day of the last backup is that of the one that was just made', async () => {
  const { bridge, office } = officeBridge((call) => ({
    'ledger.saveBackup': () => call('ledger.backup', { path: join(office.directory, '写し.backup') }),
  }));
  const { user } = renderScreen(<SettingsScreen />, {
    bridge,
    route: { screen: 'settings', section: 'backup' },
  });
  await screen.findByText('まだバックアップがありません。');
  await user.click(screen.getByRole('button', { name: 'バックアップを保存する' }));
  await screen.findByText('最後のバックアップ: 2026-11-24(火)');
  expect(screen.queryByText('まだバックアップがありません。')).toBeNull();
});
