import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEXT_FLOWS } from '#data/export/case-flows.ts';
import type { ReportProfile } from '#shared/contract/report.ts';
import { act } from '../support/case-commands.ts';
import { anApplication, aPassingApplication, receiveApplications } from '../support/imported-cases.ts';
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

async function statistics(period: { from: string; to: string } = november, profile: ReportProfile = 'full') {
  const answer = await test.call('report.statistics', { ...period, profile });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

async function csv(profile: ReportProfile): Promise<string[]> {
  const directory = join(test.directory, '報告');
  mkdirSync(directory, { recursive: true });
  const staged = await test.call('report.stage', {
    request: { ...november, profile, formats: ['csv'], csvEncoding: 'utf-8-bom' },
    directory,
  });
  if (!staged.ok) throw new Error(staged.error.code);
  const text = readFileSync(join(staged.value.stagingDirectory, '審査結果報告書_統計.csv'), 'utf8');
  await test.call('report.discard', { stageId: staged.value.stageId });
  return text.slice(1).trimEnd().split('\r\n');
}

const header =
  '区分,項目,受付,決定,うち承認・継続,うち見送り等,取下げ,再審査,期限内の決定,開庁日数の中央値,開庁日数の最長,期末未決';
const weeks = [
  '期間,合計,4,2,1,1,1,0,2,1,3,1',
  '週,2026-11-16～2026-11-22,4,1,1,0,1,0,1,1,1,2',
  '週,2026-11-23～2026-11-29,0,1,0,1,0,0,1,3,3,1',
  '週,2026-11-30～2026-11-30,0,0,0,0,0,0,0,,,1',
];
const kinds = [
  'ドメインの種類,LG.JP（自治体）,2,1,1,0,0,0,1,1,1,1',
  'ドメインの種類,公式サイトと一致,2,1,0,1,1,0,1,3,3,0',
  '都道府県,北海道,2,1,0,1,1,0,1,3,3,0',
  '都道府県,大阪府,2,1,1,0,0,0,1,1,1,1',
  '見送り等の理由,団体の職員ではない,,1,0,1,,,1,3,3,',
];

describe('統計', () => {
  it('保存した表は、最初の受付の週から数え、取下げと照会で止まった日も決定のとおりに数える', async () => {
    expect(await csv('full')).toEqual([
      header,
      ...weeks,
      ...kinds,
      '決定者,operator:田中 課長,,1,0,1,,,1,3,3,',
      '決定者,operator:鈴木 一郎,,1,1,0,,,1,1,1,',
    ]);
  });

  it('個人情報なしでは、決定者の表だけがない', async () => {
    expect(await csv('anonymous')).toEqual([header, ...weeks, ...kinds]);
  });

  it('再審査と新しい決定は、その月に数え、前の月の数は変わらない', async () => {
    const before = await statistics();
    await reopenedAndDeclinedAgain(test, cases.declined);
    onDay(test, '2027-02-08');
    await act(test, cases.approved, { kind: 'reopen', reason: 'wrong-decision', text: '' });
    await act(test, cases.withdrawn, { kind: 'reopen', reason: 'applicant-request', text: '' });
    expect(await statistics()).toEqual(before);
    const { total, byDecider } = await statistics({ from: '2027-02-01', to: '2027-02-28' });
    expect(total).toEqual({
      received: 0,
      decided: 1,
      favourable: 0,
      withinTarget: 1,
      // Of the new target, which begins with the 再審査.
      medianOpenDays: 2,
      longestOpenDays: 2,
      withdrawn: 0,
      reopened: 3,
      backlog: 3,
    });
    expect(byDecider.map(({ decidedBy }) => decidedBy)).toEqual(['operator:山本 部長']);
  });

  it('元に戻した決定は、はじめからなかったことになる', async () => {
    onDay(test, '2026-11-25');
    test.signIn('鈴木 一郎', 'clerk');
    await act(test, cases.waiting, { kind: 'claim' });
    await act(test, cases.waiting, { kind: 'withdraw', cause: 'applicant', text: '' });
    expect((await statistics()).total).toMatchObject({ withdrawn: 2, backlog: 0 });
    await act(test, cases.waiting, { kind: 'undo' });
    expect((await statistics()).total).toMatchObject({ withdrawn: 1, backlog: 1 });
  });

  it('団体コードのない申請は、アドレスの団体の都道府県に数える', async () => {
    onDay(test, '2026-12-01');
    test.signIn('鈴木 一郎', 'clerk');
    await receiveApplications(test, [
      aPassingApplication({ receiptNumber: 'R8-000201', receivedOn: '2026-12-01', organizationCode: '' }),
      anApplication({
        receiptNumber: 'R8-000202',
        receivedOn: '2026-12-01',
        organizationCode: '',
        address: 'hanako@gmail.com',
      }),
    ]);
    const { byPrefecture } = await statistics({ from: '2026-12-01', to: '2026-12-31' });
    expect(byPrefecture.map(({ prefecture, received }) => [prefecture, received])).toEqual([
      ['27', 1],
      ['', 1],
    ]);
  });

  it('終わりが始めより前の期間と、何もない期間', async () => {
    const reversed = { from: november.to, to: november.from };
    await expect(statistics(reversed)).rejects.toThrow('invalidInput');
    const before = await statistics({ from: '2026-10-01', to: '2026-10-31' });
    expect(before).toMatchObject({ total: { received: 0, decided: 0, backlog: 0 }, steps: [], byClass: [] });
  });

  it('案件の表を一度だけ、行の順に読み、記録は案件の索引から引く', () => {
    const { read } = test.office.requireLedger();
    const plan = JSON.stringify(
      read.query(`EXPLAIN QUERY PLAN ${NEXT_FLOWS}`).all(0, ...Array(6).fill(november.from)),
    );
    expect(plan).toContain('SEARCH cases USING INTEGER PRIMARY KEY (rowid>?)');
    expect(plan).toContain('journal_case (case_id=?)');
    expect(plan).not.toMatch(/SCAN journal|TEMP B-TREE/);
  });
});
