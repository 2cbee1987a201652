import { screen, act as settled, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useRouter } from '#renderer/app/router.tsx';
import { JournalScreen } from '#renderer/features/journal/journal-screen.tsx';
import { ReviewScreen } from '#renderer/features/review/review-screen.tsx';
import { everyOpenCase } from '#shared/contract/queue.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { act } from '#test/support/case-commands.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { officeBridge } from '../support/office-bridge.ts';
import { renderScreen } from '../support/render-screen.tsx';
import { openOffice } from './review-office.tsx';

const yamada = anApplication({ receiptNumber: 'R8-1', name: '山田 太郎', kana: 'ヤマダ タロウ' });

/** The case of 山田 太郎, received by the program itself, as in a demonstration, and then one's own. */
async function receivedCase() {
  const office = openOffice();
  const { test } = office;
  test.office.setSession({ actor: 'system', role: 'administrator', name: 'system', operator: null });
  const [id = ''] = await receiveApplications(test, [yamada]);
  test.signIn('事務局 担当');
  const claimed = await test.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
  expect(claimed.ok).toBe(true);
  const { user } = office.start({ caseId: id });
  const article = await screen.findByRole('article', { name: /山田 太郎/ });
  const history = async () => {
    await user.click(within(article).getByRole('tab', { name: /^履歴/ }));
    const rows = within(await within(article).findByRole('table', { name: /履歴/ })).getAllByRole('row');
    return rows.slice(1).map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(1)
        .map((cell) => cell.textContent?.replace(/[▾▴]/, '')),
    );
  };
  /** What an opened entry says, term by term. */
  const said = (entry: HTMLElement) => {
    const facts = document.getElementById(entry.getAttribute('aria-controls') ?? '');
    return facts && [...facts.querySelectorAll('dl > div')].map((line) => line.textContent);
  };
  return { test, id, user, article, history, said };
}

it('names the program in the history where nobody did it, and oneself as such', async () => {
  const { history } = await receivedCase();
  expect(await history()).toEqual([
    ['自分', '担当になった'],
    ['プログラム', '申請を受付'],
  ]);
});

it('ends a case with the reason, which then stands in the case and in its history', async () => {
  const { user, article, history } = await receivedCase();
  await user.click(within(article).getByRole('button', { name: '取下げ…' }));
  const dialog = await screen.findByRole('dialog', { name: '取下げ' });
  expect(within(dialog).getByText(/承認も見送りもせずに/)).toBeTruthy();
  await user.click(within(dialog).getByRole('radio', { name: '重複した申請' }));
  await user.type(within(dialog).getByLabelText('補足'), '先週の申請と同じ');
  await user.click(within(dialog).getByRole('button', { name: '取下げとして終える' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  const end = await within(article).findByRole('region', { name: '取下げ' });
  expect(within(end).getByText('重複した申請')).toBeTruthy();
  expect(within(end).getByText('先週の申請と同じ')).toBeTruthy();
  expect(within(end).getByText(/記録者 自分/)).toBeTruthy();
  expect((await history())[0]).toEqual(['自分', '取下げ: 重複した申請']);
});

it('opens an entry by keyboard and says what was recorded, also what was replaced or undone', async () => {
  const { test, id, user, article, history, said } = await receivedCase();
  const take = (command: CaseCommand) => act(test, id, command);
  const found = { kind: 'recordCheck', item: 'terms-consent', checkedOn: null, source: '申請書' } as const;
  await take({ ...found, result: 'deficient', reason: 'consent-missing', note: '欄が空' });
  await take({ ...found, result: 'confirmed', reason: null, note: '' });
  await take({ kind: 'addNote', text: '電話が通じない' });
  await take({ kind: 'undo' });
  await history();
  const checks = await within(article).findAllByRole('button', { name: /^確認結果を記録/ });
  settled(() => checks[0]?.focus());
  await user.keyboard('{Enter}');
  const opened = await within(article).findByRole('button', { name: /^確認結果を記録/, expanded: true });
  expect(document.activeElement).toBe(opened);
  expect(said(opened)).toEqual([
    expect.stringMatching(/^確認事項利用規約/),
    expect.stringMatching(/^確認事項の様式/),
    '結果「不備」から「確認済」へ',
    expect.stringMatching(/^理由「.+」から「（なし）」へ$/),
    expect.stringMatching(/^確認日/),
    '出典申請書',
    'メモ「欄が空」から「（なし）」へ',
  ]);
  await user.keyboard('{Enter}');
  expect(said(opened)).toBeNull();
  expect(document.activeElement).toBe(opened);

  await user.click(within(article).getByRole('button', { name: 'すべての内容を開く' }));
  expect(said(within(article).getByRole('button', { name: /^メモを追加/ }))).toEqual(['内容電話が通じない']);
  expect(said(within(article).getByRole('button', { name: /^元に戻した/ }))?.[0]).toBe(
    '元に戻した記録メモを追加',
  );
  expect(within(article).queryByRole('button', { name: /^担当になった/ })).toBeNull();
});

it('keeps a draft that was sent back and the reason of a 再審査 where the decisions stand', async () => {
  const { test, id, article } = await receivedCase();
  const take = (command: CaseCommand) => act(test, id, command);
  await take({ kind: 'decline', reasons: ['impersonation-suspected'], text: '声が違う' });
  test.signIn('決裁 太郎', 'approver');
  await take({ kind: 'returnForRevision', text: '根拠が足りない' });
  test.signIn('事務局 担当');
  await take({ kind: 'withdraw', cause: 'applicant', text: '' });
  await take({ kind: 'reopen', reason: 'applicant-request', text: '申出書が届いた' });
  const decisions = await within(article).findByRole('region', { name: '決定' });
  expect(decisions.textContent).toContain('決定にならなかった案: 見送り');
  expect(decisions.textContent).toContain('声が違う');
  expect(decisions.textContent).toMatch(/差し戻された差し戻した人 .*決裁 太郎/);
  expect(decisions.textContent).toContain('根拠が足りない');
  const ends = within(article).getByRole('region', { name: '取下げ' });
  expect(ends.textContent).toContain('以前の取下げ: 申請者の申出');
  expect(ends.textContent).toMatch(/再審査の理由: .+再審査を始めた人 自分/);
  expect(ends.textContent).toContain('申出書が届いた');
});

it('shows the sentences of an inquiry only where the letter carries them: to the applicant', async () => {
  const { user, article } = await receivedCase();
  await user.click(within(article).getByRole('button', { name: '照会…' }));
  const dialog = await screen.findByRole('dialog', { name: '照会' });
  await user.click(within(dialog).getByRole('checkbox', { name: /^所属団体が特定できない/ }));
  expect(within(dialog).getByText(/^ご所属の団体を特定できませんでした/)).toBeTruthy();
  expect(within(dialog).getByLabelText('補足（通知に加える文）')).toBeTruthy();

  await user.click(within(dialog).getByRole('radio', { name: /^団体/ }));
  expect(within(dialog).queryByText(/^ご所属の団体を特定できませんでした/)).toBeNull();
  expect(within(dialog).getByText(/「団体への在籍照会」の文書で尋ねます/)).toBeTruthy();
  expect(within(dialog).getByLabelText('補足')).toBeTruthy();
});

function Screens() {
  return useRouter().route.screen === 'journal' ? <JournalScreen /> : <ReviewScreen />;
}

it('leads from the history to all that is recorded of the case', async () => {
  const { bridge, office } = officeBridge();
  const [caseId = ''] = await receiveApplications(office, [
    yamada,
    anApplication({ receiptNumber: 'R8-2', name: '鈴木 一郎', kana: 'スズキ イチロウ' }),
  ]);
  const route = { screen: 'review', filter: everyOpenCase, caseId } as const;
  const { user } = renderScreen(<Screens />, { bridge, route });
  await user.click(await screen.findByRole('tab', { name: /^履歴/ }));
  await user.click(screen.getByRole('button', { name: 'この案件の記録を開く' }));
  await screen.findByText('この案件の記録だけを表示しています。');
  const entries = within(await screen.findByRole('table', { name: '記録' })).getAllByRole('row');
  expect(entries.slice(1).map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^2.*申請を受付R8-1$/),
  ]);
});
