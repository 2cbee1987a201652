import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import type { BulkWork } from '#shared/domain/case/bulk.ts';
import { standardChecklists } from '#shared/domain/checklist/checklists.ts';
import { ok } from '#shared/result.ts';
import { anApplication, aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';

const approve: BulkWork = {
  kind: 'approve',
  confirmed: standardChecklists.newest('application-domain').items.map(({ id }) => id),
  source: '申請内容と判定',
  text: '',
};

let test: TestOffice;
let ids: string[];

beforeEach(async () => {
  test = createTestOffice();
  ids = await receiveApplications(test, [
    aPassingApplication({ receiptNumber: 'R8-1' }),
    anApplication({ receiptNumber: 'R8-2' }),
    aPassingApplication({ receiptNumber: 'R8-3', address: 'i-suzuki@city.osaka.lg.jp', name: '鈴木 一郎' }),
  ]);
});

afterEach(() => {
  test.close();
});

function events(): number {
  return (
    test.office.requireLedger().read.query<{ n: number }>('SELECT count(*) AS n FROM journal').get()?.n ?? 0
  );
}

describe('まとめて処理', () => {
  it('計画は一件ごとに何が起きるか、なぜできないかを言い、何も書かない', async () => {
    const before = events();
    expect(await test.call('bulk.plan', { ids: [...ids, 'どこにもない'], work: approve })).toEqual(
      ok([
        { id: ids[0], version: 1, refusal: null, status: 'decided', outcome: 'approved' },
        { id: ids[1], version: 1, refusal: { code: 'oneByOneOnly' }, status: 'received', outcome: null },
        { id: ids[2], version: 1, refusal: null, status: 'decided', outcome: 'approved' },
        { id: 'どこにもない', version: null, refusal: { code: 'notFound' }, status: null, outcome: null },
      ]),
    );
    expect(events()).toBe(before);
  });

  it('計画のとおりに記録され、計画の後に変わった案件はそのまま残る', async () => {
    await test.call('case.act', {
      id: ids[2] ?? '',
      expectedVersion: 1,
      command: { kind: 'addNote', text: '電話があった' },
    });
    test.notices.splice(0);
    const rows = ids.map((id) => ({ id, expectedVersion: 1 }));
    expect(await test.call('bulk.commit', { rows, work: approve })).toEqual(
      ok([
        { id: ids[0], version: 8, refusal: null, status: 'decided', outcome: 'approved' },
        { id: ids[1], version: 1, refusal: { code: 'oneByOneOnly' }, status: 'received', outcome: null },
        { id: ids[2], version: 2, refusal: { code: 'staleVersion' }, status: 'received', outcome: null },
      ]),
    );
    expect(test.notices).toEqual([{ kind: 'changed', topics: ['cases'], caseIds: [ids[0]] }]);
    const opened = await test.call('case.open', { id: ids[0] ?? '' });
    expect(opened).toMatchObject(
      ok({ decision: { outcome: 'approved', by: { name: 'operator:事務局 担当' } } }),
    );
    expect(opened.ok && opened.value.checks.map(({ source }) => source)).toEqual(
      approve.confirmed.map(() => '申請内容と判定'),
    );
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });

  it('まとめて決めたものも、一件ずつ元に戻せる', async () => {
    await test.call('bulk.commit', { rows: [{ id: ids[0] ?? '', expectedVersion: 1 }], work: approve });
    const undone = await test.call('case.act', {
      id: ids[0] ?? '',
      expectedVersion: 8,
      command: { kind: 'undo' },
    });
    expect(undone).toMatchObject(ok({ status: 'verifying', decision: null }));
  });

  it('名指しできる数を超える案件に関わるときは、どの案件も読み直させる', async () => {
    // Each of them claimed, the case that is like it shows something else as well: more than a notice names.
    const applications = (from: number) =>
      Array.from({ length: 101 }, (_, at) =>
        aPassingApplication({
          receiptNumber: `R8-${from + at}`,
          name: `申請者 ${at}`,
          kana: '',
          phone: '',
          address: `applicant-${at}@city.osaka.lg.jp`,
        }),
      );
    const first = await receiveApplications(test, applications(1_000));
    await receiveApplications(test, applications(2_000), 'suspected');
    test.notices.splice(0);
    const rows = first.map((id) => ({ id, expectedVersion: 1 }));
    const done = await test.call('bulk.commit', { rows, work: { kind: 'claim' } });
    expect(done.ok && done.value.filter(({ refusal }) => refusal === null).length).toBe(101);
    expect(test.notices).toEqual([{ kind: 'changed', topics: ['cases'], caseIds: [] }]);
  });
});
