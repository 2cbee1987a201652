import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SettingsSection } from '#renderer/app/router.tsx';
import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { err, ok } from '#shared/result.ts';
import { aWait } from '#test/support/a-wait.ts';
import { anAccount, hanako, renderScreen } from './support/render-screen.tsx';
import { type Answers, scriptedBridge } from './support/scripted-bridge.ts';

function openSettings(section: SettingsSection, answers: Answers = {}) {
  const { bridge, ...scripted } = scriptedBridge({
    'settings.read': () => ok(defaultOfficePolicy),
    'settings.change': (wished) => ok(wished),
    'operators.list': () => ok([anAccount(hanako)]),
    ...answers,
  });
  return {
    ...scripted,
    ...renderScreen(<SettingsScreen />, { bridge, route: { screen: 'settings', section } }),
  };
}

function typedIn(label: string | RegExp): string {
  return screen.getByLabelText<HTMLInputElement>(label).value;
}

describe('what is typed to be added to a list of the settings', () => {
  it('is still there after a look at another tab', async () => {
    const { user } = openSettings('closures');
    await user.type(await screen.findByLabelText('日付'), '2026-12-28');
    await user.type(screen.getByLabelText('名称'), '庁舎の停電');
    await user.click(screen.getByRole('tab', { name: '審査の基準' }));
    await user.type(await screen.findByLabelText(/^版の呼び名/), '第2版');
    await user.click(screen.getByRole('tab', { name: '利用者' }));
    await user.type(await screen.findByLabelText('氏名'), '鈴木 一郎');
    await user.type(screen.getByLabelText(/^最初の合言葉/), '朝の電車は定刻どおりに着く');
    await user.click(screen.getByRole('radio', { name: /^決裁者/ }));
    await user.click(screen.getByRole('tab', { name: '休業日' }));
    expect([typedIn('日付'), typedIn('名称')]).toEqual(['2026-12-28', '庁舎の停電']);
    await user.click(screen.getByRole('tab', { name: '審査の基準' }));
    expect(typedIn(/^版の呼び名/)).toBe('第2版');
    await user.click(screen.getByRole('tab', { name: '利用者' }));
    expect([typedIn('氏名'), typedIn(/^最初の合言葉/)]).toEqual(['鈴木 一郎', '朝の電車は定刻どおりに着く']);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^決裁者/ }).checked).toBe(true);
  });

  it('stays as far as it was typed after it was sent, and goes as far as it was added', async () => {
    const { turn, letGo } = aWait();
    const { user, sent } = openSettings('closures', {
      'settings.change': async (wished) => {
        await turn;
        return ok(wished);
      },
    });
    await user.type(await screen.findByLabelText('名称'), '庁舎の停電');
    await user.type(screen.getByLabelText('日付'), '２０２６・１２・２８{Enter}');
    await user.clear(screen.getByLabelText('名称'));
    await user.type(screen.getByLabelText('名称'), '開庁記念日');
    letGo();
    const table = within(await screen.findByRole('table', { name: '休業日' }));
    expect(table.getByRole('row', { name: /庁舎の停電/ })).toBeDefined();
    await waitFor(() => expect([typedIn('日付'), typedIn('名称')]).toEqual(['', '開庁記念日']));
    expect(sent.filter(({ name }) => name === 'settings.change')).toEqual([
      {
        name: 'settings.change',
        input: { ...defaultOfficePolicy, closures: [{ date: '2026-12-28', name: '庁舎の停電' }] },
      },
    ]);
  });

  it('stays when it was refused, also after a look at another tab', async () => {
    const { user } = openSettings('operators', {
      'operators.add': () => err({ code: 'dataUnavailable' }),
    });
    await user.type(await screen.findByLabelText('氏名'), '鈴木 一郎');
    await user.type(screen.getByLabelText(/^最初の合言葉/), '朝の電車は定刻どおりに着く{Enter}');
    await screen.findByRole('alert');
    await user.click(screen.getByRole('tab', { name: '休業日' }));
    await user.click(await screen.findByRole('tab', { name: '利用者' }));
    expect([typedIn('氏名'), typedIn(/^最初の合言葉/)]).toEqual(['鈴木 一郎', '朝の電車は定刻どおりに着く']);
  });
});

describe('what was written over the settings of the office', () => {
  it('comes back when one drops it by mistake', async () => {
    const { user } = openSettings('policy');
    const field = await screen.findByLabelText(/^処理の目標/);
    const standing = typedIn(/^処理の目標/);
    await user.clear(field);
    await user.type(field, '7');
    await user.click(screen.getByRole('button', { name: '変更をやめる' }));
    expect(typedIn(/^処理の目標/)).toBe(standing);
    await user.click(screen.getByRole('button', { name: '元に戻す' }));
    expect(typedIn(/^処理の目標/)).toBe('7');
  });

  it('stays away from what was written since', async () => {
    const { user } = openSettings('policy');
    const field = await screen.findByLabelText(/^処理の目標/);
    await user.clear(field);
    await user.type(field, '7');
    await user.click(screen.getByRole('button', { name: '変更をやめる' }));
    await user.clear(field);
    await user.type(field, '9');
    await user.click(screen.getByRole('button', { name: '元に戻す' }));
    expect(typedIn(/^処理の目標/)).toBe('9');
  });
});

it('a first passphrase that is being typed stays when the accounts cannot be read again meanwhile', async () => {
  const ichiro = anAccount({ ...hanako, id: 'o2', name: '鈴木 一郎', role: 'clerk' });
  let isBroken = false;
  const { user, notify } = openSettings('operators', {
    'operators.list': () =>
      isBroken ? err({ code: 'internal', errorId: 'E-7' }) : ok([anAccount(hanako), ichiro]),
  });
  await user.click(await screen.findByRole('button', { name: /^合言葉の再設定.*鈴木 一郎/ }));
  const field = await within(screen.getByRole('dialog')).findByLabelText(/^新しい最初の合言葉/);
  await user.type(field, '朝の電車');
  isBroken = true;
  notify({ kind: 'changed', topics: ['operators'], caseIds: [] });
  await screen.findByText(/E-7/);
  expect(field.isConnected && field).toHaveProperty('value', '朝の電車');
});
