import { act, screen, waitFor, within } from '@testing-library/react';
import { Activity, useState } from 'react';
import { expect, it } from 'vitest';
import { chainHead } from '#data/journal/journal.ts';
import { requireFact } from '#data/ledger/ledger-facts.ts';
import { Announcer, announce, hush } from '#renderer/app/announcer.tsx';
import { JournalScreen } from '#renderer/features/journal/journal-screen.tsx';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { aRow, imported, writeIntakeFile } from '#test/support/intake-file.ts';
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

function spoken() {
  return [...document.querySelectorAll('[aria-live]')].map((region) => region.textContent).join('');
}

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
  screen.getByText('0–9 と a–f の、8桁から64桁までの値を入力してください。');
  await waitFor(() => expect(document.activeElement).toBe(valueField()));
});

/** Goes away and comes back as a screen does that one leaves, or that is locked. */
function JournalThatIsLeft() {
  const [isShown, setShown] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setShown(!isShown)}>
        ほかの画面
      </button>
      <Activity mode={isShown ? 'visible' : 'hidden'}>
        <JournalScreen />
      </Activity>
      <Announcer />
    </>
  );
}

it('keeps what is typed from a paper while the entries of one case give way to all', async () => {
  const { bridge, office } = officeBridge();
  const [id = ''] = await receiveApplications(office, [aPassingApplication()]);
  const { user } = renderScreen(<JournalScreen />, { bridge, route: { screen: 'journal', caseId: id } });
  await user.click(await screen.findByText('紙の報告と比べる'));
  await user.type(screen.getByRole('textbox', { name: '記録の件数' }), '40');
  await user.click(screen.getByRole('button', { name: 'すべての記録を表示' }));
  await screen.findByRole('rowheader', { name: '台帳を作成' });
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '記録の件数' }).value).toBe('40');
});

it('says aloud what came of a comparison each time it is asked for, and not when one comes back to it', async () => {
  const { bridge, office } = officeBridge();
  const printed = chainHead(office.office.requireLedger().read);
  const { user } = renderScreen(<JournalThatIsLeft />, { bridge });
  await user.click(await screen.findByText('紙の報告と比べる'));
  await user.type(screen.getByRole('textbox', { name: '記録の件数' }), `${printed.seq}`);
  await user.click(valueField());
  await user.paste(printed.hash);
  const compare = screen.getByRole('button', { name: '比べる' });
  await user.click(compare);
  await waitFor(() => expect(spoken()).toMatch(/^一致しました。/));

  act(hush);
  const elsewhere = screen.getByRole('button', { name: 'ほかの画面' });
  await user.click(elsewhere);
  await user.click(elsewhere);
  await screen.findByText(/^一致しました。/);
  act(() => announce('記録'));
  await waitFor(() => expect(spoken()).toBe('記録'));

  act(hush);
  await user.click(compare);
  await waitFor(() => expect(spoken()).toMatch(/^一致しました。/));
});

it('opens an entry: what was changed in 設定, from what, and what stood when another one was recorded', async () => {
  const { bridge, office } = officeBridge();
  const closure = { date: '2026-12-28', name: '庁舎の工事' };
  await office.call('settings.change', { ...defaultOfficePolicy, fourEyes: 'never', closures: [closure] });
  await receiveApplications(office, [aPassingApplication()]);
  const { user } = renderScreen(<JournalScreen />, { bridge });
  await user.click(await screen.findByRole('button', { name: '設定を変更' }));
  const changes = within(await screen.findByRole('table', { name: '変わったところ' }));
  expect(changes.getAllByRole('row').map((row) => row.textContent)).toEqual([
    '項目前後',
    '二人目の決裁所属確認をした案件求めない',
    '休業日なし2026-12-28(月) 庁舎の工事',
  ]);
  await user.keyboard('{Escape}');

  await user.click(screen.getByRole('button', { name: '申請を受付' }));
  const then = within(await screen.findByRole('region', { name: 'このときの設定' }));
  expect(
    then.getByText(/^2026-11-24\(火\) 09:00 に operator:事務局 担当 が記録したものです。/),
  ).toBeDefined();
  await user.click(then.getByRole('button', { name: '番号 2 の記録を開く' }));
  await screen.findByRole('table', { name: '変わったところ' });
});

it('goes to the number on a paper, to a day, and on to what is newer from there', async () => {
  const { bridge, office } = officeBridge();
  const applications = Array.from({ length: 120 }, (_, at) =>
    aPassingApplication({ receiptNumber: `R8-${String(at).padStart(6, '0')}` }),
  );
  await receiveApplications(office, applications);
  office.clock.nowMs += 86_400_000;
  await receiveApplications(office, [aPassingApplication({ receiptNumber: 'R8-000777' })]);
  const { user } = renderScreen(<JournalScreen />, { bridge });
  await screen.findByText('122–23');
  const place = screen.getByRole('textbox', { name: '番号か日付から表示' });
  await user.type(place, '１２番{Enter}');
  await screen.findByText('12–1');
  await user.keyboard('{Tab}');
  await user.click(screen.getByRole('button', { name: /^新しい記録/ }));
  await screen.findByText('112–13');
  await user.clear(place);
  await user.type(place, '2026/11/24{Enter}');
  await screen.findByText('121–22');
  await user.clear(place);
  await user.type(place, '2026-11-23{Enter}');
  await screen.findByText('その日までの記録はありません。');
  await user.clear(place);
  await user.type(place, 'きのう{Enter}');
  screen.getByText('番号か、2026-11-24 のような日付を入力してください。');
  await user.click(screen.getByRole('button', { name: '最新へ' }));
  await screen.findByText('122–23');
});

it('names the case of an import that was taken back by its number, and opens nothing for it', async () => {
  const { bridge, office } = officeBridge();
  const run = await imported(office, writeIntakeFile(office, [aRow()]));
  await office.call('import.undo', { run: run.id });
  const { user } = renderScreen(<JournalScreen />, { bridge });
  const received = await screen.findByRole('row', { name: /申請を受付/ });
  expect(within(received).getByText(/R8-000001/).textContent).toBe('R8-000001 （取込を取消し）');
  expect(within(received).queryByRole('button', { name: /案件/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: '取込を取消し' }));
  await screen.findByText('申請一覧.csv');
});

it('says aloud what a check found wrong before what is in order, and shows names that were changed from outside', async () => {
  const { bridge, office } = officeBridge();
  const { id } = await anOperator(office.office, '鈴木 一郎', 'clerk');
  const { user } = renderScreen(
    <>
      <JournalScreen />
      <Announcer />
    </>,
    { bridge },
  );
  const verify = await screen.findByRole('button', { name: '照合する' });
  await user.click(verify);
  await screen.findByText('照合しました。2件の記録はすべてつながっています。');
  expect(screen.queryByText(/利用者の氏名や役割が、記録と違います。/)).toBeNull();

  const { connection } = office.office.requireLedger();
  connection.exec(`UPDATE operators SET name = '別の人' WHERE id = '${id}'`);
  connection.exec(
    `UPDATE ledger_facts SET value = json_set(value, '$.fourEyes', 'never') WHERE name = 'policy'`,
  );
  await user.click(verify);
  const wrongFirst = /利用者の氏名や役割が、.*設定が、.*作業を止め、.*照合しました。/;
  await waitFor(() => expect(spoken()).toMatch(wrongFirst));
  expect(screen.getByRole('status').textContent).toMatch(wrongFirst);
});
