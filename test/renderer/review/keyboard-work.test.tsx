import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { anApplication, aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { findRow, openOffice, waitForFocusOn } from './review-office.tsx';

const yamada = aPassingApplication({ receiptNumber: 'R8-1', name: '山田 太郎', kana: 'ヤマダ タロウ' });
const suzuki = aPassingApplication({ receiptNumber: 'R8-2', name: '鈴木 一郎', kana: 'スズキ イチロウ' });

describe('with the keyboard alone', () => {
  it('takes a passing case from the list to a decision, and goes on with the next one', async () => {
    const { test, start } = openOffice();
    const [first] = await receiveApplications(test, [yamada, suzuki]);
    const { user } = start();
    await findRow(/山田 太郎/);

    await user.keyboard('{Enter}');
    await waitForFocusOn(/^山田 太郎/);
    await user.keyboard('c');
    await waitForFocusOn(/^1申請内容に不備がない/);
    for (const next of [/^2/, /^3/, /^4/, /^5/]) {
      await user.keyboard('o');
      await waitForFocusOn(next);
    }
    await user.keyboard('o');
    await screen.findByText('5 / 5');

    await user.keyboard('d');
    const dialog = await screen.findByRole('dialog', { name: '決定' });
    expect(within(dialog).getByText('確認済・対象外 5件')).toBeTruthy();
    // From the field in which one ends, past the buttons.
    const field = within(dialog).getByRole('textbox');
    act(() => field.focus());
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitForFocusOn(/^鈴木 一郎/);
    await screen.findByText('山田 太郎: 承認に決定しました。');
    const opened = await test.call('case.open', { id: first ?? '' });
    expect(opened.ok && opened.value.decision?.outcome).toBe('approved');
  });

  it('confirms one item when the finger rests on o', async () => {
    const { test, start } = openOffice();
    const [id = ''] = await receiveApplications(test, [yamada]);
    const { user } = start({ caseId: id });
    await screen.findByRole('heading', { name: /山田 太郎/ });
    await user.keyboard('c');
    await waitForFocusOn(/^1/);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'o' });
    await waitForFocusOn(/^2/);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'o', repeat: true });
    await user.keyboard('j');
    const opened = await test.call('case.open', { id });
    expect(opened.ok && opened.value.checks.map(({ result }) => result)).toEqual(['confirmed']);
  });

  it('takes the decision back from the notification and shows the case again', async () => {
    const { test, start } = openOffice();
    await receiveApplications(test, [yamada, suzuki]);
    const { user } = start();
    await findRow(/山田 太郎/);
    await user.keyboard('{Enter}');
    await waitForFocusOn(/^山田 太郎/);
    await user.keyboard('c');
    await waitForFocusOn(/^1/);
    for (const next of [/^2/, /^3/, /^4/, /^5/]) {
      await user.keyboard('o');
      await waitForFocusOn(next);
    }
    // Faster than the ledger answers: the last check belongs to what the dialog saw.
    await user.keyboard('od');
    await screen.findByText('5 / 5');
    await user.click(await screen.findByRole('button', { name: '承認に決定する' }));
    await waitForFocusOn(/^鈴木 一郎/);
    const notices = await screen.findByRole('region', { name: '知らせ' });
    await user.click(await within(notices).findByRole('button', { name: '元に戻す' }));
    await waitForFocusOn(/^山田 太郎/);
    await within(notices).findByText('元に戻しました。');
  });

  it('never decides by a key: d only opens the summary, which says what is missing', async () => {
    const { test, start } = openOffice();
    const [id] = await receiveApplications(test, [anApplication()]);
    const { user } = start({ caseId: id ?? '' });
    await screen.findByRole('heading', { name: /佐藤 花子/ });
    await user.keyboard('c');
    await waitForFocusOn(/^1/);
    await user.keyboard('d');
    const dialog = await screen.findByRole('dialog', { name: '決定' });
    expect(within(dialog).getByText('未確認・不備 8件')).toBeTruthy();
    const decide = within(dialog).getByRole('button', { name: '承認として決裁に回す' });
    expect(decide.getAttribute('aria-disabled')).toBe('true');
    await user.click(decide);
    await user.keyboard('{Control>}{Enter}{/Control}');
    const opened = await test.call('case.open', { id: id ?? '' });
    expect(opened.ok && opened.value.status).toBe('verifying');
    expect(screen.getByRole('dialog', { name: '決定' })).toBe(dialog);
  });

  it('goes with a to what comes next with the case, which asks first', async () => {
    const { test, start } = openOffice();
    const [id = ''] = await receiveApplications(test, [yamada]);
    const { user } = start({ caseId: id });
    await screen.findByRole('heading', { name: /山田 太郎/ });
    await user.keyboard('c');
    await waitForFocusOn(/^1/);
    await user.keyboard('a');
    await waitForFocusOn(/^照会…/);
    await user.keyboard('{Enter}');
    await screen.findByRole('dialog', { name: '照会' });
    const opened = await test.call('case.open', { id });
    expect(opened.ok && opened.value.status).toBe('verifying');
  });

  it('sends the form in which one writes with Ctrl+Enter, and no other', async () => {
    const { test, start } = openOffice();
    const [id = ''] = await receiveApplications(test, [yamada]);
    const { user } = start({ caseId: id });
    await screen.findByRole('heading', { name: /山田 太郎/ });
    await user.keyboard('c');
    await waitForFocusOn(/^1/);
    await user.keyboard('n');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    await user.keyboard('折り返しの電話を待つ。');
    await user.click(screen.getByRole('button', { name: /^1\D/ }));
    await user.type(await screen.findByRole('textbox', { name: /^出典/ }), '申請書の控え');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await test.call('case.open', { id })).toMatchObject({ value: { notes: [], checks: [] } });
    await user.click(screen.getByRole('button', { name: /^1\D/ }));
    await user.keyboard('o');
    await waitForFocusOn(/^2/);
    await user.click(screen.getByRole('button', { name: /^1\D/ }));
    await user.type(screen.getByRole('textbox', { name: /^出典/ }), '、電話');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitForFocusOn(/^2/);
    expect(await test.call('case.open', { id })).toMatchObject({
      value: { notes: [], checks: [{ source: '申請書の控え、電話' }] },
    });
  });

  it('logs a contact with Ctrl+Enter from its last field, once nothing is missing', async () => {
    const { test, start } = openOffice();
    const [id = ''] = await receiveApplications(test, [yamada]);
    const { user } = start({ caseId: id });
    await screen.findByRole('heading', { name: /山田 太郎/ });
    await user.keyboard('c');
    await waitForFocusOn(/^1/);
    await user.keyboard('l');
    await waitForFocusOn(/選んでください/);
    const form = within(screen.getByRole('region', { name: '連絡を記録する' }));
    await user.type(form.getByRole('textbox', { name: '使った電話番号・アドレス・住所' }), '011-211-2111');
    await user.keyboard('{Control>}{Enter}{/Control}');
    for (const [field, option] of [
      [/連絡先の調べ方/, '公式サイト'],
      [/^結果/, '不在・折り返し'],
    ] as const) {
      await user.click(form.getByRole('button', { name: field }));
      await user.click(await screen.findByRole('option', { name: option }));
    }
    expect(await test.call('case.open', { id })).toMatchObject({ value: { contacts: [] } });
    await user.click(form.getByRole('textbox', { name: 'メモ' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText(/011-211-2111/);
    expect(await test.call('case.open', { id })).toMatchObject({
      value: { contacts: [{ said: { used: '011-211-2111' } }] },
    });
  });

  it('finds whose case is closed with Enter alone: nothing among the open ones, then all', async () => {
    const { test, start } = openOffice();
    const [first = ''] = await receiveApplications(test, [yamada, suzuki]);
    const opened = await test.call('case.open', { id: first });
    const version = opened.ok ? opened.value.version : 0;
    const gone = { kind: 'withdraw', cause: 'applicant', text: '' } as const;
    await test.call('case.act', { id: first, expectedVersion: version, command: gone });
    const { user } = start();
    await findRow(/鈴木 一郎/);
    await user.keyboard('/山田');
    await screen.findByText('条件に合う案件がありません。');
    await user.keyboard('{Enter}');
    await waitForFocusOn(/^すべての状態から探す$/);
    await user.keyboard('{Enter}');
    await waitForFocusOn(/山田 太郎/);
  });

  it('opens まとめて処理 with b, and its second step only by the button', async () => {
    const { test, start } = openOffice();
    await receiveApplications(test, [yamada, suzuki]);
    const { user } = start();
    await findRow(/山田 太郎/);
    await user.keyboard('b');
    const dialog = await screen.findByRole('dialog', { name: 'まとめて処理' });
    await user.click(within(dialog).getByRole('radio', { name: /^担当する/ }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await within(dialog).findByRole('button', { name: '2件を自分の担当にする' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(within(dialog).getByRole('button', { name: '2件を自分の担当にする' })).toBeTruthy();
    expect(await test.call('queue.counts', null)).toMatchObject({ value: { received: 2, verifying: 0 } });
  });

  it('asks for the reason before 不備 is recorded', async () => {
    const { test, start } = openOffice();
    const [id] = await receiveApplications(test, [yamada]);
    const { user } = start({ caseId: id ?? '' });
    await screen.findByRole('heading', { name: /山田 太郎/ });
    await user.keyboard('c');
    await waitForFocusOn(/^1/);
    await user.keyboard('x');
    const record = await screen.findByRole('button', { name: '「不備」として記録する' });
    expect(record.getAttribute('aria-disabled')).toBe('true');
    await waitForFocusOn(/選んでください/);
    const reason = screen.getByRole('button', { name: '不備の理由 選んでください', description: '必須' });
    expect(document.activeElement).toBe(reason);
    await user.keyboard('{ArrowDown}');
    await user.click(await screen.findByRole('option', { name: '利用規約等への同意がない' }));
    await user.click(screen.getByRole('button', { name: '「不備」として記録する' }));
    await waitForFocusOn(/^2/);
    const opened = await test.call('case.open', { id: id ?? '' });
    expect(opened.ok && opened.value.checks).toEqual([
      expect.objectContaining({ result: 'deficient', reason: 'consent-missing' }),
    ]);
  });

  it('moves with j and k, and an open case follows', async () => {
    const { test, start } = openOffice();
    await receiveApplications(test, [yamada, suzuki]);
    const { user } = start();
    await findRow(/山田 太郎/);
    // At first to the row that is marked, so that nobody works from the second one on.
    await user.keyboard('j');
    await waitForFocusOn(/山田 太郎/);
    await user.keyboard('j');
    await waitForFocusOn(/鈴木 一郎/);
    expect(screen.queryByRole('article')).toBeNull();
    await user.keyboard('{Enter}');
    await screen.findByRole('article', { name: /鈴木 一郎/ });
    await user.keyboard('k');
    await screen.findByRole('article', { name: /山田 太郎/ });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('article')).toBeNull());
  });

  it('stands on the title of a case that was come to from another screen', async () => {
    const { test, start } = openOffice();
    const [id] = await receiveApplications(test, [yamada]);
    start({ caseId: id ?? '' });
    await waitForFocusOn(/^山田 太郎/);
  });

  it('clears the search with Escape and leaves the case beside it open', async () => {
    const { test, start } = openOffice();
    const [id = ''] = await receiveApplications(test, [yamada, suzuki]);
    const { user } = start({ caseId: id });
    await screen.findByRole('article', { name: /山田 太郎/ });
    const field = screen.getByRole('searchbox');
    await user.type(field, '鈴木{Escape}');
    expect(field).toHaveProperty('value', '');
    expect(screen.getByRole('article', { name: /山田 太郎/ })).toBeDefined();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('article', { name: /山田 太郎/ })).toBeNull());
  });

  it('goes back with Escape step by step: out of the item, out of the case, and never into another case', async () => {
    const { test, start } = openOffice();
    await receiveApplications(test, [yamada, suzuki]);
    const { user } = start({ filter: { ...everyOpenCase, status: 'received' } });
    await findRow(/山田 太郎/);
    await user.keyboard('{Enter}');
    await waitForFocusOn(/^山田 太郎/);
    await user.keyboard('c');
    await waitForFocusOn(/^1申請内容に不備がない/);
    // Taken into one's hand, the case is no longer among those that nobody has.
    await waitFor(() => expect(screen.queryByRole('option', { name: /山田 太郎/ })).toBeNull());
    await user.keyboard('{Enter}');
    await screen.findByLabelText('出典');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByLabelText('出典')).toBeNull());
    await waitForFocusOn(/^1申請内容に不備がない/);
    await user.keyboard('{Escape}');
    await waitForFocusOn(/鈴木 一郎/);
    await expect(screen.findByRole('article', { name: /鈴木 一郎/ }, { timeout: 500 })).rejects.toThrow();
    expect(screen.getByRole('article', { name: /山田 太郎/ })).toBeTruthy();
    await user.keyboard('j');
    await screen.findByRole('article', { name: /鈴木 一郎/ });
  });

  it('leaves keys to the input method and to text fields', async () => {
    const { test, start } = openOffice();
    const [id] = await receiveApplications(test, [yamada]);
    const { user } = start({ caseId: id ?? '' });
    await screen.findByRole('heading', { name: /山田 太郎/ });
    fireEvent.keyDown(document.body, { key: 'c', isComposing: true });
    fireEvent.keyDown(document.body, { key: 'Process', keyCode: 229 });
    await user.keyboard('n');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    await user.keyboard('coxd');
    expect(screen.getByDisplayValue('coxd')).toBeTruthy();
    const opened = await test.call('case.open', { id: id ?? '' });
    expect(opened.ok && opened.value.status).toBe('received');
  });
});
