import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aGeographicApplication, receiveApplications } from '#test/support/imported-cases.ts';
import type { TestOffice } from '#test/support/office.ts';
import { openOffice } from './review-office.tsx';

async function oneCase(test: TestOffice): Promise<string> {
  const [id] = await receiveApplications(test, [aGeographicApplication()]);
  return id ?? '';
}

async function refuseGeographic(test: TestOffice): Promise<void> {
  const { policy } = test.office.context();
  await test.call('settings.change', {
    ...policy,
    domain: { ...policy.domain, acceptGeographic: false },
  });
}

const begin = { name: '今の表で判定し直す…' };

describe('judging a case again', () => {
  it('shows both judgements and what differs, replaces on request, and keeps the old one readable', async () => {
    const { test, start } = openOffice();
    const id = await oneCase(test);
    await refuseGeographic(test);
    const { user } = start({ caseId: id });
    await user.click(await screen.findByRole('button', begin));
    const dialog = await screen.findByRole('dialog', { name: '判定し直す' });
    await within(dialog).findByRole('heading', { name: '新しい判定' });
    expect(within(dialog).getByRole('heading', { name: '今の判定' })).toBeTruthy();
    const differences = within(dialog).getByRole('table', { name: '違うところ' });
    expect(within(differences).getByRole('row', { name: /判定の結果.*から.*所属確認/ })).toBeTruthy();
    expect(
      within(dialog).getByText(
        '「参加申請・ドメイン確認済（標準の第2版）」から「参加申請・所属確認（標準の第3版）」へ',
      ),
    ).toBeTruthy();

    await user.click(within(dialog).getByRole('button', { name: '新しい判定に置き換える' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const article = screen.getByRole('article');
    const past = await within(article).findByText('以前の判定 1件');
    await user.click(past);
    expect(within(article).getByText(/^置き換え: 自分（担当者の操作）$/)).toBeTruthy();
    expect(within(article).getByText('本人の在籍（独立に調べた代表電話・公式連絡先で確認）')).toBeTruthy();
    await user.click(within(article).getByRole('tab', { name: '履歴' }));
    expect(within(article).getByText('判定し直した: 担当者の操作')).toBeTruthy();

    await user.click(within(article).getByRole('button', { name: /^元に戻す/ }));
    await waitFor(() => expect(within(article).queryByText('以前の判定 1件')).toBeNull());
  });

  it('says that nothing differs, and does not replace', async () => {
    const { test, start } = openOffice();
    const { user } = start({ caseId: await oneCase(test) });
    await user.click(await screen.findByRole('button', begin));
    const dialog = await screen.findByRole('dialog', { name: '判定し直す' });
    expect(await within(dialog).findByText(/結果は同じです/)).toBeTruthy();
    const replace = within(dialog).getByRole('button', { name: '新しい判定に置き換える' });
    expect(replace.getAttribute('aria-disabled')).toBe('true');
    await user.click(replace);
    expect(screen.getByRole('dialog', { name: '判定し直す' })).toBeTruthy();
  });

  it('says what has to come first when the case was withdrawn', async () => {
    const { test, start } = openOffice();
    const id = await oneCase(test);
    await test.call('case.act', {
      id,
      expectedVersion: 1,
      command: { kind: 'withdraw', cause: 'applicant', text: '' },
    });
    start({ caseId: id });
    expect(await screen.findByText('取り下げた案件は、再審査を始めてから判定し直せます。')).toBeTruthy();
    expect(screen.queryByRole('button', begin)).toBeNull();
  });
});
