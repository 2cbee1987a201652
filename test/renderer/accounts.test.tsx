import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx';
import type { Operator, OperatorAccount } from '#shared/contract/ledger.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { err, ok } from '#shared/result.ts';
import { anAccount, hanako, renderScreen } from './support/render-screen.tsx';
import { type Answers, scriptedBridge } from './support/scripted-bridge.ts';

const ichiro: Operator = { ...hanako, id: 'o2', name: '鈴木 一郎', role: 'clerk' };
const jiro: Operator = { ...hanako, id: 'o3', name: '田中 次郎', role: 'approver' };
const takahashi: Operator = { ...hanako, id: 'o4', name: '高橋 三郎' };

/** An office whose list changes as the data process would change it. */
function openOperators(
  first: readonly OperatorAccount[],
  answers: Answers = {},
  operator: Operator = hanako,
) {
  let accounts = first;
  const change = (id: string, changes: Partial<OperatorAccount>) => {
    accounts = accounts.map((each) => (each.id === id ? { ...each, ...changes } : each));
    scripted.notify({ kind: 'changed', topics: ['operators', 'session', 'cases'], caseIds: [] });
    return ok(null);
  };
  const scripted = scriptedBridge({
    'settings.read': () => ok(defaultOfficePolicy),
    'operators.list': () => ok([...accounts]),
    'operators.close': ({ operatorId }) => change(operatorId, { closedAt: '2027-03-31T08:00:00.000Z' }),
    'operators.reopen': ({ operatorId }) => change(operatorId, { closedAt: null }),
    'operators.rename': ({ operatorId, name }) => change(operatorId, { name, earlierNames: ['鈴木 一郎'] }),
    'operators.changeRole': ({ operatorId, role }) => change(operatorId, { role }),
    'operators.setFirstPassphrase': ({ operatorId }) => change(operatorId, { mustChoosePassphrase: true }),
    ...answers,
  });
  const route = { screen: 'settings', section: 'operators' } as const;
  return { ...scripted, ...renderScreen(<SettingsScreen />, { bridge: scripted.bridge, operator, route }) };
}

const inUse = () => screen.findByRole('table', { name: '利用者' });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('an account that is closed', () => {
  const office = [anAccount(hanako), anAccount(takahashi), anAccount(ichiro, { casesInHand: 3 })];

  it('is told apart from the others, with what becomes of its cases, and can be opened again by keyboard', async () => {
    const { user, sent } = openOperators(office);
    await inUse();
    act(() => button('利用停止: 鈴木 一郎').focus());
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: '鈴木 一郎 さんの利用を停止する' });
    expect(within(dialog).getByText(/担当中の案件が3件あります/)).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: '鈴木 一郎 さんの利用を停止する' }));
    expect(sent.find(({ name }) => name === 'operators.close')?.input).toEqual({ operatorId: 'o2' });
    const closed = await screen.findByText('利用を停止した利用者（1人）', { selector: 'summary' });
    await waitFor(async () => expect(within(await inUse()).queryByText('鈴木 一郎')).toBeNull());
    // The line took its button along; the focus stays on the list.
    await waitFor(() =>
      expect(document.activeElement?.closest('table')).toBe(screen.getByRole('table', { name: '利用者' })),
    );

    await user.click(closed);
    expect(screen.getByText('2027-03-31(水)')).toBeDefined();
    await user.click(button('利用再開: 鈴木 一郎'));
    await user.click(await screen.findByRole('button', { name: '鈴木 一郎 さんの利用を再開する' }));
    await within(await inUse()).findByText('鈴木 一郎');
    expect(screen.queryByText(/利用を停止した利用者/, { selector: 'summary' })).toBeNull();
    // With the last of them the whole list went.
    await waitFor(() =>
      expect(document.activeElement?.closest('table')).toBe(screen.getByRole('table', { name: '利用者' })),
    );
  });

  it('is never one’s own, nor the only administrator’s', async () => {
    openOperators([anAccount(hanako), anAccount(ichiro)]);
    await inUse();
    expect(screen.queryByRole('button', { name: '利用停止: 佐藤 花子' })).toBeNull();
    expect(screen.queryByRole('button', { name: '役割の変更: 佐藤 花子' })).toBeNull();
    expect(screen.getByText(/管理者が一人だけです/)).toBeDefined();
  });
});

it('somebody who married gets the new name, and the list still says whom older records mean', async () => {
  const { user, sent } = openOperators([anAccount(hanako), anAccount(ichiro)]);
  await inUse();
  await user.click(button('氏名の変更: 鈴木 一郎'));
  const dialog = within(await screen.findByRole('dialog', { name: '鈴木 一郎 さんの氏名を変える' }));
  await user.click(dialog.getByRole('button', { name: '氏名を変える' }));
  expect(dialog.getByText('今と違う氏名を入力してください。')).toBeDefined();
  const field = dialog.getByRole('textbox', { name: /^氏名/ });
  await user.clear(field);
  await user.type(field, '佐々木 一郎 {Enter}');
  expect(sent.find(({ name }) => name === 'operators.rename')?.input).toEqual({
    operatorId: 'o2',
    name: '佐々木 一郎',
  });
  const row = await within(await inUse()).findByRole('row', { name: /佐々木 一郎/ });
  expect(row.textContent).toContain('（前の氏名: 鈴木 一郎）');
  await screen.findByText('鈴木 一郎 さんの氏名を「佐々木 一郎」に変えました。');
});

it('a role is changed to another one, with a warning where one cannot take it back', async () => {
  const { user, sent } = openOperators([anAccount(hanako), anAccount(takahashi)]);
  await inUse();
  await user.click(button('役割の変更: 佐藤 花子'));
  await user.click(await screen.findByRole('button', { name: '役割を変える' }));
  expect(screen.getByText('今と違う役割を選んでください。')).toBeDefined();
  expect(sent.some(({ name }) => name === 'operators.changeRole')).toBe(false);
  await user.click(within(screen.getByRole('dialog')).getByRole('radio', { name: /^担当/ }));
  expect(screen.getByText(/自分では元に戻せません/)).toBeDefined();
  await user.click(button('役割を「担当」に変える'));
  expect(sent.find(({ name }) => name === 'operators.changeRole')?.input).toEqual({
    operatorId: 'o1',
    role: 'clerk',
  });
});

it('somebody who forgot the passphrase gets a first one, and the list says so until it is replaced', async () => {
  const { user, sent } = openOperators([anAccount(hanako), anAccount(jiro)]);
  await inUse();
  await user.click(button('合言葉の再設定: 田中 次郎'));
  await user.type(await screen.findByLabelText(/^新しい最初の合言葉/), '短い{Enter}');
  expect(screen.getByText('合言葉は12文字以上にしてください。')).toBeDefined();
  await user.type(screen.getByLabelText(/^新しい最初の合言葉/), 'けれども後から長くする{Enter}');
  expect(await screen.findByText('最初の合言葉のまま')).toBeDefined();
  expect(sent.find(({ name }) => name === 'operators.setFirstPassphrase')?.input).toEqual({
    operatorId: 'o3',
    passphrase: '短いけれども後から長くする',
  });
});

describe('the own passphrase', () => {
  it('is changed by everybody, also by a 閲覧 account, which can do nothing else', async () => {
    const viewer: Operator = { ...ichiro, role: 'viewer' };
    let tries = 0;
    const { user, sent } = openOperators(
      [anAccount(hanako), anAccount(viewer)],
      {
        'operators.changePassphrase': () => {
          tries += 1;
          return tries === 1 ? err({ code: 'signInRefused', waitSeconds: 0 }) : ok(null);
        },
      },
      viewer,
    );
    await inUse();
    expect(screen.queryByRole('button', { name: /佐藤 花子/ })).toBeNull();
    await user.click(button('自分の合言葉を変える'));
    await user.type(await screen.findByLabelText(/^今の合言葉/), '今の合言葉のつもり');
    await user.type(screen.getByLabelText(/^新しい合言葉 ?※/), '朝の電車は定刻に着く');
    await user.type(screen.getByLabelText(/^新しい合言葉（確認）/), '朝の電車は定刻に着か');
    await user.click(button('合言葉を変える'));
    expect(screen.getByText('二つの合言葉が一致していません。')).toBeDefined();
    await user.type(screen.getByLabelText(/^新しい合言葉 ?※/), 'はずだ');
    await user.clear(screen.getByLabelText(/^新しい合言葉（確認）/));
    await user.type(screen.getByLabelText(/^新しい合言葉（確認）/), '朝の電車は定刻に着くはずだ');
    await user.click(button('合言葉を変える'));
    expect((await screen.findByRole('alert')).textContent).toContain('合言葉が違います');
    await user.type(screen.getByLabelText(/^今の合言葉/), '今の本当の合言葉');
    await user.click(button('合言葉を変える'));
    expect(await screen.findByText(/^合言葉を変えました/, { selector: 'p' })).toBeDefined();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent.filter(({ name }) => name === 'operators.changePassphrase').at(-1)?.input).toEqual({
      present: '今の本当の合言葉',
      next: '朝の電車は定刻に着くはずだ',
    });
  });
});
