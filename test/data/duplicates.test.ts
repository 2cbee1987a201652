import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RESOLVED, SUSPECTED } from '#data/duplicate/duplicate-graph.ts';
import { eraseIdentityKeys } from '#data/duplicate/identity-key-table.ts';
import { ROWS_BEHIND } from '#data/duplicate/ledger-matches.ts';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import { everyCase } from '#shared/contract/queue.ts';
import type { DuplicateVerdict } from '#shared/domain/duplicate/verdict.ts';
import { ok } from '#shared/result.ts';
import { act, openedCase } from '#test/support/case-commands.ts';
import {
  approve,
  duplicatesOf,
  herApplication,
  receivedOneByOne,
  tried,
  workThrough,
} from '#test/support/duplicate-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { readTables } from './rebuild-tables.ts';

let test: TestOffice;
let first: string;
let second: string;

beforeEach(async () => {
  test = createTestOffice();
  const ids = await receivedOneByOne(test, [herApplication(1), herApplication(2)]);
  [first = '', second = ''] = ids;
});
afterEach(() => {
  // Whatever a story did, the tables are what the journal and the vault give.
  expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0, first: [] });
  test.close();
});

function resolve(id: string, other: string, verdict: DuplicateVerdict, note = '') {
  return act(test, id, { kind: 'resolveDuplicate', other, verdict, note });
}

async function answersOf(id: string): Promise<string[]> {
  const { others } = await duplicatesOf(test, id);
  return others.map((each) => `${each.other.receiptNumber} ${each.answer}${each.isInTheWay ? ' !' : ''}`);
}

/** 受付番号 of the cases that the queue shows as 重複疑い. */
async function flagged(): Promise<string[]> {
  const page = await test.call('queue.page', {
    filter: { ...everyCase, duplicate: true },
    after: null,
    limit: 100,
  });
  if (!page.ok) throw new Error(page.error.code);
  expect(page.value.rows.every((row) => row.suspectedDuplicate)).toBe(true);
  expect(page.value.total.count).toBe(page.value.rows.length);
  return page.value.rows.map((row) => row.receiptNumber);
}

const approvalOf = async (id: string) =>
  (await openedCase(test, id)).actions.find((each) => each.action === 'approve')?.refusal ?? null;

describe('同じ人がもう一度申請した', () => {
  it('後の申請に、先の申請と比べた内容と理由が並ぶ', async () => {
    const { own, others } = await duplicatesOf(test, second);
    expect(own).toMatchObject({ id: second, receiptNumber: 'R8-2', status: 'received' });
    expect(others).toEqual([
      {
        other: {
          id: first,
          receiptNumber: 'R8-1',
          receivedOn: '2026-11-20',
          status: 'received',
          outcome: null,
          decidedOn: null,
          application: {
            name: '佐藤 花子',
            kana: 'サトウ ハナコ',
            organizationCode: '271004',
            organizationName: '大阪市',
            section: '総務課',
            address: 'h-sato@city.osaka.lg.jp',
            phone: '0155-00-0000',
          },
        },
        answer: 'unresolved',
        isInTheWay: true,
        strength: 'certain',
        reasons: ['sameAddress', 'sameNameAndBody', 'sameKanaAndBody', 'samePhoneAndName'],
        shared: ['name', 'kana', 'body', 'section', 'address', 'phone'],
        resolved: null,
        earlier: [],
      },
    ]);
    expect((await openedCase(test, second)).history.map((entry) => entry.kind)).toEqual([
      'applicationReceived',
      'duplicateSuspected',
    ]);
  });

  it('重複疑いは後の申請にだけ立ち、ホームにも数が出る', async () => {
    expect(await flagged()).toEqual(['R8-2']);
    expect(await answersOf(first)).toEqual(['R8-2 askedThere']);
    expect((await openedCase(test, first)).duplicates).toEqual({ unresolved: 0, registered: 0, all: 1 });
    expect(await test.call('home.summary', null)).toMatchObject(ok({ duplicates: 1 }));
  });

  it('記録の連鎖には、誰の申請かが分かるものは何も入らない', async () => {
    await resolve(second, first, 'differentPerson', '生年月日が違うと本人から聞いた');
    const rows = test.office
      .requireLedger()
      .read.query<{ payload: string }>("SELECT payload FROM journal WHERE kind LIKE 'duplicate%'")
      .all();
    expect(rows).toHaveLength(2);
    const text = rows.map((row) => row.payload).join('\n');
    for (const personal of ['佐藤', 'h-sato', '0155-00', '生年月日']) expect(text).not.toContain(personal);
    const { others } = await duplicatesOf(test, second);
    expect(others[0]?.resolved).toMatchObject({
      verdict: 'differentPerson',
      note: '生年月日が違うと本人から聞いた',
      by: { isMe: true },
    });
  });

  it('疑いは受付とともに記録され、元に戻せない', async () => {
    expect(await tried(test, second, { kind: 'undo' })).toMatchObject({
      ok: false,
      error: { code: 'nothingToUndo' },
    });
  });
});

describe('決定の前に答えが要る', () => {
  it('答えが出るまで承認も見送りもできず、別人と分かれば承認できる', async () => {
    await workThrough(test, second);
    const refusal = { code: 'duplicateUnresolved', others: [{ id: first, receiptNumber: 'R8-1' }] };
    expect(await approvalOf(second)).toEqual(refusal);
    expect(await tried(test, second, { kind: 'approve', text: '' })).toEqual({ ok: false, error: refusal });
    expect(
      await tried(test, second, { kind: 'decline', reasons: ['impersonation-suspected'], text: '' }),
    ).toEqual({ ok: false, error: refusal });
    await resolve(second, first, 'differentPerson');
    expect(await approvalOf(second)).toBeNull();
    expect(await flagged()).toEqual([]);
    await act(test, second, { kind: 'approve', text: '' });
  });

  it('重複を理由とする見送りは、答えを待たない', async () => {
    await act(test, second, { kind: 'claim' });
    const view = await act(test, second, { kind: 'decline', reasons: ['duplicate'], text: '' });
    expect(view.decision).toMatchObject({ outcome: 'declined', reasons: ['duplicate'] });
    expect(await flagged()).toEqual([]);
  });

  it('同一人なら、先の申請が承認済みか審査中のあいだは承認できない', async () => {
    await resolve(second, first, 'samePerson');
    await workThrough(test, second);
    const refusal = { code: 'duplicateRegistered', others: [{ id: first, receiptNumber: 'R8-1' }] };
    expect(await approvalOf(second)).toEqual(refusal);
    await approve(test, first);
    expect(await approvalOf(second)).toEqual(refusal);
    expect(await answersOf(second)).toEqual(['R8-1 samePerson !']);
  });

  it('先の申請が取下げられれば、同一人の後の申請は承認でき、取下げを改めると承認済みの後の申請が妨げになる', async () => {
    await resolve(second, first, 'samePerson');
    await act(test, first, { kind: 'withdraw', cause: 'applicant', text: '' });
    await approve(test, second);
    await act(test, first, { kind: 'reopen', reason: 'applicant-request', text: '' });
    expect(await answersOf(first)).toEqual(['R8-2 samePerson !']);
    expect((await openedCase(test, first)).duplicates).toMatchObject({ registered: 1 });
  });

  it('相手が取下げられた疑いは確認不要になり、取下げを元に戻すとまた問う', async () => {
    await act(test, first, { kind: 'withdraw', cause: 'applicant', text: '' });
    expect(await answersOf(second)).toEqual(['R8-1 moot']);
    expect(await flagged()).toEqual([]);
    await act(test, first, { kind: 'undo' });
    expect(await answersOf(second)).toEqual(['R8-1 unresolved !']);
    expect(await flagged()).toEqual(['R8-2']);
  });

  it('答えの出ないまま後の申請が承認されたら、再審査する先の申請に問う', async () => {
    await act(test, first, { kind: 'withdraw', cause: 'applicant', text: '' });
    await approve(test, second);
    await act(test, first, { kind: 'reopen', reason: 'applicant-request', text: '' });
    expect(await flagged()).toEqual(['R8-1']);
    await resolve(first, second, 'differentPerson');
    expect(await flagged()).toEqual([]);
    expect(await answersOf(second)).toEqual(['R8-1 differentPerson']);
  });
});

describe('答えは覚えられる', () => {
  it('両方の案件に見え、もう問われない', async () => {
    await resolve(second, first, 'differentPerson');
    expect([await answersOf(first), await answersOf(second)]).toEqual([
      ['R8-2 differentPerson'],
      ['R8-1 differentPerson'],
    ]);
    expect(await flagged()).toEqual([]);
  });

  it('パソコンの時計が戻されていても、後から記録した答えが両方の案件に残る', async () => {
    await resolve(second, first, 'samePerson');
    test.clock.nowMs -= 3_600_000;
    await resolve(first, second, 'differentPerson', '生年月日が違う');
    expect([await answersOf(first), await answersOf(second)]).toEqual([
      ['R8-2 differentPerson'],
      ['R8-1 differentPerson'],
    ]);
    const resolved = { verdict: 'differentPerson', note: '生年月日が違う' };
    expect(await duplicatesOf(test, first)).toMatchObject({ others: [{ resolved }] });
    expect(await duplicatesOf(test, second)).toMatchObject({ others: [{ resolved }] });
  });

  it('元に戻すとまた問い、改めると後の答えが残る', async () => {
    await resolve(second, first, 'samePerson');
    await act(test, second, { kind: 'undo' });
    expect(await flagged()).toEqual(['R8-2']);
    await resolve(second, first, 'samePerson');
    await resolve(second, first, 'differentPerson');
    expect(await answersOf(second)).toEqual(['R8-1 differentPerson']);
    expect(
      (await openedCase(test, second)).history.filter((entry) => entry.kind === 'duplicateResolved'),
    ).toHaveLength(3);
  });

  it('三度目の申請は、同一人と分かった二件のうち先のものについて一度だけ問う', async () => {
    await resolve(second, first, 'samePerson');
    const [third = ''] = await receivedOneByOne(test, [herApplication(3)]);
    const asked = 'SELECT other FROM duplicates WHERE case_id = ?';
    expect(test.office.requireLedger().read.query(asked).all(third)).toEqual([{ other: first }]);
    expect(await answersOf(third)).toEqual(['R8-1 unresolved !']);
    await resolve(third, first, 'samePerson');
    expect(await answersOf(third)).toEqual(['R8-1 samePerson !', 'R8-2 samePerson !']);
    expect(await flagged()).toEqual([]);
  });

  it('三件が同時に疑われていても、二件が同一人と分かれば残る問いは一つになる', async () => {
    const [third = ''] = await receivedOneByOne(test, [herApplication(3)]);
    expect(await answersOf(third)).toEqual(['R8-1 unresolved !', 'R8-2 unresolved !']);
    await resolve(second, first, 'samePerson');
    expect(await answersOf(third)).toEqual(['R8-1 unresolved !']);
    await resolve(third, first, 'differentPerson');
    expect(await answersOf(third)).toEqual(['R8-1 differentPerson', 'R8-2 differentPerson']);
    expect(await flagged()).toEqual([]);
  });

  it('疑いのない相手について答えることはできない', async () => {
    const [stranger = ''] = await receivedOneByOne(test, [
      herApplication(9, { name: '鈴木 一郎', kana: 'スズキ イチロウ', address: 'i@city.osaka.lg.jp' }),
    ]);
    const command = { kind: 'resolveDuplicate', other: first, verdict: 'samePerson', note: '' } as const;
    expect(await tried(test, stranger, command)).toEqual({
      ok: false,
      error: { code: 'nothingRecorded', action: 'resolveDuplicate' },
    });
  });

  it('疑いのある案件でも、疑われていない相手については答えられない', async () => {
    const command = { kind: 'resolveDuplicate', other: 'stranger', verdict: 'samePerson', note: '' } as const;
    expect(await tried(test, second, command)).toEqual({
      ok: false,
      error: { code: 'duplicateUnknown', other: 'stranger' },
    });
  });

  it('担当のいる案件では担当だけが、閲覧の人は誰も答えられない', async () => {
    const command = { kind: 'resolveDuplicate', other: first, verdict: 'samePerson', note: '' } as const;
    await act(test, second, { kind: 'claim' });
    test.signIn('別の 担当', 'clerk');
    expect(await tried(test, second, command)).toMatchObject({
      ok: false,
      error: { code: 'assignedToAnother' },
    });
    test.signIn('閲覧 者', 'viewer');
    expect(await tried(test, second, command)).toMatchObject({
      ok: false,
      error: { code: 'roleNotPermitted' },
    });
  });
});

describe('人が消えれば、探す手がかりも消える', () => {
  it('鍵を消した人は、次の申請で見つからない', async () => {
    const { write } = test.office.requireLedger();
    const row = write.query<{ row: number }>('SELECT row FROM cases WHERE id = ?').get(first)?.row ?? 0;
    eraseIdentityKeys(write, herApplication(1), row);
    write.run('DELETE FROM vault WHERE event = (SELECT application_vault FROM cases WHERE id = ?)', first);
    write.run('DELETE FROM case_search WHERE row = ?', row);
    expect(write.query('SELECT * FROM identity_keys WHERE row = ?').all(row)).toEqual([]);
    const [third = ''] = await receivedOneByOne(test, [herApplication(3)]);
    expect(await answersOf(third)).toEqual(['R8-2 unresolved !']);
  });
});

describe('表は記録から作ったものと同じ', () => {
  it('疑い、答え、取下げの後も、作り直しても同じ', async () => {
    await receivedOneByOne(test, [herApplication(3), herApplication(4, { name: '佐藤花子' })]);
    await resolve(second, first, 'samePerson');
    await act(test, first, { kind: 'withdraw', cause: 'duplicate', text: '' });
    const before = readTables(test);
    await test.office.transaction((db) => ok(rebuildProjections(db)));
    expect(readTables(test)).toEqual(before);
    expect(before).toMatchObject({ duplicates: { length: 6 } });
  });
});

describe('問い合わせの計画', () => {
  it.each([
    ['鍵から案件へ', ROWS_BEHIND, /SEARCH identity_keys USING PRIMARY KEY/],
    ['相手から', SUSPECTED, /SEARCH duplicates USING INDEX duplicates_other/],
    ['答えのある相手から', RESOLVED, /SEARCH duplicates USING INDEX duplicates_resolved/],
  ])('%s', (_name, sql, index) => {
    const plan = test.office
      .requireLedger()
      .read.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all('x', 1)
      .map((step) => step.detail)
      .join('\n');
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(/SCAN (identity_keys|duplicates)|TEMP B-TREE/);
  });
});
