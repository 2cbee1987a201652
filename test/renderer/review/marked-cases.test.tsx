import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useKeptByKey } from '#renderer/components/use-kept.ts';
import { BulkDialog } from '#renderer/features/review/bulk/bulk-dialog.tsx';
import type { BulkDraft } from '#renderer/features/review/bulk/bulk-form.tsx';
import { DraftsProvider } from '#renderer/features/review/drafts.tsx';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { importedCases } from '#test/support/imported-cases.ts';
import type { TestOffice } from '#test/support/office.ts';
import { officeBridge } from '../support/office-bridge.ts';
import { renderScreen } from '../support/render-screen.tsx';
import { findRow, openOffice, waitForFocusOn } from './review-office.tsx';

async function markedRows(): Promise<string[]> {
  const rows = await screen.findAllByRole('option', { selected: true });
  return rows.map((row) => /R8-\d+/.exec(row.textContent ?? '')?.[0] ?? '');
}

async function claimed(test: TestOffice): Promise<string[]> {
  const page = await test.call('queue.page', {
    filter: { ...everyOpenCase, status: 'verifying' },
    after: null,
    limit: 200,
  });
  return page.ok ? page.value.rows.map(({ receiptNumber }) => receiptNumber) : [page.error.code];
}

it('does for the marked cases alone what is chosen, marked with m, with Shift+M for a stretch and with the mouse', async () => {
  const { test, start } = openOffice();
  await importedCases(test, 12);
  const { user } = start();
  await findRow(/R8-000001/);
  await user.keyboard('j');
  await waitForFocusOn(/R8-000001/);
  await user.keyboard('jm');
  await waitForFocusOn(/R8-000002/);
  expect(await markedRows()).toEqual(['R8-000002']);
  await user.keyboard('jj{Shift>}M{/Shift}');
  await waitFor(async () => expect(await markedRows()).toEqual(['R8-000002', 'R8-000003', 'R8-000004']));
  const box = (await findRow(/R8-000007/)).querySelector('[data-mark]');
  await user.click(box ?? document.body);
  await user.keyboard('{Shift>}');
  await user.click(await findRow(/R8-000009/));
  await user.keyboard('{/Shift}');
  await user.click((await findRow(/R8-000003/)).querySelector('[data-mark]') ?? document.body);
  const marked = ['R8-000002', 'R8-000004', 'R8-000007', 'R8-000008', 'R8-000009'];
  await waitFor(async () => expect(await markedRows()).toEqual(marked));

  // Marking opens nothing, and a search for the next one keeps the marks.
  expect(screen.queryByRole('article')).toBeNull();
  await user.keyboard('/');
  await user.keyboard('R8-000012');
  await user.click(
    (await screen.findByRole('option', { name: /R8-000012/, selected: false })).querySelector(
      '[data-mark]',
    ) ?? document.body,
  );
  await user.click(await screen.findByRole('button', { name: '印の6件をまとめて処理…' }));
  const dialog = await screen.findByRole('dialog', { name: 'まとめて処理' });
  expect(within(dialog).getByText(/^印を付けた6件が対象です。/)).toBeTruthy();
  await user.click(within(dialog).getByRole('radio', { name: /^後日に回す/ }));
  await user.click(within(dialog).getByRole('textbox', { name: /理由/ }));
  await user.paste('追加の名簿を待つ');
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: '印の6件をまとめて処理…' }));
  const again = within(await screen.findByRole('dialog', { name: 'まとめて処理' }));
  expect(again.getByRole('textbox', { name: /理由/ })).toHaveProperty('value', '追加の名簿を待つ');
  await user.click(again.getByRole('radio', { name: /^担当する/ }));
  await user.click(again.getByRole('button', { name: '一件ごとの結果を見る' }));
  await user.click(await again.findByRole('button', { name: '6件を自分の担当にする' }));
  await again.findByText('行った 6件・行わなかった 0件');
  expect(await claimed(test)).toEqual([...marked, 'R8-000012']);
  await user.keyboard('{Escape}');
  // What was done is marked no longer.
  await screen.findByRole('button', { name: 'まとめて処理…' });
});

it('keeps what is marked and unmarked while a stretch is still being read', async () => {
  const { test, start, holdPages } = openOffice();
  await importedCases(test, 9);
  const { user } = start();
  const press = async (number: RegExp) =>
    user.click((await findRow(number)).querySelector('[data-mark]') ?? document.body);
  await press(/R8-000003/);
  await press(/R8-000005/);
  const letGo = holdPages();
  await user.keyboard('{Shift>}');
  await press(/R8-000007/);
  await user.keyboard('{/Shift}');
  await press(/R8-000003/);
  await press(/R8-000005/);
  await press(/R8-000009/);
  expect(await markedRows()).toEqual(['R8-000009']);
  letGo();
  await waitFor(async () => expect(await markedRows()).toEqual(['R8-000006', 'R8-000007', 'R8-000009']));
});

it('keeps what was written of an approval of many, but nothing that was said to be confirmed', async () => {
  const { test, start } = openOffice();
  await importedCases(test, 2);
  const { user } = start();
  await findRow(/R8-000001/);
  const openBulk = async () => {
    await user.click(await screen.findByRole('button', { name: 'まとめて処理…' }));
    return within(await screen.findByRole('dialog', { name: 'まとめて処理' }));
  };
  const dialog = await openBulk();
  await user.click(dialog.getByRole('radio', { name: /^承認/ }));
  for (const item of await dialog.findAllByRole('checkbox')) await user.click(item);
  await user.click(dialog.getByRole('textbox', { name: /確認の方法/ }));
  await user.paste('公式サイトで確認');
  await user.keyboard('{Escape}');

  const again = await openBulk();
  expect(again.getByRole('textbox', { name: /確認の方法/ })).toHaveProperty('value', '公式サイトで確認');
  const items = (await again.findAllByRole('checkbox')).map((item) => (item as HTMLInputElement).checked);
  expect(items.length).toBeGreaterThan(0);
  expect(items).not.toContain(true);
});

it('marks a stretch over pages that nobody looked at, and no more than can be done at once', async () => {
  const { test, start } = openOffice();
  await importedCases(test, 1_050);
  const { user } = start();
  await findRow(/R8-000001/);
  await user.keyboard('j');
  await waitForFocusOn(/R8-000001/);
  await user.keyboard('m');
  await user.keyboard('{End}');
  await waitForFocusOn(/R8-001050/);
  await user.keyboard('{Shift>}M{/Shift}');
  await screen.findByText('一度に扱えるのは1,000件までのため、印を付けませんでした。');
  for (let rows = 0; rows < 50; rows += 1) await user.keyboard('k');
  await waitForFocusOn(/R8-001000/);
  await user.keyboard('{Shift>}M{/Shift}');
  await screen.findByRole('button', { name: '印の1,000件をまとめて処理…' });
  await user.click(screen.getByRole('button', { name: '印を外す' }));
  await screen.findByRole('button', { name: 'まとめて処理…' });
  await waitForFocusOn(/R8-001000/);
});

function LongBulk() {
  const kept = useKeptByKey<BulkDraft>(() => true)('all');
  return (
    <BulkDialog
      filter={everyOpenCase}
      total={{ count: 1_200, capped: false }}
      marked={null}
      kept={kept}
      onDone={() => {}}
      onClose={() => {}}
    />
  );
}

it('leaves out all cases of the plan with one press, takes them in by stretches with Shift, and says what a list that is too long is cut to', async () => {
  const { bridge, office } = officeBridge();
  await importedCases(office, 4);
  const { user } = renderScreen(
    <DraftsProvider>
      <LongBulk />
    </DraftsProvider>,
    { bridge },
  );
  await screen.findByText(/今の並びの先頭から1,000件までを一度に扱えます。/);
  await user.click(screen.getByRole('radio', { name: /^担当する/ }));
  await user.click(screen.getByRole('button', { name: '一件ごとの結果を見る' }));
  await user.click(await screen.findByRole('button', { name: 'すべて外す' }));
  const submit = screen.getByRole('button', { name: /件を自分の担当にする$/ });
  expect(submit.textContent).toBe('0件を自分の担当にする');
  const box = (of: RegExp) => screen.getByRole('checkbox', { name: of });
  await user.click(box(/R8-000002/));
  await user.keyboard('{Shift>}');
  await user.click(box(/R8-000004/));
  await user.keyboard('{/Shift}');
  expect(submit.textContent).toBe('3件を自分の担当にする');
  // From one that is left out, Shift and an arrow key leave the next one out as well.
  await user.click(box(/R8-000003/));
  await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
  await user.click(box(/R8-000004/));
  await user.click(box(/R8-000003/));
  await user.click(screen.getByRole('button', { name: '1件を自分の担当にする' }));
  await screen.findByText('行った 1件・行わなかった 0件');
  expect(await claimed(office)).toEqual(['R8-000003']);
});
