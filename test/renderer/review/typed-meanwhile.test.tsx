import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { openOffice } from './review-office.tsx';

const yamada = aPassingApplication({ receiptNumber: 'R8-1', name: '山田 太郎', kana: 'ヤマダ タロウ' });

async function openClaimed() {
  const office = openOffice();
  const [id = ''] = await receiveApplications(office.test, [yamada]);
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
