import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { aConfirmedCheck } from '#test/builders.ts';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import type { TestOffice } from '#test/support/office.ts';
import { granted } from '#test/support/plan-hands.ts';
import { openOffice, waitForFocusOn } from './review-office.tsx';

async function oneCase(test: TestOffice): Promise<string> {
  const [id] = await receiveApplications(test, [aPassingApplication()]);
  return id ?? '';
}

async function versionOf(test: TestOffice, id: string): Promise<number> {
  const opened = await test.call('case.open', { id });
  return opened.ok ? opened.value.version : 0;
}

/** Somebody else does something while this screen knows nothing of it. */
async function behindTheBack(test: TestOffice, id: string): Promise<void> {
  test.signIn('別の 担当');
  await test.call('case.act', {
    id,
    expectedVersion: await versionOf(test, id),
    command: { kind: 'addNote', text: '電話で確認した' },
  });
  test.notices.splice(0);
  test.signIn('事務局 担当');
}

/** Another window of the same person records an item; this screen hears of it. */
async function recordedElsewhere(test: TestOffice, id: string): Promise<void> {
  await test.call('case.act', {
    id,
    expectedVersion: await versionOf(test, id),
    command: {
      kind: 'recordCheck',
      item: 'terms-consent',
      result: 'deficient',
      reason: 'consent-missing',
      checkedOn: null,
      source: '申請書',
      note: '欄が空欄',
    },
  });
}

describe('when something is refused', () => {
  it('keeps the typed text on a stale version, shows who did what, and sends it on the new state', async () => {
    const { test, start } = openOffice();
    const id = await oneCase(test);
    const { user } = start({ caseId: id });
    const field = await screen.findByRole('textbox', { name: '新しいメモ' });
    await user.type(field, '公式サイトを見た');
    await behindTheBack(test, id);
    await user.click(screen.getByRole('button', { name: 'メモを残す' }));

    const alert = await screen.findByRole('alert');
    const noted = within(alert).getByRole('row', { name: /^メモ/ });
    expect(noted.textContent).toMatch(/^メモ（なし）.*別の 担当: 電話で確認した公式サイトを見た$/);
    expect(within(alert).getByText('メモを追加')).toBeTruthy();
    expect(screen.getByDisplayValue('公式サイトを見た')).toBeTruthy();
    await screen.findByText('電話で確認した');

    await user.click(screen.getByRole('button', { name: 'メモを残す' }));
    await screen.findByText('公式サイトを見た', { selector: 'li p' });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByDisplayValue('公式サイトを見た')).toBeNull();
  });

  it('compares an item field by field when somebody else recorded it while one typed, and overwrites it only on a second press', async () => {
    const { test, start, hear } = openOffice();
    const id = await oneCase(test);
    await test.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
    const { user } = start({ caseId: id });
    const checklist = await screen.findByRole('region', { name: '確認事項' });
    const line = within(checklist).getByRole('button', { name: /利用規約等への同意/, expanded: false });
    await user.click(line);
    await user.type(within(checklist).getByRole('textbox', { name: 'メモ' }), '申請書の欄にある');
    // A step of one's own on another item is no conflict.
    await user.click(within(checklist).getAllByRole('button', { name: /^確認済/ })[0] as HTMLElement);
    await waitFor(async () => expect(await versionOf(test, id)).toBe(3));
    await user.click(within(checklist).getByRole('button', { name: /利用規約等への同意/, expanded: false }));
    await recordedElsewhere(test, id);
    hear();
    await within(checklist).findByText(/記録 自分/);

    const record = () => within(checklist).getAllByRole('button', { name: /^確認済/ })[1] as HTMLElement;
    await user.click(record());
    const alert = await screen.findByRole('alert');
    const rows = within(within(alert).getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      '項目見ていた内容今の内容あなたの入力',
      '利用規約等への同意　結果（なし）不備確認済',
      '利用規約等への同意　不備の理由（なし）利用規約等への同意がない',
      '利用規約等への同意　確認日（なし）2026-11-24(火)本日',
      '利用規約等への同意　出典（なし）申請書',
      '利用規約等への同意　メモ（なし）欄が空欄申請書の欄にある',
    ]);
    expect(screen.getByDisplayValue('申請書の欄にある')).toBeTruthy();

    await user.click(record());
    await waitFor(async () => {
      const opened = await test.call('case.open', { id });
      const check = opened.ok && opened.value.checks.find(({ item }) => item === 'terms-consent');
      expect(check).toMatchObject({ result: 'confirmed', note: '申請書の欄にある' });
    });
  });

  it('keeps what was typed about an item whose result could not be taken back', async () => {
    const { test, start, breakNextCommand } = openOffice();
    const id = await oneCase(test);
    await test.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
    await recordedElsewhere(test, id);
    const { user } = start({ caseId: id });
    const checklist = await screen.findByRole('region', { name: '確認事項' });
    await user.click(within(checklist).getByRole('button', { name: /利用規約等への同意/, expanded: false }));
    const note = within(checklist).getByRole('textbox', { name: 'メモ' });
    await user.type(note, '。電話で聞いた');
    breakNextCommand();
    await user.click(within(checklist).getByRole('button', { name: 'この結果を取り消す' }));
    await screen.findByRole('alert');
    expect(note).toHaveProperty('value', '欄が空欄。電話で聞いた');

    await user.click(within(checklist).getByRole('button', { name: 'この結果を取り消す' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'メモ' })).toBeNull());
    await user.click(within(checklist).getByRole('button', { name: /利用規約等への同意/, expanded: false }));
    expect(within(checklist).getByRole('textbox', { name: 'メモ' })).toHaveProperty('value', '');
  });

  it('lets a dialog be decided again on what it missed', async () => {
    const { test, start } = openOffice();
    const id = await oneCase(test);
    const { user } = start({ caseId: id });
    await screen.findByRole('button', { name: '取下げ…' });
    await user.click(screen.getByRole('button', { name: '取下げ…' }));
    const dialog = await screen.findByRole('dialog', { name: '取下げ' });
    await user.click(within(dialog).getByText('申請者の申出'));
    await user.type(within(dialog).getByRole('textbox', { name: '補足' }), '電話で申出');
    await behindTheBack(test, id);
    await user.click(within(dialog).getByRole('button', { name: '取下げとして終える' }));
    const alert = await within(dialog).findByRole('alert');
    const mine = within(alert).getByRole('row', { name: /^取下げ/ });
    expect(mine.textContent).toBe('取下げ（なし）（なし）電話で申出');
    expect(within(dialog).getByDisplayValue('電話で申出')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: '取下げとして終える' }));
    await waitFor(async () => {
      const opened = await test.call('case.open', { id });
      expect(opened.ok && opened.value.status).toBe('withdrawn');
    });
  });

  it('keeps the typed text when the data process is gone, and sends nothing a second time', async () => {
    const { test, start, breakNextCommand } = openOffice();
    const id = await oneCase(test);
    const { user } = start({ caseId: id });
    await user.type(await screen.findByRole('textbox', { name: '新しいメモ' }), '折返し待ち');
    breakNextCommand();
    await user.click(screen.getByRole('button', { name: 'メモを残す' }));
    await screen.findByRole('alert');
    expect(screen.getByDisplayValue('折返し待ち')).toBeTruthy();
    expect(await versionOf(test, id)).toBe(1);
  });

  it('says beside a shut button why it is shut, naming the open items', async () => {
    const { test, start } = openOffice();
    const id = await oneCase(test);
    const { user } = start({ caseId: id });
    await screen.findByRole('heading', { name: /佐藤 花子/ });
    await user.keyboard('c');
    await waitForFocusOn(/^1/);
    const approve = screen.getByRole('button', { name: '承認…' });
    expect(approve.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(approve.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toContain('未確認が5件');
    expect(reason?.textContent).toContain('利用規約等への同意');
  });

  it('tells a person who has not the case that somebody else has it', async () => {
    const { test, start } = openOffice();
    const id = await oneCase(test);
    test.signIn('別の 担当');
    await test.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
    test.signIn('事務局 担当');
    start({ caseId: id });
    const bar = await screen.findByRole('region', { name: '案件の操作' });
    const shut = await within(bar).findByText(/別の 担当が担当しています/);
    expect(shut.textContent).toContain('承認');
    expect(within(bar).getByRole('button', { name: /照会…/ }).getAttribute('aria-disabled')).toBe('true');
  });

  it('calls the decisions on a member 継続 and 資格喪失, as the buttons do, where they are refused', async () => {
    const { test, start } = openOffice();
    const member = await oneCase(test);
    const act = async (id: string, command: CaseCommand) => {
      const expectedVersion = await versionOf(test, id);
      granted(await test.call('case.act', { id, expectedVersion, command }));
    };
    await act(member, { kind: 'claim' });
    const { template } = granted(await test.call('case.open', { id: member }));
    for (const { id } of template.items) await act(member, aConfirmedCheck(id));
    await act(member, { kind: 'approve', text: '' });
    const begun = await test.call('membership.beginReview', { caseId: member, cause: 'dormant', note: '' });
    const { user } = start({ caseId: granted(begun).id });
    await screen.findByRole('region', { name: '案件の操作' });
    await user.keyboard('d');
    await screen.findByText('状態が「受付」のため、「継続」はできません。');
  });

  it('lets a viewer read and says that nothing else is possible', async () => {
    const { test, start } = openOffice();
    const id = await oneCase(test);
    test.signIn('見る 人', 'viewer');
    start({ caseId: id });
    await screen.findByText(/「閲覧」の役割では、案件を見ることだけができます/);
    expect(screen.queryByRole('button', { name: '担当する' })).toBeNull();
  });
});
