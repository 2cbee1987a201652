import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyFields } from '#data/import/intake-row.ts';
import { checkProjections } from '#data/projection/check.ts';
import type { ApplicationField } from '#shared/domain/application/application.ts';
import { ok } from '#shared/result.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

function typed(changes: Partial<Record<ApplicationField, string>> = {}) {
  return {
    ...emptyFields(),
    receiptNumber: '手20261124-01',
    appliedAt: '令和8年11月20日',
    name: '佐藤 花子',
    organizationName: '札幌市',
    address: 'hanako@city.sapporo.jp',
    ...changes,
  };
}

describe('一件の手入力', () => {
  it('空いている受付番号を、その日の通し番号で提案する', async () => {
    expect(await test.call('typed.number', null)).toEqual(ok('手20261124-01'));
    await test.call('typed.receive', { fields: typed() });
    expect(await test.call('typed.number', null)).toEqual(ok('手20261124-02'));
  });

  it('入力の途中でも、欄ごとの直すところと、宛先の判定を示す', async () => {
    const checked = await test.call('typed.check', { fields: typed({ name: '', appliedAt: '11/31' }) });
    expect(checked).toMatchObject(
      ok({
        problems: [
          { field: 'name', code: 'required' },
          { field: 'appliedAt', code: 'invalidDate' },
        ],
        judgement: { outcome: 'pass' },
      }),
    );
    const blank = await test.call('typed.check', { fields: emptyFields() });
    expect(blank.ok && blank.value.judgement).toBeNull();
  });

  it('ファイルの行と同じ受付になり、期限と判定が付く', async () => {
    const received = await test.call('typed.receive', { fields: typed() });
    if (!received.ok) throw new Error(received.error.code);
    const opened = await test.call('case.open', { id: received.value.caseId });
    expect(opened).toMatchObject(
      ok({ application: { name: '佐藤 花子', appliedAt: '2026-11-20', receivedOn: '2026-11-20' } }),
    );
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });

  it.each([
    ['使われている受付番号', {}, { field: 'receiptNumber', code: 'receiptNumberTaken' }],
    [
      'アドレスでない宛先',
      { receiptNumber: '手-2', address: '花子' },
      { field: 'address', code: 'invalidAddress' },
    ],
    ['記入のない氏名', { receiptNumber: '手-2', name: ' ' }, { field: 'name', code: 'required' }],
  ])('%s では案件にせず、何も書かない', async (_name, changes, problem) => {
    await test.call('typed.receive', { fields: typed() });
    const events = () =>
      test.office.requireLedger().read.query<{ n: number }>('SELECT count(*) AS n FROM journal').get()?.n;
    const before = events();
    expect(await test.call('typed.receive', { fields: typed(changes) })).toMatchObject({
      ok: false,
      error: { code: 'rowStillFaulty', problems: [problem] },
    });
    expect(events()).toBe(before);
  });
});
