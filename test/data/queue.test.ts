import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PRIORITY_UNCLAIMED } from '#data/operations/queue.ts';
import { queueWalk } from '#data/queue/queue-order.ts';
import { queueSelection } from '#data/queue/queue-sql.ts';
import {
  everyCase,
  type QueueCursor,
  type QueueFilter,
  type QueueOrder,
  type QueueRow,
} from '#shared/contract/queue.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { act } from '#test/support/case-commands.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { allPages, queuePage, threePeople } from '#test/support/queue-pages.ts';
import { aMonthOfWork } from './report-cases.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => {
  test.close();
});

describe('審査待ちの一覧', () => {
  it('期限の早いものから並び、行には審査に要ることが載る', async () => {
    const [, oldest] = await receiveApplications(test, threePeople);
    const { rows, total, next } = await queuePage(test, {});
    expect(rows.map((row) => row.receiptNumber)).toEqual(['R8-2', 'R8-3', 'R8-1']);
    expect(total).toEqual({ count: 3, capped: false });
    expect(next).toBeNull();
    expect(rows[0]).toEqual({
      id: oldest,
      type: 'application',
      status: 'received',
      version: 1,
      receiptNumber: 'R8-2',
      receivedOn: '2026-11-18',
      dueOn: '2026-11-24',
      openDaysLeft: 0,
      snoozedUntil: null,
      isPriority: false,
      clockStopped: false,
      answerOverdue: false,
      name: '佐藤 花子',
      organizationName: '芽室町',
      organizationCode: '016373',
      section: '総務課',
      domain: 'memuro.net',
      domainClass: 'official-candidate',
      judgementOutcome: 'verify',
      suspectedImpersonation: false,
      bodyMismatch: false,
      suspectedDuplicate: false,
      nextActor: 'secretariat',
      outcome: null,
      assignee: null,
      matches: [],
    });
  });

  it('何ページに分けて読んでも、抜けも重なりもない', async () => {
    const many = Array.from({ length: 57 }, (_, index) =>
      anApplication({
        receiptNumber: `R8-${index}`,
        receivedOn: index % 3 === 0 ? '2026-11-18' : '2026-11-20',
      }),
    );
    await receiveApplications(test, many);
    const paged = await allPages(test, {}, 10);
    expect(paged.map((row) => row.id)).toEqual((await queuePage(test, {}, 200)).rows.map((row) => row.id));
    expect(new Set(paged.map((row) => row.id)).size).toBe(57);
  });

  it.each([
    ['絞込なし', ''],
    ['検索中', '芽室'],
  ])('ページの始まりだけを読んでも、一ページずつ読んだのと同じ所に着く（%s）', async (_name, search) => {
    const many = Array.from({ length: 57 }, (_, index) =>
      anApplication({
        receiptNumber: `R8-${index}`,
        receivedOn: index % 3 === 0 ? '2026-11-18' : '2026-11-20',
      }),
    );
    await receiveApplications(test, many);
    const filter = { ...everyCase, search };
    const way = await test.call('queue.pageStarts', { filter, after: null, pageRows: 10, pages: 8 });
    if (!way.ok) throw new Error(way.error.code);
    const walked: QueueCursor[] = [];
    for (
      let read = await queuePage(test, { search }, 10);
      read.next;
      read = await queuePage(test, { search }, 10, read.next)
    ) {
      walked.push(read.next);
    }
    expect(way.value).toEqual({ starts: walked, rows: 57 });
    // 57 rows are three full pages of 19: there is no fourth beginning.
    const full = await test.call('queue.pageStarts', { filter, after: null, pageRows: 19, pages: 8 });
    expect(full.ok && full.value).toMatchObject({ starts: [{}, {}], rows: 57 });
    if (full.ok) expect(full.value.starts).toHaveLength(2);
    const some = await test.call('queue.pageStarts', {
      filter,
      after: walked[0] ?? null,
      pageRows: 10,
      pages: 2,
    });
    expect(some).toEqual({ ok: true, value: { starts: walked.slice(1, 3), rows: 20 } });
  });

  it.each<[string, Partial<QueueFilter>, string[]]>([
    ['通過した案件だけ', { outcome: 'pass' }, ['R8-3']],
    ['ドメインの種類で絞る', { domainClass: 'official-candidate' }, ['R8-2', 'R8-1']],
    ['本日期限', { due: 'today' }, ['R8-2']],
    ['今週期限（日曜まで）', { due: 'thisWeek' }, ['R8-2', 'R8-3', 'R8-1']],
    ['自分の担当', { mine: true }, ['R8-3']],
    ['担当中', { status: 'verifying' }, ['R8-3']],
  ])('%s', async (_name, filter, expected) => {
    const ids = await receiveApplications(test, threePeople);
    await test.call('case.act', { id: ids[2] ?? '', expectedVersion: 1, command: { kind: 'claim' } });
    const { rows, total } = await queuePage(test, filter);
    expect(rows.map((row) => row.receiptNumber)).toEqual(expected);
    expect(total).toEqual({ count: expected.length, capped: false });
  });

  it('照会中は期限が進まないので、期限を過ぎても超過には数えない', async () => {
    const [, late] = await receiveApplications(test, threePeople);
    test.clock.nowMs = Date.parse('2026-11-25T01:00:00.000Z');
    const overdue = async () =>
      (await queuePage(test, { due: 'overdue' })).rows.map((row) => row.receiptNumber);
    expect(await overdue()).toEqual(['R8-2']);
    const act = (expectedVersion: number, command: CaseCommand) =>
      test.call('case.act', { id: late ?? '', expectedVersion, command });
    await act(1, { kind: 'claim' });
    const sent = await act(2, { kind: 'inquire', reasons: ['employment-unclear'], text: '' });
    expect(sent.ok).toBe(true);
    expect(await overdue()).toEqual([]);
    const home = await test.call('home.summary', null);
    expect(home.ok && home.value).toMatchObject({ overdue: 0, inquiring: 1 });
    // Who asks for 照会中 by name still finds those whose date has passed.
    expect((await queuePage(test, { status: 'inquiring', due: 'overdue' })).rows).toHaveLength(1);
  });

  it('期限を過ぎてから照会した案件は、待った日を除いた日数だけ超過している', async () => {
    const [, late = ''] = await receiveApplications(test, threePeople);
    let version = 1;
    const act = async (command: CaseCommand) => {
      const acted = await test.call('case.act', { id: late, expectedVersion: version, command });
      expect(acted.ok).toBe(true);
      version += 1;
    };
    test.clock.nowMs = Date.parse('2026-11-25T01:00:00.000Z');
    await act({ kind: 'claim' });
    await act({ kind: 'inquire', reasons: ['employment-unclear'], text: '' });
    test.clock.nowMs = Date.parse('2026-12-21T01:00:00.000Z');
    await act({ kind: 'recordAnswer', answeredOn: null, text: '在籍している' });
    const inList = (await queuePage(test, {})).rows.find(({ id }) => id === late);
    const opened = await test.call('case.open', { id: late });
    expect(inList).toMatchObject({ dueOn: '2026-11-24', openDaysLeft: -1 });
    expect(opened).toMatchObject({ ok: true, value: { due: { on: '2026-11-24' }, openDaysLeft: -1 } });
  });

  it('年を書き誤った申請は、受付日が来るまで今週の受付に数えず、先の日付として数える', async () => {
    await receiveApplications(test, [
      anApplication({ receiptNumber: 'R8-1', receivedOn: '2026-11-24' }),
      anApplication({ receiptNumber: 'R8-2', receivedOn: '2027-11-24' }),
    ]);
    const counts = async () => {
      const home = await test.call('home.summary', null);
      return home.ok && [home.value.receivedThisWeek, home.value.receivedAhead];
    };
    expect(await counts()).toEqual([1, 1]);
    test.clock.nowMs = Date.parse('2027-11-24T01:00:00.000Z');
    expect(await counts()).toEqual([1, 0]);
  });

  it('決定して通知していない案件を通知待ちに数え、期限を過ぎたものは別にも数えて、どちらも一覧で開ける', async () => {
    const cases = await aMonthOfWork(test);
    const counts = async () => {
      const home = await test.call('home.summary', null);
      return home.ok && [home.value.toNotify, home.value.toNotifyLate];
    };
    const listed = async (filter: Partial<QueueFilter>) =>
      (await queuePage(test, { status: 'decided', ...filter })).rows.map(({ id }) => id);
    // 大阪市 was notified; 芽室町 was decided today, which is its due date.
    expect([await counts(), await listed({})]).toEqual([[1, 0], [cases.declined]]);
    test.clock.nowMs = Date.parse('2026-11-25T01:00:00.000Z');
    expect([await counts(), await listed({ due: 'overdue' })]).toEqual([[1, 1], [cases.declined]]);
    await act(test, cases.declined, { kind: 'notify', notifiedOn: '2026-11-24' });
    expect([await counts(), await listed({})]).toEqual([[0, 0], []]);
  });

  it('時計が戻っても、台帳の最も新しい日付を言い続ける', async () => {
    const ids = await receiveApplications(test, threePeople);
    const day = async () => {
      const home = await test.call('home.summary', null);
      return home.ok && [home.value.today, home.value.latestRecordOn];
    };
    expect(await day()).toEqual(['2026-11-24', '2026-11-24']);
    test.clock.nowMs = Date.parse('2010-01-01T00:00:00.000Z');
    expect(await day()).toEqual(['2010-01-01', '2026-11-24']);
    // What is recorded meanwhile carries the wrong date, and must not hide that it is wrong.
    await test.call('case.act', { id: ids[0] ?? '', expectedVersion: 1, command: { kind: 'claim' } });
    expect(await day()).toEqual(['2010-01-01', '2026-11-24']);
    test.clock.nowMs = Date.parse('2026-11-25T00:00:00.000Z');
    expect(await day()).toEqual(['2026-11-25', '2026-11-24']);
  });

  it.each<[string, QueueOrder, string[]]>([
    ['期限の遅い順', { by: 'due', descending: true }, ['R8-1', 'R8-3', 'R8-2']],
    ['受付日の早い順', { by: 'received', descending: false }, ['R8-2', 'R8-3', 'R8-1']],
    ['受付番号の逆順', { by: 'receiptNumber', descending: true }, ['R8-3', 'R8-2', 'R8-1']],
    ['団体コード順', { by: 'organization', descending: false }, ['R8-1', 'R8-2', 'R8-3']],
    ['団体コードの逆順', { by: 'organization', descending: true }, ['R8-3', 'R8-2', 'R8-1']],
  ])('%sに並べる', async (_name, order, expected) => {
    await receiveApplications(test, threePeople);
    const numbers = (rows: readonly QueueRow[]) => rows.map((row) => row.receiptNumber);
    expect(numbers((await queuePage(test, { order })).rows)).toEqual(expected);
    expect(numbers(await allPages(test, { order, status: 'open' }, 1))).toEqual(expected);
    const found = numbers(await allPages(test, { order, search: 'R8' }, 2));
    expect(found).toEqual(expected);
  });

  it('状態ごとの件数は操作のたびに合っている', async () => {
    const ids = await receiveApplications(test, threePeople);
    await test.call('case.act', { id: ids[0] ?? '', expectedVersion: 1, command: { kind: 'claim' } });
    expect(await test.call('queue.counts', null)).toEqual({
      ok: true,
      value: { received: 2, verifying: 1, inquiring: 0, proposed: 0, decided: 0, closed: 0, withdrawn: 0 },
    });
  });
});

describe('次の一件', () => {
  it('自分の途中の案件が先で、なければ期限の早い受付を出し、その訳を言う', async () => {
    const ids = await receiveApplications(test, threePeople);
    expect(await test.call('queue.nextCase', { except: null })).toEqual({
      ok: true,
      value: { id: ids[1], why: 'oldestDue' },
    });
    await test.call('case.act', { id: ids[0] ?? '', expectedVersion: 1, command: { kind: 'claim' } });
    expect(await test.call('queue.nextCase', { except: null })).toEqual({
      ok: true,
      value: { id: ids[0], why: 'ownUnfinished' },
    });
  });

  it('後日に回した案件は飛ばし、その日が来たらまた出す', async () => {
    const ids = await receiveApplications(test, threePeople);
    const snooze = { kind: 'snooze', until: '2026-11-30', text: '' } as const;
    await test.call('case.act', { id: ids[1] ?? '', expectedVersion: 1, command: snooze });
    const next = async () => {
      const result = await test.call('queue.nextCase', { except: null });
      return result.ok ? result.value?.id : null;
    };
    expect(await next()).not.toBe(ids[1]);
    const [row] = (await queuePage(test, { search: 'R8-2' })).rows;
    expect(row).toMatchObject({ snoozedUntil: '2026-11-30' });
    expect((await queuePage(test, { awake: true })).rows.map((each) => each.id)).not.toContain(ids[1]);
    test.clock.nowMs = Date.parse('2026-11-30T00:00:00.000Z');
    expect(await next()).toBe(ids[1]);
    expect((await queuePage(test, { awake: true })).rows.map((each) => each.id)).toContain(ids[1]);
  });
});

describe('優先の印', () => {
  const mark = { kind: 'setPriority', priority: 'high', text: '' } as const;
  const act = (id: string | undefined, expectedVersion: number, command: CaseCommand) =>
    test.call('case.act', { id: id ?? '', expectedVersion, command });
  const next = async () => {
    const result = await test.call('queue.nextCase', { except: null });
    return result.ok ? result.value : result.error.code;
  };

  it('一覧の行に出て、「優先だけ」で絞り込める。決定していない案件だけの一覧でも同じ', async () => {
    const [first, , third] = await receiveApplications(test, threePeople);
    for (const id of [first, third]) expect((await act(id, 1, mark)).ok).toBe(true);
    const rows = (await queuePage(test, {})).rows.map(({ receiptNumber, isPriority }) => [
      receiptNumber,
      isPriority,
    ]);
    expect(rows).toEqual([
      ['R8-2', false],
      ['R8-3', true],
      ['R8-1', true],
    ]);
    await act(third, 2, { kind: 'withdraw', cause: 'applicant', text: '' });
    const numbers = async (filter: Partial<QueueFilter>) => {
      const { rows, total } = await queuePage(test, { priority: true, ...filter });
      expect(total.count).toBe(rows.length);
      return rows.map((row) => row.receiptNumber);
    };
    expect(await numbers({})).toEqual(['R8-3', 'R8-1']);
    expect(await numbers({ status: 'open' })).toEqual(['R8-1']);
    expect(await numbers({ status: 'withdrawn' })).toEqual(['R8-3']);
    expect(await numbers({ mine: true })).toEqual([]);
  });

  it('次の一件は、自分の途中の案件、優先の期限の早いもの、期限の早いものの順に出る', async () => {
    const [latest, oldest, middle] = await receiveApplications(test, threePeople);
    await act(latest, 1, mark);
    expect(await next()).toEqual({ id: latest, why: 'priority' });
    await act(middle, 1, mark);
    expect(await next()).toEqual({ id: middle, why: 'priority' });
    // Marked ones that somebody has, were put off or are done are no answer.
    await act(middle, 2, { kind: 'withdraw', cause: 'applicant', text: '' });
    expect(await next()).toEqual({ id: latest, why: 'priority' });
    await act(latest, 2, { kind: 'snooze', until: '2026-11-30', text: '' });
    expect(await next()).toEqual({ id: oldest, why: 'oldestDue' });
    await act(oldest, 1, { kind: 'claim' });
    await act(oldest, 2, mark);
    await act(latest, 3, { kind: 'wake' });
    expect(await next()).toEqual({ id: oldest, why: 'ownUnfinished' });
    test.signIn('鈴木 次郎');
    expect(await next()).toEqual({ id: latest, why: 'priority' });
  });

  it('次の一件の優先も「優先だけ」の一覧も、優先の案件だけの索引を読む', () => {
    const plan = test.office
      .requireLedger()
      .connection.prepare(`EXPLAIN QUERY PLAN ${PRIORITY_UNCLAIMED}`)
      .all('', '2026-11-24')
      .map((step) => JSON.stringify(step))
      .join('\n');
    expect(plan).toContain('USING INDEX cases_priority_open_due');
    const indexFor = (status: QueueFilter['status']) =>
      queueSelection({ ...everyCase, status, priority: true }, test.office.context()).index;
    expect(indexFor('open')).toBe('cases_priority_open_due');
    expect(indexFor('all')).toBe('cases_priority_due');
    expect(plan).not.toContain('TEMP B-TREE');
  });
});

/** How the open cases are read in an order, from the middle of the list on. */
function planOf(order: QueueOrder): string {
  const { read, connection } = test.office.requireLedger();
  const selection = queueSelection({ ...everyCase, status: 'open' }, test.office.context());
  const walk = queueWalk(read, selection, order);
  const after = walk.after({ key: '2026-11-01', row: 5 });
  return connection
    .prepare(
      `EXPLAIN QUERY PLAN SELECT id FROM cases INDEXED BY ${walk.index}
       WHERE ${selection.where} AND ${after.condition} ORDER BY ${walk.orderBy} LIMIT 100`,
    )
    .all(...selection.values, ...after.values)
    .map((step) => JSON.stringify(step))
    .join('\n');
}

describe('多くの案件の並び', () => {
  it('どの並びでも、ページをめくると全件が一度ずつその順に出て、索引の順に読む', async () => {
    const many = Array.from({ length: 2_100 }, (_, index) =>
      anApplication({
        receiptNumber: `R8-${String((index * 7919) % 2_100).padStart(4, '0')}`,
        receivedOn: `2026-11-${String(2 + (index % 17)).padStart(2, '0')}`,
        organizationCode: index % 3 === 0 ? '016373' : '271004',
      }),
    );
    await receiveApplications(test, many);
    const keys = {
      due: (row: QueueRow) => row.dueOn,
      received: (row: QueueRow) => row.receivedOn,
      receiptNumber: (row: QueueRow) => row.receiptNumber,
      organization: (row: QueueRow) => row.organizationCode,
    };
    for (const by of ['due', 'received', 'receiptNumber', 'organization'] as const) {
      for (const descending of [false, true]) {
        const order = { by, descending };
        const rows = await allPages(test, { status: 'open', order }, 200);
        const read = rows.map(keys[by]);
        const sorted = [...read].sort();
        expect({ order, read }).toEqual({ order, read: descending ? sorted.reverse() : sorted });
        expect(new Set(rows.map((row) => row.id)).size).toBe(2_100);
        expect(planOf(order)).toMatch(/SEARCH cases USING INDEX/);
        expect(planOf(order)).not.toContain('TEMP B-TREE');
      }
    }
  });
});

describe('問い合わせの計画', () => {
  const filters: [string, Partial<QueueFilter>][] = [
    ['未決', { status: 'open' }],
    ['すべて', { status: 'all' }],
    ['受付', { status: 'received' }],
    ['未決・本日', { status: 'open', due: 'today' }],
    ['自分の担当', { status: 'open', mine: true }],
    ['区分', { status: 'open', domainClass: 'free-mail' }],
    ['なりすまし疑い', { status: 'open', suspected: true }],
    ['優先', { status: 'open', priority: true }],
    ['優先・受付', { status: 'received', priority: true }],
    ['優先・すべて・今週', { status: 'all', priority: true, due: 'thisWeek' }],
    ['引継ぎ待ち', { status: 'open', handover: true }],
    ['重複疑い', { status: 'open', duplicate: true }],
    ['団体不一致', { status: 'open', mismatch: true }],
    ['団体不一致・受付', { status: 'received', mismatch: true }],
    ['団体不一致・すべて・今週', { status: 'all', mismatch: true, due: 'thisWeek' }],
    ['団体不一致・区分', { status: 'open', mismatch: true, domainClass: 'national' }],
    ['重複疑い・今週', { status: 'all', duplicate: true, due: 'thisWeek' }],
    ['回答期限の超過', { status: 'inquiring', due: 'answer' }],
    ['回答期限の超過・自分の担当', { status: 'all', mine: true, due: 'answer' }],
  ];

  it.each(filters)('%s は索引の順に読み、並べ替えも全表走査もしない', (_name, filter) => {
    const selection = queueSelection({ ...everyCase, ...filter }, test.office.context());
    const plan = test.office
      .requireLedger()
      .connection.prepare(
        `EXPLAIN QUERY PLAN SELECT id FROM cases INDEXED BY ${selection.index}
         WHERE ${selection.where} AND (due_on, cases.row) > ('2026-11-01', 5) ORDER BY due_on, cases.row LIMIT 100`,
      )
      .all(...selection.values)
      .map((step) => JSON.stringify(step))
      .join('\n');
    expect(plan).toContain(`USING INDEX ${selection.index}`);
    expect(plan).not.toContain('TEMP B-TREE');
    expect(plan).toContain('SEARCH');
  });
});
