import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PAGE_OF_OUTGOING } from '#data/export/went-out.ts';
import { NUMBERS_OF_CASE } from '#data/journal/journal-pages.ts';
import { LAST_CHANGE } from '#data/journal/recorded-policy.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { everyCase } from '#shared/contract/queue.ts';
import { standardTemplate } from '#shared/domain/checklist/checklists.ts';
import { defaultLetters } from '#shared/domain/letter/default-letters.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { err } from '#shared/result.ts';
import { act } from '#test/support/case-commands.ts';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { aRow, imported, writeIntakeFile } from '#test/support/intake-file.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { anOperator } from '#test/support/operators.ts';
import { granted } from '#test/support/plan-hands.ts';
import { confirmEverything } from './report-cases.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});
afterEach(() => test.close());

async function page(
  asked: { caseId?: string; before?: number; until?: string; limit?: number } = {},
): Promise<OutputOf<'journal.page'>> {
  const { caseId = null, before = null, limit = 200, until } = asked;
  return granted(
    await test.call('journal.page', { before, limit, caseId, ...(until === undefined ? {} : { until }) }),
  );
}

async function kinds(asked: Parameters<typeof page>[0] = {}): Promise<string[]> {
  return (await page(asked)).entries.map(({ kind }) => kind).reverse();
}

/** The newest entry, opened. */
async function newest(): Promise<OutputOf<'journal.entry'>> {
  const seq = (await page({ limit: 1 })).total;
  return granted(await test.call('journal.entry', { seq }));
}

async function approvedCase(receiptNumber = 'R8-000182'): Promise<string> {
  const [id = ''] = await receiveApplications(test, [aPassingApplication({ receiptNumber })]);
  await confirmEverything(test, id);
  await act(test, id, { kind: 'approve', text: '' });
  return id;
}

const noticeList = (name: string) =>
  test.call('lists.write', {
    list: 'invitations',
    form: 'utf-8-bom',
    path: join(test.directory, name),
  });

describe('案件の記録', () => {
  it('案件の外に残る記録（載った一覧など）も、その案件の記録として並ぶ', async () => {
    const id = await approvedCase();
    const [other = ''] = await receiveApplications(test, [aPassingApplication({ receiptNumber: 'R8-2' })]);
    granted(await noticeList('招待者一覧.csv'));
    expect(await kinds({ caseId: other })).toEqual(['applicationReceived']);
    const own = await page({ caseId: id });
    expect(own.entries[0]).toMatchObject({ kind: 'noticeListSaved', caseId: null });
    expect(own.entries.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['applicationReceived', 'decided', 'noticeListSaved']),
    );
    expect(own.total).toBe(own.entries.length);
    const older = await page({ caseId: id, before: own.entries[0]?.seq ?? 0, limit: 1 });
    expect(older.entries).toMatchObject([{ kind: 'decided' }]);
  });

  it('直して案件にした行の記録も並ぶ', async () => {
    await imported(test, writeIntakeFile(test, [aRow({ address: 'ichiro' })]));
    const [row] = granted(await test.call('import.heldRows', { after: null, limit: 1 })).rows;
    if (!row) throw new Error('no row is held');
    const fields = { ...row.fields, address: 'ichiro.tanaka@city.sapporo.jp' };
    const { caseId } = granted(await test.call('import.correctRow', { id: row.id, fields }));
    expect(await kinds({ caseId })).toEqual(['applicationReceived', 'rowCorrected']);
    expect((await newest()).content).toEqual({
      of: 'heldRow',
      fileName: '申請一覧.csv',
      rowNumber: 2,
      receiptNumber: 'R8-000001',
      name: aRow().name,
      reason: null,
    });
  });

  it('取り消した取込の案件は、受付番号で示し、もう開けないと言う', async () => {
    const run = await imported(test, writeIntakeFile(test, [aRow()]));
    granted(await test.call('import.undo', { run: run.id }));
    const received = (await page()).entries.find(({ kind }) => kind === 'applicationReceived');
    expect(received).toMatchObject({ receiptNumber: 'R8-000001', caseIsGone: true });
    expect((await newest()).content).toMatchObject({ of: 'run', fileName: '申請一覧.csv' });
  });
});

describe('番号と日付', () => {
  it('番号からも日付からも、そこまでの記録が開く', async () => {
    const days = ['2026-11-24T14:59:59.999Z', '2026-11-24T15:00:00.000Z', '2026-11-26T01:00:00.000Z'];
    for (const day of days) {
      test.clock.nowMs = Date.parse(day);
      await receiveApplications(test, [aPassingApplication({ receiptNumber: day })]);
    }
    const newestOn = async (until: string) => (await page({ until, limit: 1 })).entries[0]?.seq;
    expect(await newestOn('2026-11-23')).toBeUndefined();
    expect(await newestOn('2026-11-24')).toBe(2);
    expect(await newestOn('2026-11-25')).toBe(3);
    expect(await newestOn('2026-12-31')).toBe(4);
    expect((await page({ before: 3 })).entries.map(({ seq }) => seq)).toEqual([2, 1]);
    expect(await test.call('journal.entry', { seq: 5 })).toEqual(
      err({ code: 'notFound', what: 'journalEntry' }),
    );
  });

  it('PC の時計が戻された後の記録も、日付で見失わない', async () => {
    test.clock.nowMs = Date.parse('2026-11-26T01:00:00.000Z');
    await receiveApplications(test, [aPassingApplication({ receiptNumber: 'R8-1' })]);
    test.clock.nowMs = Date.parse('2026-11-20T01:00:00.000Z');
    await receiveApplications(test, [aPassingApplication({ receiptNumber: 'R8-2' })]);
    expect((await page({ until: '2026-11-26', limit: 1 })).entries).toMatchObject([{ seq: 3 }]);
  });
});

describe('設定の記録', () => {
  it('新しい台帳は、初めの設定を記録している', async () => {
    expect((await newest()).content).toEqual({ of: 'policy', before: null, after: defaultOfficePolicy });
  });

  it('変更の前と後を示し、決定のときの設定は、後で変わっても分かる', async () => {
    const sender = { name: '事務局', address: 'office@example.lg.jp' };
    const never = { ...defaultOfficePolicy, fourEyes: 'never' as const, sender };
    granted(await test.call('settings.change', never));
    const changed = await newest();
    expect(changed.content).toEqual({ of: 'policy', before: defaultOfficePolicy, after: never });

    const id = await approvedCase();
    const always = { ...never, fourEyes: 'always' as const };
    granted(await test.call('settings.change', always));
    expect((await newest()).content).toEqual({ of: 'policy', before: never, after: always });

    const decided = (await page({ caseId: id, limit: 1 })).entries[0];
    const opened = granted(await test.call('journal.entry', { seq: decided?.seq ?? 0 }));
    expect(opened).toEqual({
      entry: decided,
      content: null,
      policyThen: { seq: changed.entry.seq, at: changed.entry.at, by: changed.entry.by.name, policy: never },
    });
  });

  it('差出人を消去した後は、差出人のほかを示す', async () => {
    granted(await test.call('settings.change', { ...defaultOfficePolicy, targetDays: 5 }));
    test.office.requireLedger().write.run("DELETE FROM vault WHERE kind = 'sender'");
    expect((await newest()).content).toEqual({
      of: 'policy',
      before: defaultOfficePolicy,
      after: { ...defaultOfficePolicy, targetDays: 5 },
    });
  });
});

describe('ほかの記録の中身', () => {
  it('役割の変更は、前と後の役割を言う', async () => {
    const { id } = await anOperator(test.office, '鈴木 一郎', 'clerk');
    expect((await newest()).content).toEqual({ of: 'role', from: null, to: 'clerk' });
    granted(await test.call('operators.changeRole', { operatorId: id, role: 'approver' }));
    expect((await newest()).content).toEqual({ of: 'role', from: 'clerk', to: 'approver' });
  });

  it('氏名の変更は、前と後の氏名を言い、消去した後もそう分かる', async () => {
    const { id } = await anOperator(test.office, '鈴木 一郎', 'clerk');
    test.clock.nowMs += 60_000;
    granted(await test.call('operators.rename', { operatorId: id, name: '佐々木 一郎' }));
    expect(await newest()).toMatchObject({
      entry: { kind: 'operatorRenamed', account: '佐々木 一郎' },
      content: { of: 'operatorName', from: '鈴木 一郎', to: '佐々木 一郎' },
    });
    expect((await page()).entries.find(({ kind }) => kind === 'operatorAdded')?.account).toBe('鈴木 一郎');
    test.office.requireLedger().write.run("DELETE FROM vault WHERE kind = 'operator'");
    expect((await newest()).content).toEqual({ of: 'operatorName', from: '', to: '' });
  });

  it('ひな形と確認事項の変更は、どれのどこが変わったかを言う', async () => {
    const change = (subject: string, expectedVersion: number) =>
      test.call('letters.changeTemplate', {
        ...defaultLetters.decline,
        subject,
        letter: 'decline',
        expectedVersion,
      });
    granted(await change('第1版の件名', 0));
    granted(await change('第2版の件名', 1));
    expect((await newest()).content).toEqual({
      of: 'letterTemplate',
      letter: 'decline',
      version: 2,
      before: { subject: '第1版の件名', body: defaultLetters.decline.body },
      after: { subject: '第2版の件名', body: defaultLetters.decline.body },
    });

    const standard = standardTemplate('application-domain');
    const items = standard.items.map((item, index) =>
      index === 0 ? { ...item, guidance: { ja: '登記簿で', en: '' } } : item,
    );
    const changed = granted(
      await test.call('checklists.change', {
        checklist: standard.id,
        expectedVersion: standard.version,
        items,
      }),
    );
    expect((await newest()).content).toEqual({ of: 'checklist', before: standard, after: changed.current });
  });

  it('除外した行は、どの行をなぜ除いたかを言う', async () => {
    await imported(test, writeIntakeFile(test, [aRow({ address: 'ichiro' })]));
    const [row] = granted(await test.call('import.heldRows', { after: null, limit: 1 })).rows;
    granted(await test.call('import.discardRow', { id: row?.id ?? '', reason: '試験の行' }));
    expect((await newest()).content).toMatchObject({ of: 'heldRow', rowNumber: 2, reason: '試験の行' });
  });

  it('保存した表示条件は、名前を言う。削除した後も', async () => {
    const view = granted(
      await test.call('savedViews.save', {
        replaces: null,
        name: '今週の分',
        isShared: false,
        filter: everyCase,
        facts: [],
      }),
    );
    expect((await newest()).content).toEqual({ of: 'named', name: '今週の分' });
    granted(await test.call('savedViews.delete', { id: view.id }));
    expect(await newest()).toMatchObject({
      entry: { kind: 'viewDeleted' },
      content: { of: 'named', name: '今週の分' },
    });
    // It is nobody else's business how somebody called what was not shared.
    test.signIn('鈴木 一郎', 'clerk');
    expect((await newest()).content).toBeNull();
  });
});

describe('索引', () => {
  it('案件の記録、設定、出力の記録は、記録のすべてを読まずに出る', () => {
    const { read } = test.office.requireLedger();
    const plan = (sql: string, values: (string | number)[]) =>
      read
        .query<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...values)
        .map(({ detail }) => detail)
        .filter(
          (detail) =>
            /SCAN journal|TEMP B-TREE/.test(detail) &&
            !/SCAN journal USING INDEX journal_went_out/.test(detail),
        );
    expect(plan(NUMBERS_OF_CASE, ['x', 'x', 'x'])).toEqual([]);
    expect(plan(LAST_CHANGE, [9])).toEqual([]);
    expect(plan(PAGE_OF_OUTGOING, [9, ''])).toEqual([]);
  });
});
