import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { findRow, openOffice, waitForFocusOn } from './review-office.tsx';

const persons = [
  aPassingApplication({ receiptNumber: 'R8-1', name: '山田 太郎', kana: 'ヤマダ タロウ' }),
  aPassingApplication({ receiptNumber: 'R8-2', name: '鈴木 一郎', kana: 'スズキ イチロウ' }),
  aPassingApplication({ receiptNumber: 'R8-3', name: '田中 三郎', kana: 'タナカ サブロウ' }),
];

/** 審査 with three cases, of which that of 山田 太郎 is open. */
async function openYamada() {
  const office = openOffice();
  const [caseId = ''] = await receiveApplications(office.test, persons);
  const { user } = office.start({ caseId });
  await screen.findByRole('article', { name: /山田 太郎/ });
  return { ...office, user };
}

describe('while an answer takes long, as it does when another window imports', () => {
  it('keeps the dialog of a step that was sent, and goes on from it when the answer comes', async () => {
    const { user, holdNextWork } = await openYamada();
    await user.keyboard('c');
    await waitForFocusOn(/^1/);
    await user.click(screen.getByRole('button', { name: /^優先/ }));
    const dialog = await screen.findByRole('dialog', { name: '優先にする' });
    const letGo = holdNextWork();
    await user.click(within(dialog).getByRole('button', { name: '優先の印を付ける' }));
    await user.keyboard('{Escape}');
    await user.click(within(dialog).getByRole('button', { name: 'やめる' }));
    expect(screen.getByRole('dialog', { name: '優先にする' })).toBe(dialog);
    letGo();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await screen.findByText('山田 太郎: 優先の印を付けました。');
  });

  it('leaves whoever went on to another case there when a step is taken back', async () => {
    const { user, holdNextWork } = await openYamada();
    await user.click(screen.getByRole('button', { name: /^優先/ }));
    const dialog = await screen.findByRole('dialog', { name: '優先にする' });
    await user.click(within(dialog).getByRole('button', { name: '優先の印を付ける' }));
    const notices = within(await screen.findByRole('region', { name: '知らせ' }));
    const undo = await notices.findByRole('button', { name: '元に戻す' });
    const letGo = holdNextWork();
    await user.click(undo);
    await user.click(await findRow(/田中 三郎/));
    await screen.findByRole('article', { name: /田中 三郎/ });
    await user.keyboard('n');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    await user.keyboard('折り返し');
    letGo();
    await screen.findByText('山田 太郎: 元に戻しました。');
    expect(screen.getByRole('article', { name: /田中 三郎/ })).toBeDefined();
    expect(screen.getByDisplayValue('折り返し')).toBe(document.activeElement);
  });

  it('keeps まとめて処理 until it can say what came of it', async () => {
    const { user, holdNextWork } = await openYamada();
    await user.click(await screen.findByRole('button', { name: 'まとめて処理…' }));
    const dialog = await screen.findByRole('dialog', { name: 'まとめて処理' });
    await user.click(within(dialog).getByRole('radio', { name: /^担当する/ }));
    await user.click(within(dialog).getByRole('button', { name: '一件ごとの結果を見る' }));
    const letGo = holdNextWork();
    await user.click(await within(dialog).findByRole('button', { name: '3件を自分の担当にする' }));
    await user.keyboard('{Escape}');
    expect(screen.getByRole('dialog', { name: 'まとめて処理' })).toBe(dialog);
    letGo();
    await within(dialog).findByText(/^行った 3件/);
  });
});
