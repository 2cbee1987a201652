import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COURSES } from '#data/export/turned-cases.ts';
import type { ReportProfile } from '#shared/contract/report.ts';
import { act } from '#test/support/case-commands.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { aMonthOfWork, onDay, type ReportedCases, reopenedAndDeclinedAgain } from './report-cases.ts';

let test: TestOffice;
let cases: ReportedCases;

beforeEach(async () => {
  test = createTestOffice();
  cases = await aMonthOfWork(test);
});
afterEach(() => test.close());

const november = { from: '2026-11-01', to: '2026-11-30' };
const february = { from: '2027-02-01', to: '2027-02-28' };

async function preview(period: { from: string; to: string }, profile: ReportProfile = 'full') {
  const answer = await test.call('report.preview', { ...period, profile });
  if (!answer.ok) throw new Error(answer.error.code);
  const { chainHead: _head, ...summary } = answer.value.summary;
  return { ...answer.value, summary };
}

/** All that is staged of a period, by file name, without what is only for the printer. */
async function staged(period: { from: string; to: string }, profile: ReportProfile = 'full') {
  const directory = join(test.directory, '報告');
  mkdirSync(directory, { recursive: true });
  const answer = await test.call('report.stage', {
    request: { ...period, profile, formats: ['csv', 'json', 'pdf'], csvEncoding: 'utf-8-bom' },
    directory,
  });
  if (!answer.ok) throw new Error(answer.error.code);
  const { stagingDirectory, stageId } = answer.value;
  const read = (name: string) => [name, readFileSync(join(stagingDirectory, name), 'utf8')];
  const { 'print.html': page = '', ...data } = Object.fromEntries(readdirSync(stagingDirectory).map(read));
  await test.call('report.discard', { stageId });
  return { data, text: page.slice(page.indexOf('<body')).replace(/<[^>]+>/g, ' ') };
}

describe('過ぎた期間の報告', () => {
  it('その後に再審査になり、決め直されても、件数も一覧のファイルも変わらない', async () => {
    const before = { ...(await preview(november)), files: (await staged(november)).data };
    await reopenedAndDeclinedAgain(test, cases.declined);
    onDay(test, '2027-02-08');
    await act(test, cases.approved, { kind: 'reopen', reason: 'wrong-decision', text: '' });
    await act(test, cases.withdrawn, { kind: 'reopen', reason: 'applicant-request', text: '' });
    const after = await preview(november);
    expect(after.summary).toEqual(before.summary);
    expect((await staged(november)).data).toEqual(before.files);
    // On the screen and on paper it can be seen that they hold no longer.
    expect(after.rows).toEqual([
      { ...before.rows[0], setAsideOn: '2027-02-08' },
      { ...before.rows[1], setAsideOn: '2027-02-01' },
    ]);
    const { text } = await staged(november);
    expect(text.match(/後に再審査/g)).toHaveLength(4);
    expect(text).toContain('対象期間の再審査はありません。');
  });

  it('取り消された決定と取下げは、再審査の日の期間に、理由と共に載る', async () => {
    await reopenedAndDeclinedAgain(test, cases.declined);
    onDay(test, '2027-02-08');
    await act(test, cases.approved, { kind: 'reopen', reason: 'wrong-decision', text: '' });
    await act(test, cases.withdrawn, { kind: 'reopen', reason: 'applicant-request', text: '' });
    const { summary, rows, setAside } = await preview(february);
    expect(summary).toEqual({
      ...february,
      received: 0,
      decided: 1,
      approved: 0,
      declined: 1,
      withdrawn: 0,
      // Two that are being reviewed again, and the one that waits since November.
      stillOpen: 3,
      reopened: 3,
      withinTarget: 1,
      notified: 0,
      notifiedWithinTarget: 0,
    });
    expect(rows.map((row) => [row.receiptNumber, row.decidedOn])).toEqual([['R8-000102', '2027-02-03']]);
    expect(setAside).toEqual([
      {
        caseId: cases.declined,
        type: 'application',
        receiptNumber: 'R8-000102',
        outcome: 'declined',
        endedOn: '2026-11-24',
        notifiedOn: null,
        reopenedOn: '2027-02-01',
        reason: 'new-evidence',
        name: '佐藤 花子',
        endedBy: 'operator:田中 課長',
        reopenedBy: 'operator:田中 課長',
      },
      {
        caseId: cases.approved,
        type: 'application',
        receiptNumber: 'R8-000101',
        outcome: 'approved',
        endedOn: '2026-11-17',
        notifiedOn: '2026-11-20',
        reopenedOn: '2027-02-08',
        reason: 'wrong-decision',
        name: '髙﨑 𠮷郎',
        endedBy: 'operator:鈴木 一郎',
        reopenedBy: 'operator:山本 部長',
      },
      {
        caseId: cases.withdrawn,
        type: 'application',
        receiptNumber: 'R8-000103',
        outcome: null,
        endedOn: '2026-11-17',
        notifiedOn: null,
        reopenedOn: '2027-02-08',
        reason: 'applicant-request',
        name: '佐藤 花子',
        endedBy: 'operator:鈴木 一郎',
        reopenedBy: 'operator:山本 部長',
      },
    ]);
    const { data, text } = await staged(february, 'anonymous');
    expect(data['審査結果報告書_再審査.csv']).toBe(
      '\ufeff受付番号,種別,取り消された結果,決定日・取下げ日,通知日,再審査の日,再審査の理由\r\n' +
        'R8-000102,参加申請,見送り,2026-11-24,,2027-02-01,新しい資料\r\n' +
        'R8-000101,参加申請,承認,2026-11-17,2026-11-20,2027-02-08,決定の誤り\r\n' +
        'R8-000103,参加申請,取下げ,2026-11-17,,2027-02-08,申請者の申出\r\n',
    );
    expect(JSON.parse(data['審査結果報告書.json'] ?? '').setAside).toHaveLength(3);
    expect(text).toMatch(/R8-000101\s+参加申請\s+承認\s+2026-11-17\s+通知 2026-11-20\s+2027-02-08/);
    expect(`${JSON.stringify(data)}${text}`).not.toMatch(/佐藤|髙﨑|田中|鈴木|山本/);
  });

  it('決め直すまでの間も、決め直さずに取り下げられても、取り消された決定はどの期間からも消えない', async () => {
    onDay(test, '2026-12-10');
    await act(test, cases.approved, { kind: 'reopen', reason: 'wrong-decision', text: '' });
    onDay(test, '2026-12-11');
    await act(test, cases.approved, { kind: 'withdraw', cause: 'applicant', text: '' });
    const december = await preview({ from: '2026-12-01', to: '2026-12-31' });
    expect(december.summary).toMatchObject({ decided: 0, withdrawn: 1, reopened: 1, stillOpen: 1 });
    expect(december.setAside.map((row) => row.receiptNumber)).toEqual(['R8-000101']);
    const both = await preview({ from: '2026-11-01', to: '2026-12-31' });
    expect(both.summary).toMatchObject({ decided: 1, withdrawn: 2, reopened: 1, stillOpen: 1 });
    expect((await preview(november)).summary).toMatchObject({ decided: 2, withdrawn: 1, stillOpen: 1 });
  });
});

describe('通知の日', () => {
  it('通知は通知日の期間に数え、一覧には期間の末日までの通知だけが載る', async () => {
    const before = await staged(november);
    onDay(test, '2026-12-07');
    await act(test, cases.declined, { kind: 'notify', notifiedOn: '2026-12-04' });
    expect((await staged(november)).data).toEqual(before.data);
    expect(before.text).toContain('期末に未通知');
    const december = await preview({ from: '2026-12-01', to: '2026-12-31' });
    expect(december.summary).toMatchObject({ decided: 0, notified: 1, notifiedWithinTarget: 0 });
    const both = await preview({ from: '2026-11-01', to: '2026-12-31' });
    expect(both.summary).toMatchObject({ decided: 2, notified: 2, notifiedWithinTarget: 0 });
    expect(both.rows.map((row) => [row.notifiedOn, row.openDaysToNotice])).toEqual([
      ['2026-11-20', 4],
      ['2026-12-04', 11],
    ]);
    const { text } = await staged({ from: '2026-11-01', to: '2026-12-31' });
    expect(text).toMatch(/2026-12-04\s+11開庁日・期限超過/);
    expect(text).toMatch(/通知まで\s+11開庁日（期限超過）/);
    expect(text).toContain('期限内の通知　0件／2件（0.0％）');
  });

  it('再審査になった案件の通知は、末日にその決定が立っていれば数える', async () => {
    onDay(test, '2026-12-10');
    await act(test, cases.approved, { kind: 'reopen', reason: 'wrong-decision', text: '' });
    expect((await preview(november)).summary).toMatchObject({ notified: 1, notifiedWithinTarget: 0 });
    const both = await preview({ from: '2026-11-01', to: '2026-12-31' });
    expect(both.summary).toMatchObject({ notified: 0 });
  });
});

describe('台帳全体から', () => {
  it('再審査・取下げ・差し替えのあった案件だけを、索引から引く', () => {
    const { read } = test.office.requireLedger();
    const plan = JSON.stringify(read.query(`EXPLAIN QUERY PLAN ${COURSES}`).all());
    for (const index of ['journal_turns (kind=?)', 'journal_case (case_id=?)', 'cases_id (id=?)']) {
      expect(plan).toContain(index);
    }
    expect(plan).not.toMatch(/SCAN (?:journal|cases)/);
  });
});
