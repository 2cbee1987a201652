import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { act, screen, waitFor, within } from '@testing-library/react';
import iconv from 'iconv-lite';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Announcer } from '#renderer/app/announcer.tsx';
import { useRouter } from '#renderer/app/router.tsx';
import { ImportScreen } from '#renderer/features/import/import-screen.tsx';
import type { AppError } from '#shared/contract/app-error.ts';
import { RUNS_OF_PAGE } from '#shared/contract/intake.ts';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import type { Result } from '#shared/result.ts';
import { aWait } from '#test/support/a-wait.ts';
import { laterRuns } from '#test/support/later-runs.ts';
import type { TestOffice } from '#test/support/office.ts';
import { granted } from '#test/support/plan-hands.ts';
import { officeBridge } from '../support/office-bridge.ts';
import { renderScreen } from '../support/render-screen.tsx';

const header =
  '受付番号,申請日時,氏名,フリガナ,団体コード,団体名,部署名,役職,メールアドレス,電話番号,利用規約同意,備考,紹介者';
const rows = [
  'R8-1,2026/11/20 9:05,髙橋 一郎,タカハシ イチロウ,141003,横浜市,総務課,主事,ichiro@city.yokohama.lg.jp,045-000-0000,同意する,,庁内報',
  'R8-2,2026/11/20 9:06,佐藤 花子,サトウ ハナコ,011002,札幌市,広報課,主査,hanako@city.sapporo.jp,011-000-0000,同意する,,',
  'R8-3,2026/11/31 9:07,鈴木 次郎,スズキ ジロウ,011002,札幌市,広報課,主査,jiro@city.sapporo.jp,011-000-0000,同意する,,',
];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-screen-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeCsv(lines: readonly string[]): string {
  const path = join(folder, '申請一覧.csv');
  writeFileSync(path, iconv.encode(`${lines.join('\r\n')}\r\n`, 'cp932'));
  return path;
}

function Where() {
  return <output data-testid="route">{JSON.stringify(useRouter().route)}</output>;
}

function openImport(path: string, beside: ReactNode = null) {
  const office = officeBridge((call) => ({ 'import.chooseFile': () => call('import.inspect', { path }) }));
  const shown = renderScreen(
    <>
      <ImportScreen />
      <Where />
      {beside}
    </>,
    { bridge: office.bridge, route: { screen: 'import', view: 'file' } },
  );
  return { ...office, ...shown };
}

type IntakeAnswer = Result<IntakeFile, AppError>;

/** More than the record of imports shows at once. */
function manyImports({ office }: TestOffice, hear: () => void): void {
  laterRuns(office, RUNS_OF_PAGE + 1);
  office.notify({ kind: 'changed', topics: ['intake'], caseIds: [] });
  hear();
}

function route(): unknown {
  return JSON.parse(screen.getByTestId('route').textContent ?? '');
}

describe('import', () => {
  it('takes a file through columns, plan and commit, and says beforehand what will happen', async () => {
    const { user, office } = openImport(writeCsv([header, ...rows]));
    expect(await screen.findByText('まだ取込の記録はありません。')).toBeDefined();

    await user.click(screen.getByRole('button', { name: 'ファイルを選ぶ' }));
    expect(await screen.findByText('申請一覧.csv')).toBeDefined();
    const extra = screen.getByRole('rowheader', { name: '紹介者' }).closest('tr');
    expect(extra?.textContent).toContain('追加項目として保存');
    expect(screen.getByText('髙橋 一郎')).toBeDefined();

    await user.click(screen.getByRole('button', { name: '計画を作る' }));
    const commit = await screen.findByRole('button', { name: '2件を取り込む' });
    await user.click(screen.getByRole('button', { name: /^.*要修正\s*1$/ }));
    const faulty = within(await screen.findByRole('region', { name: '4行目' }));
    expect(faulty.getAllByText(/日時として読めない/)[0]?.textContent).toContain('2026/11/31 9:07');

    await user.click(commit);
    expect(await screen.findByText('2件を取り込みました。')).toBeDefined();
    const [run] = granted(await office.call('import.runs', null));
    const source = await screen.findByRole('cell', { name: /^申請一覧\.csv/ });
    expect(source.textContent).toContain(`SHA-256 ${run?.sha256.slice(0, 8)}…`);
    await user.click(screen.getByRole('button', { name: '審査を始める' }));
    expect(route()).toMatchObject({ screen: 'review', caseId: null });
  });

  it('says which file was opened and how it is read, and says it again when it is read otherwise', async () => {
    const { user } = openImport(writeCsv([header, ...rows]), <Announcer />);
    await user.click(await screen.findByRole('button', { name: 'ファイルを選ぶ' }));
    await screen.findByText(
      '「申請一覧.csv」を読みました: CP932（Shift_JIS）、コンマ区切り、見出しは1行目。',
    );
    await user.click(screen.getByRole('button', { name: '読み方を確かめる' }));
    await user.click(screen.getByRole('button', { name: '区切り コンマ' }));
    await user.click(await screen.findByRole('option', { name: 'タブ' }));
    await screen.findByText(/^「申請一覧\.csv」を読みました: CP932（Shift_JIS）、タブ区切り、/);
  });

  it('finds a row that was left out by the name that was received, with who left it out and why', async () => {
    const { user } = openImport(writeCsv([header, ...rows]));
    await user.click(await screen.findByRole('button', { name: 'ファイルを選ぶ' }));
    await user.click(await screen.findByRole('button', { name: '計画を作る' }));
    await user.click(await screen.findByRole('button', { name: '2件を取り込む' }));
    await user.click(await screen.findByRole('button', { name: '要修正の1行を直す' }));
    const held = await screen.findByRole('option', { name: /鈴木 次郎/ });
    // However long the name of the file is, it is cut before the number of the row.
    expect(within(held).getByTitle('申請一覧.csv')).toBeDefined();
    expect(within(held).getByText('4行目')).toBeDefined();
    await user.click(held);
    await user.click(await screen.findByRole('button', { name: '案件にせず除外する…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /^除外する理由/ }), '試験の申請');
    await user.click(dialog.getByRole('button', { name: 'この行を除外する' }));
    await screen.findByText('要修正の行はありません。');

    await user.click(screen.getByRole('button', { name: /^行の状態/ }));
    await user.click(await screen.findByRole('option', { name: '除外した行' }));
    const found = await screen.findByRole('option', { name: /^鈴木 次郎.*除外（2026-11-24\(火\) 09:00 / });
    await user.type(screen.getByRole('searchbox'), '佐藤');
    await screen.findByText(/^条件に合う行がありません。/);
    expect(found.isConnected).toBe(false);
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'すずき');
    await user.click(await screen.findByRole('option', { name: /^鈴木 次郎/ }));
    const detail = within(await screen.findByRole('region', { name: '申請一覧.csv 4行目' }));
    expect(detail.getByText('試験の申請')).toBeDefined();
    expect(detail.getByText('jiro@city.sapporo.jp')).toBeDefined();
  });

  it('leads from an import to its own rows to be corrected, and not to those of the import before', async () => {
    const { user } = openImport(writeCsv([header, ...rows]));
    await user.click(await screen.findByRole('button', { name: 'ファイルを選ぶ' }));
    await user.click(await screen.findByRole('button', { name: '計画を作る' }));
    await user.click(await screen.findByRole('button', { name: '2件を取り込む' }));
    // The file is read again while it is imported, so it stays as it is until that is over.
    const next = await screen.findByRole('button', { name: '次のファイルを選ぶ' });
    writeCsv([
      header,
      'R8-4,2026/11/31 9:08,田中 三郎,タナカ サブロウ,011002,札幌市,広報課,主査,saburo@city.sapporo.jp,011-000-0000,同意する,,',
    ]);
    await user.click(next);
    await user.click(await screen.findByRole('button', { name: '計画を作る' }));
    await user.click(await screen.findByRole('button', { name: '要修正の1行を保留に入れる' }));
    await user.click(await screen.findByRole('button', { name: '要修正の1行を直す' }));
    await screen.findByRole('option', { name: /田中 三郎/ });
    await waitFor(() => expect(screen.queryByRole('option', { name: /鈴木 次郎/ })).toBeNull());
    expect(screen.getByRole('tab', { name: '要修正の行 2行' })).toBeDefined();

    // With its last row, those of the import before come up again.
    await user.click(screen.getByRole('option', { name: /田中 三郎/ }));
    await user.click(await screen.findByRole('button', { name: '案件にせず除外する…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /^除外する理由/ }), '試験の申請');
    await user.click(dialog.getByRole('button', { name: 'この行を除外する' }));
    await screen.findByRole('option', { name: /鈴木 次郎/ });
    expect(screen.queryByRole('option', { name: /田中 三郎/ })).toBeNull();
  });

  it('narrows the rows to be corrected to an import that many others came after', async () => {
    const { user, office, hear } = openImport(writeCsv([header, ...rows]));
    await user.click(await screen.findByRole('button', { name: 'ファイルを選ぶ' }));
    await user.click(await screen.findByRole('button', { name: '計画を作る' }));
    await user.click(await screen.findByRole('button', { name: '2件を取り込む' }));
    const correct = await screen.findByRole('button', { name: '要修正の1行を直す' });
    manyImports(office, hear);
    await user.click(correct);
    await user.click(await screen.findByRole('button', { name: /^取込で絞る/ }));
    await user.click(await screen.findByRole('option', { name: /^申請一覧\.csv/ }));
    expect(await screen.findByRole('option', { name: /鈴木 次郎/ })).toBeDefined();
  });

  it('makes a case of a held row once its date is a date, and leads to it', async () => {
    const { user } = openImport(writeCsv([header, ...rows]));
    await user.click(await screen.findByRole('button', { name: 'ファイルを選ぶ' }));
    await user.click(await screen.findByRole('button', { name: '計画を作る' }));
    await user.click(await screen.findByRole('button', { name: '2件を取り込む' }));
    await user.click(await screen.findByRole('button', { name: '要修正の1行を直す' }));

    await user.click(await screen.findByRole('option', { name: /鈴木 次郎/ }));
    const applied = await screen.findByRole('textbox', { name: '申請日時' });
    expect(applied.getAttribute('aria-invalid')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'この内容で案件にする' }));
    expect(await screen.findByText(/まだ直すところがあります/)).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(applied));

    await user.clear(applied);
    await user.type(applied, '2026/11/20 9:07');
    expect(screen.getByText('受け取った値: 2026/11/31 9:07')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'この内容で案件にする' }));
    expect(await screen.findByText('鈴木 次郎 の行が案件になりました。')).toBeDefined();
    expect(await screen.findByText('要修正の行はありません。')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '案件を開く' }));
    expect(route()).toMatchObject({ screen: 'review', caseId: expect.any(String) });
  });

  it('asks for a reason before a row is discarded', async () => {
    const { user } = openImport(writeCsv([header, ...rows]));
    await user.click(await screen.findByRole('button', { name: 'ファイルを選ぶ' }));
    await user.click(await screen.findByRole('button', { name: '計画を作る' }));
    await user.click(await screen.findByRole('button', { name: '2件を取り込む' }));
    await user.click(await screen.findByRole('button', { name: '要修正の1行を直す' }));
    await user.click(await screen.findByRole('option', { name: /鈴木 次郎/ }));
    await user.click(screen.getByRole('button', { name: '案件にせず除外する…' }));
    await user.click(screen.getByRole('button', { name: 'この行を除外する' }));
    expect(screen.getByText('理由を書いてください。')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: /除外する理由/ }), '本人から取下げの連絡');
    await user.click(screen.getByRole('button', { name: 'この行を除外する' }));
    expect(await screen.findByText('要修正の行はありません。')).toBeDefined();
  });

  it('goes back to the rows that still wait when the last one of a page was settled', async () => {
    const faulty = Array.from({ length: 101 }, (_, index) =>
      [
        `R8-${index + 1}`,
        '2026/11/31',
        `鈴木 ${index + 1}郎`,
        '',
        '',
        '札幌市',
        '',
        '',
        'x@city.sapporo.jp',
      ].join(),
    );
    const { user } = openImport(
      writeCsv([header, ...rows.slice(0, 1), ...faulty.map((line) => `${line},,,,`)]),
    );
    await user.click(await screen.findByRole('button', { name: 'ファイルを選ぶ' }));
    await user.click(await screen.findByRole('button', { name: '計画を作る' }));
    await user.click(await screen.findByRole('button', { name: '1件を取り込む' }));
    await user.click(await screen.findByRole('button', { name: '要修正の101行を直す' }));
    await user.click(await screen.findByRole('button', { name: '次の行' }));
    await user.click(await screen.findByRole('option', { name: /鈴木 101郎/ }));
    await user.click(screen.getByRole('button', { name: '案件にせず除外する…' }));
    await user.type(screen.getByRole('textbox', { name: /除外する理由/ }), '本人から取下げの連絡');
    await user.click(screen.getByRole('button', { name: 'この行を除外する' }));
    expect(await screen.findByRole('option', { name: /鈴木 1郎/ })).toBeDefined();
    expect(screen.queryByText('要修正の行はありません。')).toBeNull();
  });

  it('goes to the next row once, and not again when one comes to the tab by its arrow keys', async () => {
    const another = rows[2]?.replace('R8-3', 'R8-4').replace('鈴木 次郎', '田中 三郎') ?? '';
    const { user } = openImport(writeCsv([header, ...rows, another]));
    await user.click(await screen.findByRole('button', { name: 'ファイルを選ぶ' }));
    await user.click(await screen.findByRole('button', { name: '計画を作る' }));
    await user.click(await screen.findByRole('button', { name: '2件を取り込む' }));
    await user.click(await screen.findByRole('button', { name: '要修正の2行を直す' }));
    await user.click(await screen.findByRole('option', { name: /鈴木 次郎/ }));
    await user.click(screen.getByRole('button', { name: '案件にせず除外する…' }));
    await user.type(screen.getByRole('textbox', { name: /除外する理由/ }), '本人から取下げの連絡');
    await user.click(screen.getByRole('button', { name: 'この行を除外する' }));
    const next = await screen.findByRole('heading', { name: /5行目/ });
    await waitFor(() => expect(document.activeElement).toBe(next));

    const tab = screen.getByRole('tab', { name: /要修正/ });
    act(() => tab.focus());
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(screen.queryByRole('heading', { name: /5行目/ })).toBeNull());
    await user.keyboard('{ArrowRight}');
    await screen.findByRole('heading', { name: /5行目/ });
    expect(document.activeElement).toBe(tab);
  });

  it('reads one source after the other: while a dropped file is read, no other is taken', async () => {
    const { user, office, drop } = openImport(folder);
    const path = writeCsv([header, ...rows]);
    const { turn: dropped, letGo: read } = aWait<IntakeAnswer>();
    expect(drop(dropped)).toBe(true);
    const button = await screen.findByRole('button', { name: 'ドラッグしたファイルを読んでいます' });
    await user.click(button);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(drop(dropped)).toBe(false);

    read(await office.call('import.inspect', { path }));
    expect(await screen.findByText('申請一覧.csv')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '別のファイルを選ぶ' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('フォルダーが選ばれています');
    expect(screen.getByText('申請一覧.csv')).toBeDefined();
  });

  it('says at the file what is wrong with the file, and lets another be chosen', async () => {
    const { user } = openImport(folder);
    await user.click(await screen.findByRole('button', { name: 'ファイルを選ぶ' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('フォルダーが選ばれています');
    expect(screen.getByRole('button', { name: 'ファイルを選ぶ' })).toBeDefined();
  });

  it('imports nothing of a file that was changed after its plan, and asks for a new plan', async () => {
    const path = writeCsv([header, ...rows]);
    const { user, office } = openImport(path);
    await user.click(await screen.findByRole('button', { name: 'ファイルを選ぶ' }));
    await user.click(await screen.findByRole('button', { name: '計画を作る' }));
    const commit = await screen.findByRole('button', { name: '2件を取り込む' });
    writeCsv([header, ...rows.slice(0, 1)]);
    await user.click(commit);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('計画の後に変わりました');
    // The page grew above it: where the focus is, is in sight.
    expect(document.activeElement).toBe(alert.parentElement);
    expect(screen.getByRole('button', { name: '計画を作る' })).toBeDefined();
    const runs = await office.call('import.runs', null);
    expect(runs).toEqual({ ok: true, value: [] });
  });

  it('does not say of a file without rows that they are all in', async () => {
    const { user } = openImport(writeCsv([header]));
    await user.click(await screen.findByRole('button', { name: 'ファイルを選ぶ' }));
    await user.click(await screen.findByRole('button', { name: '計画を作る' }));
    expect(await screen.findByText('申請の行がないため、取り込むものがありません。')).toBeDefined();
    expect(screen.queryByText(/前の取込で/)).toBeNull();
  });

  it('recognises a file that was imported before, however many came in between', async () => {
    const { user, office, hear } = openImport(writeCsv([header, ...rows.slice(0, 2)]));
    await user.click(await screen.findByRole('button', { name: 'ファイルを選ぶ' }));
    await user.click(await screen.findByRole('button', { name: '計画を作る' }));
    await user.click(await screen.findByRole('button', { name: '2件を取り込む' }));
    const next = await screen.findByRole('button', { name: '次のファイルを選ぶ' });
    manyImports(office, hear);
    await user.click(next);
    await user.click(await screen.findByRole('button', { name: '計画を作る' }));
    expect(await screen.findByText(/このファイルは .* が取り込んでいます/)).toBeDefined();
    await waitFor(() => expect(screen.getByText(/取り込む行がありません/)).toBeDefined());
  });
});
