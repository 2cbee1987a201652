import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { chainHead } from '#data/journal/journal.ts';
import { requireFact } from '#data/ledger/ledger-facts.ts';
import { JournalScreen } from '#renderer/features/journal/journal-screen.tsx';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { anOperator } from '#test/support/operators.ts';
import { officeBridge } from './support/office-bridge.ts';
import { renderScreen } from './support/render-screen.tsx';

it('calls a line of the journal by what happened, and not by its number', async () => {
  const { bridge, office } = officeBridge();
  await receiveApplications(office, [aPassingApplication()]);
  renderScreen(<JournalScreen />, { bridge });
  await screen.findByRole('table', { name: '記録' });
  const called = screen.getAllByRole('rowheader').map((header) => header.textContent);
  expect(called).toEqual(['申請を受付', '台帳を作成']);
});

it('says whose account was closed', async () => {
  const { bridge, office } = officeBridge();
  const { id } = await anOperator(office.office, '鈴木 一郎', 'clerk');
  await office.call('operators.close', { operatorId: id });
  renderScreen(<JournalScreen />, { bridge });
  await screen.findByRole('rowheader', { name: '利用を停止: 鈴木 一郎' });
});

function valueField() {
  return screen.getByRole('textbox', { name: '記録の先端' });
}

it('holds a value from paper against the entry of its number, after more entries have come', async () => {
  const { bridge, office } = officeBridge();
  await receiveApplications(office, [aPassingApplication()]);
  const printed = chainHead(office.office.requireLedger().read);
  await receiveApplications(office, [aPassingApplication({ receiptNumber: 'R8-000777' })]);
  const { user } = renderScreen(<JournalScreen />, { bridge });
  await user.click(await screen.findByText('紙の報告と比べる'));
  await user.type(screen.getByRole('textbox', { name: '記録の件数' }), `${printed.seq}件`);
  await user.type(valueField(), printed.hash.match(/.{8}/g)?.join(' ') ?? '');
  await user.click(screen.getByRole('button', { name: '比べる' }));
  await screen.findByText(/^一致しました。番号 2 の記録（.*）の値です（64桁を比較）。/);

  await user.type(screen.getByRole('textbox', { name: '記録の件数' }), '{Backspace}{Backspace}1{Enter}');
  const ledgerId = requireFact(office.office.requireLedger().read, 'ledgerId');
  await screen.findByText(/^一致しません。番号 1 の記録/);
  screen.getByText(new RegExp(`この台帳は ${ledgerId}。`));

  await user.type(screen.getByRole('textbox', { name: '記録の件数' }), '{Backspace}40{Enter}');
  await screen.findByText('この台帳の記録は 3 件までで、その番号の記録はありません。');

  await user.clear(valueField());
  await user.type(valueField(), 'わからない{Enter}');
  screen.getByText('0–9 と a–f の、8桁から64桁までの値を入れてください。');
  await waitFor(() => expect(document.activeElement).toBe(valueField()));
});
