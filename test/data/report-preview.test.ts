import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadableDb } from '#data/database.ts';
import { reportSummary } from '#data/export/report-summary.ts';
import { turnedCases } from '#data/export/turned-cases.ts';
import { chainHead } from '#data/journal/journal.ts';
import { err, ok } from '#shared/result.ts';
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

describe('報告の下見', () => {
  it('期間の件数と、決定日の順の一覧を見せる', async () => {
    const preview = await test.call('report.preview', { ...november, profile: 'full' });
    expect(preview).toEqual(
      ok({
        summary: {
          ...november,
          received: 4,
          decided: 2,
          approved: 1,
          declined: 1,
          withdrawn: 1,
          stillOpen: 1,
          reopened: 0,
          withinTarget: 2,
          notified: 1,
          // The clerk took one day more than the target.
          notifiedWithinTarget: 0,
          chainHead: chainHead(test.office.requireLedger().read).hash,
        },
        rows: [
          {
            caseId: cases.approved,
            type: 'application',
            receiptNumber: 'R8-000101',
            receivedOn: '2026-11-16',
            decidedOn: '2026-11-17',
            dueOn: '2026-11-19',
            countedFrom: '2026-11-16',
            openDays: 1,
            notifiedOn: '2026-11-20',
            openDaysToNotice: 4,
            outcome: 'approved',
            reasons: [],
            organizationCode: '271004',
            organizationName: '大阪市',
            domainClass: 'local-lg',
            name: '髙﨑 𠮷郎',
            address: 'h-sato@city.osaka.lg.jp',
            decidedBy: 'operator:鈴木 一郎',
            evidence: 0,
            contacts: 0,
            setAsideOn: null,
          },
          {
            caseId: cases.declined,
            type: 'application',
            receiptNumber: 'R8-000102',
            receivedOn: '2026-11-16',
            decidedOn: '2026-11-24',
            dueOn: '2026-11-24',
            countedFrom: '2026-11-16',
            openDays: 3,
            notifiedOn: null,
            openDaysToNotice: null,
            outcome: 'declined',
            reasons: ['not-an-employee'],
            organizationCode: '016373',
            organizationName: '芽室町',
            domainClass: 'official-candidate',
            name: '佐藤 花子',
            address: 'hanako.sato@memuro.net',
            decidedBy: 'operator:田中 課長',
            evidence: 0,
            contacts: 0,
            setAsideOn: null,
          },
        ],
        setAside: [],
      }),
    );
  });

  it('回答のないまま待った日は期限にも数えないので、その後の見送りは期限内に決めたものになる', async () => {
    onDay(test, '2026-11-24');
    await act(test, cases.waiting, { kind: 'claim' });
    await act(test, cases.waiting, { kind: 'inquire', reasons: ['consent-missing'], text: '' });
    onDay(test, '2026-12-09');
    await act(test, cases.waiting, { kind: 'decline', reasons: ['no-answer'], text: '' });
    const period = { from: '2026-12-01', to: '2026-12-31', profile: 'full' } as const;
    expect(await test.call('report.preview', period)).toMatchObject(
      ok({
        summary: { decided: 1, withinTarget: 1 },
        rows: [{ receiptNumber: 'R8-000104', decidedOn: '2026-12-09', dueOn: '2026-12-11', openDays: 1 }],
      }),
    );
  });

  it('個人情報を除く様式では、氏名・アドレス・決定者が空になる', async () => {
    const preview = await test.call('report.preview', { ...november, profile: 'anonymous' });
    const persons =
      preview.ok && preview.value.rows.map(({ name, address, decidedBy }) => [name, address, decidedBy]);
    expect(persons).toEqual([
      ['', '', ''],
      ['', '', ''],
    ]);
    expect(JSON.stringify(preview)).not.toMatch(/佐藤|髙﨑|memuro\.net|田中|鈴木/);
  });

  it('期間の両端の日を含み、決定のない期間は空', async () => {
    const decidedIn = async (from: string, to: string) => {
      const preview = await test.call('report.preview', { from, to, profile: 'full' });
      return preview.ok && preview.value.rows.map((row) => row.receiptNumber);
    };
    expect(await decidedIn('2026-11-17', '2026-11-17')).toEqual(['R8-000101']);
    expect(await decidedIn('2026-11-18', '2026-11-24')).toEqual(['R8-000102']);
    expect(await decidedIn('2026-11-18', '2026-11-23')).toEqual([]);
  });

  it('期末未決は期間の末日の様子で、あとの受付や決定では変わらない', async () => {
    const untilTheNineteenth = { from: '2026-11-01', to: '2026-11-19', profile: 'full' as const };
    const before = await test.call('report.preview', untilTheNineteenth);
    onDay(test, '2026-12-01');
    await act(test, cases.waiting, { kind: 'withdraw', cause: 'duplicate', text: '' });
    const after = await test.call('report.preview', untilTheNineteenth);
    const open = [before, after].map((preview) => preview.ok && preview.value.summary.stillOpen);
    // 芽室町 was still being asked; the withdrawal of the 17th had ended; the last one had not arrived yet.
    expect(open).toEqual([1, 1]);
  });

  it('再審査の後でまた取り下げた案件は、元に戻した取下げを除いて、新しい取下げの日で一度だけ数える', async () => {
    onDay(test, '2026-12-01');
    await act(test, cases.withdrawn, { kind: 'reopen', reason: 'applicant-request', text: '' });
    await act(test, cases.withdrawn, { kind: 'withdraw', cause: 'applicant', text: '' });
    onDay(test, '2026-12-02');
    await act(test, cases.withdrawn, { kind: 'undo' });
    await act(test, cases.withdrawn, { kind: 'withdraw', cause: 'applicant', text: '' });
    const withdrawnIn = async (from: string, to: string) => {
      const preview = await test.call('report.preview', { from, to, profile: 'full' });
      return preview.ok && preview.value.summary.withdrawn;
    };
    expect(await withdrawnIn('2026-11-17', '2026-12-01')).toBe(0);
    expect(await withdrawnIn('2026-12-02', '2026-12-02')).toBe(1);
  });

  it('取下げの案件がいくら増えても、集計が台帳に尋ねる回数は増えない', async () => {
    const questions = () => {
      const { read } = test.office.requireLedger();
      const asked: string[] = [];
      const counting: ReadableDb = {
        ...read,
        query: (sql) => {
          asked.push(sql);
          return read.query(sql);
        },
      };
      return { summary: reportSummary(counting, november.from, november.to, turnedCases(counting)), asked };
    };
    const before = questions();
    await act(test, cases.waiting, { kind: 'withdraw', cause: 'applicant', text: '' });
    const after = questions();
    expect([before.summary.withdrawn, after.summary.withdrawn]).toEqual([1, 2]);
    expect(after.asked).toEqual(before.asked);
  });

  it('再審査になった決定は、決め直すまで載らない', async () => {
    await act(test, cases.approved, { kind: 'reopen', reason: 'wrong-decision', text: '誤り' });
    const preview = await test.call('report.preview', { ...november, profile: 'full' });
    expect(preview.ok && preview.value.rows.map((row) => row.receiptNumber)).toEqual(['R8-000102']);
  });

  it('再審査の後の決定は、再審査の日から数える', async () => {
    await reopenedAndDeclinedAgain(test, cases.declined);
    const period = { from: '2027-02-01', to: '2027-02-28', profile: 'full' } as const;
    expect(await test.call('report.preview', period)).toMatchObject(
      ok({
        summary: { decided: 1, withinTarget: 1 },
        rows: [
          {
            receiptNumber: 'R8-000102',
            receivedOn: '2026-11-16',
            decidedOn: '2027-02-03',
            dueOn: '2027-02-04',
            countedFrom: '2027-02-01',
            openDays: 2,
          },
        ],
      }),
    );
  });

  it('終わりが始まりより前の期間は断る', async () => {
    const preview = await test.call('report.preview', {
      from: '2026-11-30',
      to: '2026-11-01',
      profile: 'full',
    });
    expect(preview).toEqual(
      err({ code: 'invalidInput', issues: [{ path: 'to', message: 'the period ends before it begins' }] }),
    );
  });
});
