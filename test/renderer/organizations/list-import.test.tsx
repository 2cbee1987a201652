import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { OrganizationsScreen } from '#renderer/features/organizations/organizations-screen.tsx';
import type { OperatorRole } from '#shared/domain/operator/actor.ts';
import { aGate } from '#test/support/a-wait.ts';
import { mergerSheet, unionRows, writeListCsv, writeWorkbook } from '../../support/body-list-file.ts';
import type { XlsxSheet } from '../../support/xlsx-file.ts';
import { officeBridge } from '../support/office-bridge.ts';
import { hanako, renderScreen } from '../support/render-screen.tsx';

const unionSheet: XlsxSheet = { name: '組合', rows: unionRows };

/** The tab of lists over a real ledger; the dialog answers with `path`, a file that the test writes. */
async function openLists(write: (folder: string) => string, role: OperatorRole = 'administrator') {
  let path = '';
  // Lets the next reading or comparison wait, as one of a large list does.
  const { pass, holdNext } = aGate();
  const office = officeBridge(
    (call) => ({
      'bodyList.chooseFile': () => call('bodyList.inspect', { path }),
      'bodyList.readSheet': async (wish) => {
        await pass();
        return call('bodyList.readSheet', wish);
      },
      'bodyList.preview': async (wish) => {
        await pass();
        return call('bodyList.preview', wish);
      },
    }),
    { now: '2027-01-04T00:00:00.000Z' },
  );
  path = write(office.office.directory);
  office.office.signIn('佐藤 花子', role);
  const { user } = renderScreen(<OrganizationsScreen />, {
    bridge: office.bridge,
    operator: { ...hanako, role },
    route: { screen: 'organizations', code: null },
  });
  await user.click(await screen.findByRole('tab', { name: '団体表の取込' }));
  const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
  return { ...office, user, press, holdNext };
}

describe('importing a list of bodies', () => {
  it('shows the header, the differences and the rows left out, and imports them', async () => {
    const { press } = await openLists((folder) => writeWorkbook(folder, [unionSheet]));
    expect(await screen.findByText('まだ一覧を取り込んでいません。')).toBeDefined();
    await press('一覧のファイルを選ぶ');
    expect(
      (await screen.findByRole('rowheader', { name: /^3.*見出し/ })).closest('tr')?.textContent,
    ).toContain('団体コード');
    await press('違いを調べる');
    const table = within(await screen.findByRole('table', { name: '団体ごとの違い' }));
    expect(table.getByText('北見本環境衛生組合')).toBeDefined();
    await press(/取り込まない行/);
    expect(await screen.findByText('018024 検査数字の違う組合')).toBeDefined();
    await press('2件の変更を取り込む');
    expect(await screen.findByText('2件の変更を取り込みました。')).toBeDefined();
    const history = within(await screen.findByRole('table', { name: 'これまでに取り込んだ一覧' }));
    expect(history.getByText('団体一覧.xlsx')).toBeDefined();
  });

  it('asks for what the file does not say before it compares', async () => {
    const rows = [
      ['団体コード', '団体名'],
      ['012025', '函館市'],
    ];
    const { press, sent, user } = await openLists((folder) => writeListCsv(folder, rows));
    await press('一覧のファイルを選ぶ');
    await press('違いを調べる');
    expect(await screen.findByText('基準日を入力してください。')).toBeDefined();
    expect(sent).not.toContain('bodyList.preview');
    await user.type(screen.getByRole('textbox', { name: /基準日/ }), '2027-01-01');
    await press('違いを調べる');
    expect(await screen.findByRole('button', { name: '変更がないことを記録する' })).toBeDefined();
  });

  it('keeps the hands on what was chosen or typed while the list is read and compared, and takes nothing else meanwhile', async () => {
    const rows = [
      ['団体コード', '団体名'],
      ['012025', '函館市'],
      ['011002', '札幌市'],
    ];
    const { press, user, sent, holdNext } = await openLists((folder) => writeListCsv(folder, rows));
    await press('一覧のファイルを選ぶ');
    await press(/^見出しの行/);
    const letRead = holdNext();
    await user.click(await screen.findByRole('option', { name: '2行目' }));
    const header = screen.getByRole('button', { name: /^見出しの行/ });
    await waitFor(() => expect(document.activeElement).toBe(header));
    expect([header.hasAttribute('disabled'), header.getAttribute('aria-disabled')]).toEqual([false, 'true']);
    await user.keyboard('{ArrowRight}{Enter}');
    expect(screen.queryByRole('listbox')).toBeNull();
    letRead();
    await waitFor(() => expect(header.getAttribute('aria-disabled')).toBeNull());
    expect(sent.filter((name) => name === 'bodyList.readSheet')).toHaveLength(1);

    await press(/^見出しの行/);
    await user.click(await screen.findByRole('option', { name: '1行目' }));
    const day = await screen.findByRole('textbox', { name: /基準日/ });
    const letCompare = holdNext();
    await user.type(day, '2027-01-01{Enter}5');
    expect(document.activeElement).toBe(day);
    expect([day.hasAttribute('disabled'), day.hasAttribute('readonly')]).toEqual([false, true]);
    letCompare();
    expect(await screen.findByText(/変更がないことを記録する|変更を取り込む/)).toBeDefined();
    expect(day).toHaveProperty('value', '2027-01-01');
  });

  it('warns when a list that is called complete would end nearly everybody', async () => {
    const rows = [
      ['団体コード', '団体名'],
      ['012025', '函館市'],
    ];
    const { press, user } = await openLists((folder) => writeListCsv(folder, rows));
    await press('一覧のファイルを選ぶ');
    await user.type(await screen.findByRole('textbox', { name: /基準日/ }), '2027-01-01');
    await user.click(screen.getByRole('radio', { name: /全国の全団体/ }));
    await press('違いを調べる');
    expect(await screen.findByText(/1,787団体が廃止になります/)).toBeDefined();
    expect(await screen.findByText('1–100 / 1,787')).toBeDefined();
  });

  it('lets a clerk look and says who may import', async () => {
    const { press, sent } = await openLists((folder) => writeWorkbook(folder, [unionSheet]), 'clerk');
    await press('一覧のファイルを選ぶ');
    await press('違いを調べる');
    expect(await screen.findByText('取り込めるのは決裁者と管理者です。')).toBeDefined();
    await press('2件の変更を取り込む');
    expect(sent).not.toContain('bodyList.commit');
  });

  it('says so when the sheet holds no list', async () => {
    const rows = [['メモ'], ['会議は三時']];
    const { press } = await openLists((folder) => writeWorkbook(folder, [{ name: '作業用', rows }]));
    await press('一覧のファイルを選ぶ');
    expect(await screen.findByText(/団体コードと団体名の列が見つかりません。/)).toBeDefined();
    expect(screen.queryByRole('button', { name: '違いを調べる' })).toBeNull();
  });

  it('takes another successor than the file, and leads from the ended body to it and back', async () => {
    const { press, user, office } = await openLists((folder) => writeWorkbook(folder, [mergerSheet]));
    await press('一覧のファイルを選ぶ');
    await press('違いを調べる');
    await press(/^廃止/);
    await press('芽室町の後継を選ぶ');
    const dialog = within(await screen.findByRole('dialog', { name: '芽室町の後継' }));
    await user.click(await dialog.findByRole('button', { name: /後継の団体/ }));
    await user.click(await screen.findByRole('option', { name: /012076　帯広市/ }));
    await user.click(dialog.getByRole('button', { name: 'この後継にする' }));
    expect(await screen.findByText('後継: 帯広市 012076')).toBeDefined();
    await press('3件の変更を取り込む');
    await screen.findByText('3件の変更を取り込みました。');
    expect(office.office.context().reference.endedBodies.get('016373')).toEqual({
      on: '2027-01-01',
      successors: ['012076'],
    });

    await user.click(screen.getByRole('tab', { name: '団体を探す' }));
    await user.type(await screen.findByRole('searchbox'), '芽室');
    await user.click(await screen.findByRole('option', { name: /芽室町.*廃止/ }));
    const ended = within(await screen.findByRole('article', { name: '芽室町' }));
    expect(ended.getByText('廃止（2027-01-01(金)）')).toBeDefined();
    await user.click(ended.getByRole('button', { name: '帯広市 012076' }));
    const successor = within(await screen.findByRole('article', { name: '帯広市' }));
    expect(successor.getByRole('button', { name: '芽室町 016373' })).toBeDefined();
  });
});
