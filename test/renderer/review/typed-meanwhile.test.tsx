import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { findRow, openOffice } from './review-office.tsx';

const yamada = aPassingApplication({ receiptNumber: 'R8-1', name: '山田 太郎', kana: 'ヤマダ タロウ' });
const suzuki = aPassingApplication({ receiptNumber: 'R8-2', name: '鈴木 一郎', kana: 'スズキ イチロウ' });

async function openClaimed() {
  const office = openOffice();
  const [id = ''] = await receiveApplications(office.test, [yamada, suzuki]);
  await office.test.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
  const { user } = office.start({ caseId: id });
  await screen.findByRole('article', { name: /山田 太郎/ });
  const read = async () => {
    const opened = await office.test.call('case.open', { id });
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  return { ...office, id, user, read };
}

it('keeps what is typed on while the note waits, and empties the field of a note that was left as it stands', async () => {
  const { user, holdNextWork, read } = await openClaimed();
  const field = await screen.findByPlaceholderText('この案件について残すこと');
  const letGo = holdNextWork();
  await user.type(field, '折り返しを待つ');
  await user.click(screen.getByRole('button', { name: 'メモを残す' }));
  await user.type(field, '。内線 123');
  letGo();
  await waitFor(async () => expect((await read()).notes.map(({ text }) => text)).toEqual(['折り返しを待つ']));
  await screen.findByText('折り返しを待つ', { selector: 'li p' });
  expect(field).toHaveProperty('value', '折り返しを待つ。内線 123');

  await user.clear(field);
  await user.type(field, '内線 123');
  await user.click(screen.getByRole('button', { name: 'メモを残す' }));
  await screen.findByText('内線 123', { selector: 'li p' });
  expect(field).toHaveProperty('value', '');
});

it('keeps a contact as far as it is filled in while another case is looked at, and records the time as it is meant', async () => {
  const { user, read } = await openClaimed();
  const choose = async (field: RegExp, option: string) => {
    await user.click(await screen.findByRole('button', { name: field }));
    await user.click(await screen.findByRole('option', { name: option }));
  };
  await user.click(await screen.findByRole('tab', { name: /^連絡/ }));
  await choose(/^連絡先の調べ方/, '公式サイト');
  await choose(/^結果/, '不在・折り返し');
  await user.click(screen.getByLabelText(/^時刻/));
  await user.paste('９：３０');
  await user.click(screen.getByLabelText(/^使った電話番号/));
  await user.paste('06-6208-8181');

  await user.click(await findRow(/鈴木 一郎/));
  await screen.findByRole('article', { name: /鈴木 一郎/ });
  await user.click(await findRow(/山田 太郎/));
  await screen.findByRole('article', { name: /山田 太郎/ });
  await user.click(await screen.findByRole('tab', { name: /^連絡/ }));
  const form = within(await screen.findByRole('region', { name: '連絡を記録する' }));
  expect(form.getByLabelText(/^時刻/)).toHaveProperty('value', '09:30');
  await user.click(form.getByRole('button', { name: '連絡を記録する' }));
  await waitFor(async () =>
    expect((await read()).contacts).toMatchObject([
      { source: 'officialSite', result: 'absent', said: { time: '09:30', used: '06-6208-8181' } },
    ]),
  );
  await waitFor(() => expect(form.getByLabelText(/^使った電話番号/)).toHaveProperty('value', ''));
  expect(form.getByRole('button', { name: /^結果/ }).textContent).toContain('選んでください');
});
