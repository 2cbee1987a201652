import { afterEach, beforeEach, expect, it } from 'vitest';
import { standingCase } from '#data/cases/standing-case.ts';
import { storeCase } from '#data/cases/store-case.ts';
import { continueCase } from '#data/journal/case-record.ts';
import { checkProjections } from '#data/projection/check.ts';
import type { CaseView } from '#shared/contract/case.ts';
import { everyCase, everyOpenCase, type QueueFilter } from '#shared/contract/queue.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { ok } from '#shared/result.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';

let test: TestOffice;
let caseId: string;

beforeEach(async () => {
  test = createTestOffice();
  [caseId = ''] = await receiveApplications(test, [
    anApplication(),
    anApplication({ receiptNumber: 'R8-000183', name: '鈴木 一郎' }),
  ]);
  await act({ kind: 'claim' });
  // Tuesday 11/24; ten open days on is Tuesday 12/8.
  await act({ kind: 'inquire', reasons: ['employment-unclear'], text: '' });
});

afterEach(() => {
  test.close();
});

async function open(): Promise<CaseView> {
  const opened = await test.call('case.open', { id: caseId });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

async function act(command: CaseCommand): Promise<void> {
  const { version } = await open();
  const acted = await test.call('case.act', { id: caseId, expectedVersion: version, command });
  if (!acted.ok) throw new Error(acted.error.code);
}

async function listed(filter: Partial<QueueFilter>): Promise<string[]> {
  const read = await test.call('queue.page', { filter: { ...everyCase, ...filter }, after: null, limit: 50 });
  if (!read.ok) throw new Error(read.error.code);
  return read.value.rows.map((row) => row.id);
}

/** What home, the list and the case say of it. */
async function said() {
  const [home, rows, view] = [
    await test.call('home.summary', null),
    await test.call('queue.page', { filter: everyOpenCase, after: null, limit: 50 }),
    await open(),
  ];
  if (!home.ok || !rows.ok) throw new Error('nothing could be read');
  return {
    home: home.value.unanswered,
    list: rows.value.rows.filter((row) => row.answerOverdue).map((row) => row.id),
    filtered: await listed({ due: 'answer' }),
    case: view.answerOverdue,
    decline: view.actions.find(({ action }) => action === 'decline')?.refusal?.code ?? 'open',
  };
}

const silent = { home: 0, list: [], filtered: [], case: false };
const waiting = () => ({ ...silent, decline: 'answerAwaited' });
const late = () => ({ home: 1, list: [caseId], filtered: [caseId], case: true, decline: 'open' });

it('回答の期限の日までは待ち、翌日からホーム・一覧・案件が見送りを提案し、見送れるようになる', async () => {
  expect(await said()).toEqual(waiting());
  test.clock.nowMs = Date.parse('2026-12-08T14:59:00.000Z');
  expect(await said()).toEqual(waiting());
  test.clock.nowMs = Date.parse('2026-12-08T15:00:00.000Z');
  expect(await said()).toEqual(late());
  expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  // Whoever was asked was told that day: another 設定 does not move it.
  await test.call('settings.change', { ...defaultOfficePolicy, answerDays: 11 });
  expect(await said()).toEqual(late());
});

it('回答の日数を減らしても、すでに始めた照会の期限は早まらない', async () => {
  await test.call('settings.change', { ...defaultOfficePolicy, answerDays: 1 });
  test.clock.nowMs = Date.parse('2026-12-08T01:00:00.000Z');
  expect(await open()).toMatchObject({ answerBy: '2026-12-08' });
  expect(await said()).toEqual(waiting());
});

it('期限を記録しなかった版の照会は、設定の日数で待つ', async () => {
  await act({ kind: 'recordAnswer', answeredOn: null, text: '' });
  await test.office.transaction((db, journal) => {
    const before = standingCase(db, caseId);
    if (!before) throw new Error('the case is gone');
    const payload = { inquiry: 'earlier', reasons: ['other' as const], sentOn: '2026-11-24' };
    const sent = { kind: 'inquirySent' as const, payload, personal: null };
    storeCase(db, caseId, before.state, continueCase(db, journal, caseId, before, [sent]).state);
    return ok(null);
  });
  test.clock.nowMs = Date.parse('2026-12-08T15:00:00.000Z');
  expect(await said()).toEqual(late());
  await test.call('settings.change', { ...defaultOfficePolicy, answerDays: 11 });
  expect(await said()).toEqual(waiting());
  expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
});

it('回答を記録すれば消え、その取り消しで戻り、見送りの起案で消える', async () => {
  test.clock.nowMs = Date.parse('2026-12-09T01:00:00.000Z');
  await act({ kind: 'recordAnswer', answeredOn: null, text: '総務課から回答' });
  expect(await said()).toEqual({ ...silent, decline: 'open' });
  await act({ kind: 'undo' });
  expect(await said()).toEqual(late());
  await act({ kind: 'decline', reasons: ['no-answer'], text: '' });
  expect(await open()).toMatchObject({ status: 'proposed', inquiries: [{ lapsedOn: '2026-12-09' }] });
  expect(await said()).toEqual({ ...silent, decline: 'actionNotAllowed' });
  expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
});
