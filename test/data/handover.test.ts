import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OLDEST_LEFT } from '#data/operations/queue.ts';
import type { Operator } from '#shared/contract/ledger.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { err, ok } from '#shared/result.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { anOperator, signInAs } from '#test/support/operators.ts';
import { queuePage } from '#test/support/queue-pages.ts';

let test: TestOffice;
let 佐藤: Operator;
let 鈴木: Operator;
let 田中: Operator;
/** The due dates follow the order. */
let early = '';
let middle = '';
let late = '';

beforeEach(async () => {
  test = createTestOffice();
  佐藤 = await anOperator(test.office, '佐藤 花子', 'administrator');
  鈴木 = await anOperator(test.office, '鈴木 一郎', 'clerk');
  田中 = await anOperator(test.office, '田中 次郎', 'clerk');
  [early = '', middle = '', late = ''] = await receiveApplications(
    test,
    ['2026-11-18', '2026-11-19', '2026-11-20'].map((receivedOn, at) =>
      anApplication({ receiptNumber: `R8-${at}`, receivedOn, address: `person-${at}@town.memuro.lg.jp` }),
    ),
  );
});

afterEach(() => test.close());

async function act(id: string, command: CaseCommand) {
  const opened = await test.call('case.open', { id });
  if (!opened.ok) throw new Error('no case');
  return test.call('case.act', { id, expectedVersion: opened.value.version, command });
}

/** 鈴木 has taken these and is transferred. */
async function leftBehind(...ids: string[]) {
  signInAs(test.office, 鈴木);
  for (const id of ids) expect((await act(id, { kind: 'claim' })).ok).toBe(true);
  signInAs(test.office, 佐藤);
  expect(await test.call('operators.close', { operatorId: 鈴木.id })).toEqual(ok(null));
}

const next = async (except: string | null = null) => {
  const found = await test.call('queue.nextCase', { except });
  return found.ok ? found.value : null;
};

const takenBy = (operator: Operator): CaseCommand => ({
  kind: 'reassign',
  to: `operator:${operator.id}`,
  note: '',
});

describe('利用を停止された人の案件', () => {
  it('担当はそのまま残り、引継ぎ待ちと示され、ほかの担当が引き取れば進められる', async () => {
    await leftBehind(middle);
    signInAs(test.office, 田中);
    expect(await test.call('case.open', { id: middle })).toMatchObject({
      ok: true,
      value: { status: 'verifying', handover: true, assignee: { name: '鈴木 一郎' } },
    });
    expect(await act(middle, { kind: 'release', note: '' })).toEqual(
      err({ code: 'assigneeAbsent', assignee: `operator:${鈴木.id}` }),
    );
    expect(await act(middle, takenBy(鈴木))).toMatchObject({ error: { code: 'notAssignable' } });
    expect(await act(middle, takenBy(田中))).toMatchObject({
      ok: true,
      value: { handover: false, assignee: { name: '田中 次郎' } },
    });
  });

  it('ホームが数え、同じ数が一覧に並ぶ。利用を再開すれば消える', async () => {
    await leftBehind(early, late);
    const counted = async () => {
      const home = await test.call('home.summary', null);
      const { rows, total } = await queuePage(test, { status: 'open', handover: true });
      return home.ok && { home: home.value.handover, total: total.count, ids: rows.map(({ id }) => id) };
    };
    expect(await counted()).toEqual({ home: 2, total: 2, ids: [early, late] });
    await test.call('operators.reopen', { operatorId: 鈴木.id });
    expect(await counted()).toEqual({ home: 0, total: 0, ids: [] });
    await test.call('operators.changeRole', { operatorId: 鈴木.id, role: 'viewer' });
    expect(await counted()).toEqual({ home: 2, total: 2, ids: [early, late] });
  });

  it('次の一件は、担当のいない案件と合わせて期限の早いものを出す', async () => {
    await leftBehind(middle);
    signInAs(test.office, 田中);
    expect(await next()).toEqual({ id: early, why: 'oldestDue' });
    expect(await next(early)).toEqual({ id: middle, why: 'handover' });
    expect(await next(middle)).toEqual({ id: early, why: 'oldestDue' });
    await act(middle, takenBy(田中));
    expect(await next()).toEqual({ id: middle, why: 'ownUnfinished' });
  });

  it('停止された人が後日に回していた案件も次の一件に出て、引き取った人にはすぐ出る', async () => {
    signInAs(test.office, 鈴木);
    await act(middle, { kind: 'claim' });
    await act(middle, { kind: 'snooze', until: '2027-02-01', text: '' });
    signInAs(test.office, 佐藤);
    await test.call('operators.close', { operatorId: 鈴木.id });
    signInAs(test.office, 田中);
    expect(await next(early)).toEqual({ id: middle, why: 'handover' });
    await act(middle, takenBy(田中));
    expect(await next()).toEqual({ id: middle, why: 'ownUnfinished' });
    await act(middle, { kind: 'undo' });
    expect(await test.call('case.open', { id: middle })).toMatchObject({
      value: { assignee: { name: '鈴木 一郎' }, snoozedUntil: '2027-02-01' },
    });
  });

  it('利用者の一覧には、担当中の件数が出る', async () => {
    await leftBehind(early, late);
    expect(await test.call('operators.list', null)).toMatchObject({
      ok: true,
      value: [{ casesInHand: 0 }, { name: '鈴木 一郎', casesInHand: 2 }, { casesInHand: 0 }],
    });
  });

  it('次の一件は、索引をたどり、並べ替えずに見つかる', () => {
    const plan = test.office
      .requireLedger()
      .read.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${OLDEST_LEFT}`)
      .all('')
      .map(({ detail }) => detail);
    expect(plan.filter((step) => /cases/.test(step))).toEqual([
      'SEARCH cases USING INDEX cases_status_due (status=?)',
    ]);
    expect(plan.join()).not.toContain('TEMP B-TREE');
  });
});
