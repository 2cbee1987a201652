import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ImportScreen } from '#renderer/features/import/import-screen.tsx';
import { aWait } from '#test/support/a-wait.ts';
import { aRow, imported, writeIntakeFile } from '#test/support/intake-file.ts';
import { officeBridge } from '../support/office-bridge.ts';
import { renderScreen } from '../support/render-screen.tsx';

/** Everything that is sent waits, as behind an import in another window, until it is let go. */
function openWaiting(view: 'typed' | 'heldRows') {
  const { turn, letGo } = aWait();
  const { bridge, office } = officeBridge((call) => ({
    'typed.receive': async (input) => {
      await turn;
      return call('typed.receive', input);
    },
    'import.correctRow': async (input) => {
      await turn;
      return call('import.correctRow', input);
    },
  }));
  const start = () => renderScreen(<ImportScreen />, { bridge, route: { screen: 'import', view } });
  return { office, letGo, start };
}

it('begins the next application with what was typed while the one before was being received', async () => {
  const { letGo, start } = openWaiting('typed');
  const { user } = start();
  const first = { 氏名: '山田 太郎', 団体名: '横浜市', メールアドレス: 'taro@city.yokohama.lg.jp' };
  await screen.findByRole('button', { name: 'この申請を受け付ける' });
  for (const [label, value] of Object.entries({ 申請日時: '2026/11/20 9:05', ...first })) {
    await user.click(screen.getByRole('textbox', { name: new RegExp(`^${label}`) }));
    await user.paste(value);
  }
  await user.click(screen.getByRole('button', { name: 'この申請を受け付ける' }));
  const name = screen.getByRole('textbox', { name: /^氏名/ });
  await user.clear(name);
  await user.paste('佐藤 花子');
  letGo();
  await screen.findByText('山田 太郎 の申請を受け付けました。');
  expect(name).toHaveProperty('value', '佐藤 花子');
  expect(screen.getByRole('textbox', { name: /^団体名/ })).toHaveProperty('value', '');
});

it('takes nothing into the fields of a row while it becomes a case, and does afterwards if it was refused', async () => {
  const { office, letGo, start } = openWaiting('heldRows');
  await imported(
    office,
    writeIntakeFile(office, [aRow({ name: '鈴木 次郎', appliedAt: '2026/11/31 9:07' })]),
  );
  const { user } = start();
  await user.click(await screen.findByRole('option', { name: /鈴木 次郎/ }));
  const name = await screen.findByRole('textbox', { name: '氏名' });
  await user.click(screen.getByRole('button', { name: 'この内容で案件にする' }));
  await user.type(name, 'さん');
  expect(name).toHaveProperty('value', '鈴木 次郎');
  letGo();
  await screen.findByText(/まだ直すところがあります/);
  await waitFor(() => expect(name).toHaveProperty('readOnly', false));
});

it('leaves the hands on the row that was chosen while the one before became a case', async () => {
  const { office, letGo, start } = openWaiting('heldRows');
  const wrong = { appliedAt: '2026/11/31 9:07' };
  const names = ['鈴木 次郎', '田中 三郎', '高橋 四郎'];
  await imported(
    office,
    writeIntakeFile(
      office,
      names.map((name) => aRow({ name, ...wrong })),
    ),
  );
  const { user } = start();
  await user.click(await screen.findByRole('option', { name: /鈴木 次郎/ }));
  const day = await screen.findByRole('textbox', { name: '申請日時' });
  await user.clear(day);
  await user.paste('2026/11/20 9:07');
  await user.click(screen.getByRole('button', { name: 'この内容で案件にする' }));
  await user.click(screen.getByRole('option', { name: /高橋 四郎/ }));
  const name = await screen.findByRole('textbox', { name: '氏名' });
  await user.type(name, 'さん');
  letGo();
  await waitFor(() => expect(screen.queryByRole('option', { name: /鈴木 次郎/ })).toBeNull());
  await user.keyboard('へ');
  expect(screen.getByRole('textbox', { name: '氏名' })).toHaveProperty('value', '高橋 四郎さんへ');
});

it('takes back that the fields of an application were emptied', async () => {
  const { start } = openWaiting('typed');
  const { user } = start();
  await screen.findByRole('button', { name: 'この申請を受け付ける' });
  const name = screen.getByRole('textbox', { name: /^氏名/ });
  await user.click(name);
  await user.paste('山田 太郎');
  await user.click(screen.getByRole('button', { name: '入力を消す' }));
  expect(name).toHaveProperty('value', '');
  await user.click(await screen.findByRole('button', { name: '元に戻す' }));
  expect(name).toHaveProperty('value', '山田 太郎');
});
