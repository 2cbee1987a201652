import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ReportsScreen } from '#renderer/features/reports/reports-screen.tsx';
import type { AppError } from '#shared/contract/app-error.ts';
import type { Call } from '#shared/contract/contract.ts';
import type { ReportRequest } from '#shared/contract/report.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { aWait } from '#test/support/a-wait.ts';
import { aMonthOfWork } from '../../data/report-cases.ts';
import { officeBridge } from '../support/office-bridge.ts';
import { renderScreen } from '../support/render-screen.tsx';
import { scriptedBridge } from '../support/scripted-bridge.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-screen-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the main process does around the dialog, without printing. */
async function saveInto(call: Call, request: ReportRequest) {
  const staged = await call('report.stage', { request, directory: folder });
  return staged.ok ? call('report.seal', { stageId: staged.value.stageId }) : staged;
}

function openReports() {
  const office = officeBridge((call) => ({ 'report.save': (request) => saveInto(call, request) }), {
    now: '2026-11-24T00:00:00.000Z',
  });
  return { ...office, ...renderScreen(<ReportsScreen />, { bridge: office.bridge }) };
}

describe('reports', () => {
  it('shows the period in numbers, and says when nothing was decided', async () => {
    openReports();
    expect(await screen.findByText('2026-11-01(日) – 2026-11-30(月)')).toBeDefined();
    expect(await screen.findByText('この期間に決定した案件はありません。')).toBeDefined();
    expect(screen.getByText('まだ何も出力していません。')).toBeDefined();
  });

  it('names what can be chosen by its label alone, and describes it by its note', async () => {
    openReports();
    expect(await screen.findByRole('checkbox', { name: 'PDF', description: '印刷・回覧用。' })).toBeDefined();
    expect(
      screen.getByRole('checkbox', { name: 'CSV', description: '受け渡し用。数式は文字。' }),
    ).toBeDefined();
    expect(screen.getAllByRole('radiogroup', { name: 'CSV の文字コード' })).toHaveLength(1);
    expect(screen.getByRole('radiogroup', { name: '一覧の形式' })).toBeDefined();
  });

  it('saves the files with their SHA-256 and lists the export afterwards', async () => {
    const { user } = openReports();
    await user.click(await screen.findByRole('checkbox', { name: /^PDF/ }));
    await user.click(screen.getByRole('checkbox', { name: /^JSON/ }));
    await user.click(screen.getByRole('button', { name: 'CSV・JSONのファイルを保存する…' }));
    expect(await screen.findByText('報告を保存しました。')).toBeDefined();
    const [directory] = screen.getAllByText(new RegExp(folder));
    expect(existsSync(directory?.textContent ?? '')).toBe(true);
    const exports = within(await screen.findByRole('table', { name: '出力の記録' }));
    expect(exports.getAllByText(/\.csv$/)).toHaveLength(2);
    const digests = exports.getAllByText(/^[0-9a-f]{64}$/).map((digest) => digest.textContent);
    expect(digests.length).toBeGreaterThanOrEqual(2);

    // As somebody copies it from a paper, in groups.
    const search = screen.getByRole('textbox', { name: 'SHA-256 で探す' });
    await user.type(search, `${digests[0]?.slice(0, 8).toUpperCase()} ${digests[0]?.slice(8, 16)}{Enter}`);
    expect((await screen.findByRole('table', { name: '出力の記録' })).textContent).toContain(digests[0]);
    await user.clear(search);
    await user.type(search, `${'0'.repeat(8)}{Enter}`);
    await screen.findByText('この値で始まるファイルは、この台帳からは出力されていません。');
    await user.click(screen.getByRole('button', { name: 'すべて表示' }));
    await screen.findByRole('table', { name: '出力の記録' });
  });

  it('says which characters of a name the chosen encoding could not keep', async () => {
    const { user, office } = openReports();
    await aMonthOfWork(office);
    await user.click(await screen.findByRole('checkbox', { name: /^PDF/ }));
    const encodings = within(screen.getByRole('radiogroup', { name: 'CSV の文字コード' }));
    await user.click(encodings.getByRole('radio', { name: /^CP932/ }));
    await user.click(screen.getByRole('button', { name: 'CSVのファイルを保存する…' }));
    expect(await screen.findByText(/^CP932 にない文字は \[U\+…\] の形で書きました: 𠮷。/)).toBeDefined();
  });

  it('switches the button off with its reason when no format is chosen', async () => {
    const { user } = openReports();
    await user.click(await screen.findByRole('checkbox', { name: /^PDF/ }));
    await user.click(screen.getByRole('checkbox', { name: /^CSV/ }));
    const button = screen.getByRole('button', { name: /保存する…$/ });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getAllByText(/形式を一つ以上選んでください/).length).toBeGreaterThan(0);
  });

  it('asks nothing of the data process while the dates make no period', async () => {
    const { user, sent } = openReports();
    await user.click(await screen.findByRole('radio', { name: '日付を指定' }));
    await screen.findByText('この期間に決定した案件はありません。');
    const asked = sent.filter((name) => name === 'report.preview').length;
    const from = screen.getByRole('textbox', { name: '開始日' });
    await user.clear(from);
    await user.type(from, '2026-12-31');
    expect(screen.getByText('終了日が開始日より前です。')).toBeDefined();
    expect(screen.getByText('期間を入力すると、ここに内容が出ます。')).toBeDefined();
    expect(sent.filter((name) => name === 'report.preview')).toHaveLength(asked);
  });

  it('marks half a date when the field is left, and guesses no day for it', async () => {
    const { user } = openReports();
    await user.click(await screen.findByRole('radio', { name: '日付を指定' }));
    const from = screen.getByRole('textbox', { name: '開始日' });
    await user.clear(from);
    await user.type(from, '2026/11');
    expect(from.getAttribute('aria-invalid')).toBeNull();
    await user.tab();
    expect(from).toHaveProperty('value', '2026/11');
    expect(from.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('日付は 2026-11-22 の形で入力してください。')).toBeDefined();
    await user.clear(from);
    await user.type(from, 'R8.11.2');
    await user.tab();
    expect(from).toHaveProperty('value', '2026-11-02');
  });

  it('has no column for persons in a report without personal data', async () => {
    const summary = {
      from: '2026-11-01',
      to: '2026-11-30',
      received: 1,
      decided: 1,
      approved: 1,
      declined: 0,
      withdrawn: 0,
      stillOpen: 0,
      reopened: 1,
      withinTarget: 1,
      notified: 1,
      notifiedWithinTarget: 1,
      chainHead: 'ab',
    };
    const row = {
      caseId: 'c1',
      type: 'application',
      receiptNumber: 'R8-1',
      receivedOn: '2026-11-20',
      decidedOn: '2026-11-24',
      dueOn: '2026-11-26',
      countedFrom: '2026-11-20',
      openDays: 1,
      notifiedOn: '2026-11-25',
      openDaysToNotice: 2,
      outcome: 'approved',
      reasons: [],
      organizationCode: '141003',
      organizationName: '横浜市',
      domainClass: 'local-lg',
      name: '',
      address: '',
      decidedBy: '',
      evidence: 0,
      contacts: 0,
      setAsideOn: '2027-01-12',
    } as const;
    const setAside = {
      caseId: 'c2',
      type: 'application',
      receiptNumber: 'R8-2',
      outcome: 'declined',
      endedOn: '2026-10-02',
      notifiedOn: '2026-10-03',
      reopenedOn: '2026-11-24',
      reason: 'new-evidence',
      name: '',
      endedBy: '',
      reopenedBy: '',
    } as const;
    const today = {
      today: '2026-11-24',
      overdue: 0,
      dueToday: 0,
      dueTomorrow: 0,
      dueThisWeek: 0,
      mine: 0,
      inquiring: 0,
      unanswered: 0,
      proposed: 0,
      toNotify: 0,
      toNotifyLate: 0,
      unclaimed: 0,
      handover: 0,
      receivedAhead: 0,
      receivedThisWeek: 0,
      decidedThisWeek: 0,
      suspected: 0,
      duplicates: 0,
      heldRows: 0,
      expiringConfirmations: 0,
      calendarCoveredUntil: '2027-12-31',
      holidaysChanged: false,
      lastBackupOn: null,
      latestRecordOn: '2026-11-24',
    };
    const { bridge, sent } = scriptedBridge({
      'home.summary': () => ok(today),
      'wentOut.page': () => ok({ entries: [], next: null }),
      'lists.counts': () => ok({ invitations: 0, declines: 0, removals: 0, deadlines: 0, inquiries: 0 }),
      'report.preview': () => ok({ summary, rows: [{ ...row, reasons: [] }], setAside: [setAside] }),
    });
    const { user } = renderScreen(<ReportsScreen />, { bridge });
    const list = await screen.findByRole('table', { name: '案件の一覧' });
    expect(within(list).getByRole('columnheader', { name: '申請者' })).toBeDefined();
    expect(list.textContent).toContain('後に再審査 2027-01-12(火)');
    expect(list.textContent).toContain('2026-11-25(水)2開庁日');
    const reopened = screen.getByRole('table', { name: '再審査により取り消された決定・取下げ' });
    expect(within(reopened).getAllByRole('row')[1]?.textContent).toBe(
      'R8-2見送り2026-10-02(金)通知 2026-10-03(土)2026-11-24(火)新しい資料',
    );
    // The figures hold 継続 and 資格喪失 too, as the PDF says.
    expect(screen.getByText('うち承認・継続')).toBeDefined();
    expect(screen.getByText('うち見送り等')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: '個人情報なし' }));
    expect(screen.queryByRole('columnheader', { name: '申請者' })).toBeNull();
    expect(screen.queryByRole('columnheader', { name: '決定者' })).toBeNull();
    expect(sent.at(-1)?.input).toMatchObject({ profile: 'anonymous' });
  });

  it('counts the period by week, prefecture, reason and decider when asked, and forgets it with the period', async () => {
    const { user, office } = openReports();
    await aMonthOfWork(office);
    await user.click(await screen.findByRole('button', { name: 'この期間の統計を見る' }));
    const rowsOf = async (name: string) => {
      const table = within(await screen.findByRole('table', { name }));
      return table
        .getAllByRole('row')
        .map((row) => [...row.children].map((cell) => cell.textContent).join(' '));
    };
    expect(await rowsOf('統計（週）')).toEqual([
      '週 受付 決定 うち承認・継続 うち見送り等 取下げ 再審査 目標日数内 開庁日数の中央値 最長 末日に未決定',
      '2026-11-16(月) – 2026-11-22(日) 4 1 1 0 1 0 1 1 1 2',
      '2026-11-23(月) – 2026-11-29(日) 0 1 0 1 0 0 1 3 3 1',
      '2026-11-30(月) – 2026-11-30(月) 0 0 0 0 0 0 0 ― ― 1',
      '合計 4 2 1 1 1 0 2 1 3 1',
    ]);
    expect(screen.getByText('2026-11-01(日) – 2026-11-30(月) の統計です。')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: '都道府県' }));
    expect((await rowsOf('統計（都道府県）')).slice(1)).toEqual([
      '北海道 2 1 0 1 1 0 1 3 3 0',
      '大阪府 2 1 1 0 0 0 1 1 1 1',
      '合計 4 2 1 1 1 0 2 1 3 1',
    ]);
    await user.click(screen.getByRole('radio', { name: '見送り等の理由' }));
    expect((await rowsOf('統計（見送り等の理由）')).slice(1)).toEqual([
      '団体の職員ではない ― 1 0 1 ― ― 1 3 3 ―',
    ]);
    await user.click(screen.getByRole('radio', { name: '決定者' }));
    expect((await rowsOf('統計（決定者）')).slice(1).map((row) => row.split(' ')[0])).toHaveLength(2);

    // Who decided is personal data; what was counted with it is not shown any more.
    await user.click(screen.getByRole('radio', { name: '個人情報なし' }));
    expect(screen.queryByRole('table', { name: /^統計/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'この期間の統計を見る' }));
    await screen.findByRole('table', { name: '統計（週）' });
    expect(screen.queryByRole('radio', { name: '決定者' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: '先月' }));
    expect(screen.queryByRole('table', { name: /^統計/ })).toBeNull();
  });

  it('saves lists of open cases beside those for notices, and none that would be empty', async () => {
    const asked: unknown[] = [];
    const office = officeBridge(() => ({
      'lists.save': async (request) => {
        asked.push(request);
        return ok({ path: '/一覧/期限状況.csv', cases: 1, sha256: 'ab'.repeat(32), missing: [] });
      },
    }));
    await aMonthOfWork(office.office);
    const { user } = renderScreen(<ReportsScreen />, { bridge: office.bridge });
    const lists = within(await screen.findByRole('region', { name: '案件の一覧の保存' }));
    const rows = (await lists.findAllByRole('listitem')).map((row) => row.textContent);
    expect(rows).toEqual([
      '招待者一覧0件招待者一覧を保存する対象の案件がありません。',
      '見送り一覧1件見送り一覧を保存する',
      '資格喪失一覧0件資格喪失一覧を保存する対象の案件がありません。',
      '期限状況1件期限状況を保存する',
      '照会中一覧0件照会中一覧を保存する対象の案件がありません。',
    ]);
    await user.click(lists.getByRole('button', { name: '期限状況を保存する' }));
    expect((await lists.findByRole('status')).textContent).toContain(
      '1件の一覧を保存しました。/一覧/期限状況.csv',
    );
    expect(asked).toEqual([{ list: 'deadlines', form: 'utf-8-bom' }]);
  });

  it('says that the PDF is being laid out, and what to do when it is too much', async () => {
    const { turn: saved, letGo: give } = aWait<Result<null, AppError>>();
    const { bridge, office, hear } = officeBridge(() => ({ 'report.save': () => saved }));
    const { user } = renderScreen(<ReportsScreen />, { bridge });
    const told = (notice: { done: number; total: number | null; unit: 'rows' | 'volumes' }) => {
      office.notices.push({ kind: 'progress', task: 'report', id: 'r', rows: null, ...notice });
      hear();
    };
    await user.click(await screen.findByRole('button', { name: /ファイルを保存する…$/ }));
    told({ done: 200, total: 400, unit: 'rows' });
    expect(screen.getByRole('progressbar', { name: '報告を作っています' })).toBeDefined();
    told({ done: 0, total: null, unit: 'volumes' });
    expect(screen.getByRole('progressbar', { name: /^PDF を組んでいます。/ })).toBeDefined();
    told({ done: 2, total: 5, unit: 'volumes' });
    expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('5冊のうち2冊まで');
    give(err({ code: 'reportNotPrinted' }));
    expect((await screen.findByRole('alert')).textContent).toContain('期間を短く分けるか、PDF を外して');
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});
