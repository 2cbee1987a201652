import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import type { HeldRow } from '#shared/contract/intake.ts';
import { aRow, imported, planned, writeIntakeFile } from '../support/intake-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { granted, planHands } from '../support/plan-hands.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

async function heldRows(): Promise<HeldRow[]> {
  const page = await test.call('import.heldRows', { after: null, limit: 200 });
  if (!page.ok) throw new Error(page.error.code);
  expect(page.value.total).toBe(page.value.rows.length);
  return page.value.rows;
}

async function oneHeldRow(changes: Parameters<typeof aRow>[0]): Promise<HeldRow> {
  await imported(test, writeIntakeFile(test, [aRow(changes)]));
  const [row] = await heldRows();
  if (!row) throw new Error('no row is held');
  return row;
}

describe('要修正の行', () => {
  it('読んだままの内容と、直すところを示す', async () => {
    const row = await oneHeldRow({ address: 'ichiro@@city.sapporo.jp', appliedAt: '11月末' });
    expect(row).toEqual({
      id: row.id,
      runId: row.runId,
      fileName: '申請一覧.csv',
      rowNumber: 2,
      fields: aRow({ address: 'ichiro@@city.sapporo.jp', appliedAt: '11月末' }),
      extra: {},
      problems: [{ field: 'appliedAt', code: 'invalidDate', value: '11月末' }],
      draft: null,
    });
  });

  it('直すと案件になり、読んだままの行も残る', async () => {
    const row = await oneHeldRow({ address: 'ichiro.city.sapporo.jp' });
    const fields = { ...row.fields, address: 'ichiro.tanaka@city.sapporo.jp' };
    const corrected = await test.call('import.correctRow', { id: row.id, fields });
    if (!corrected.ok) throw new Error(corrected.error.code);
    expect(await heldRows()).toEqual([]);
    const opened = await test.call('case.open', { id: corrected.value.caseId });
    expect(opened.ok && opened.value.application).toMatchObject({ address: 'ichiro.tanaka@city.sapporo.jp' });
    const kept = test.office
      .requireLedger()
      .read.query<{ content: string }>('SELECT content FROM vault WHERE event = ?')
      .get(row.id);
    expect(JSON.parse(kept?.content ?? '').fields).toEqual(row.fields);
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });

  it('まだ誤りがあれば、保留のままにする', async () => {
    const row = await oneHeldRow({ address: 'ichiro.city.sapporo.jp' });
    const fields = { ...row.fields, name: ' ' };
    expect(await test.call('import.correctRow', { id: row.id, fields })).toEqual({
      ok: false,
      error: {
        code: 'rowStillFaulty',
        problems: [{ field: 'name', code: 'required', value: '' }],
      },
    });
    expect(await test.call('import.correctRow', { id: row.id, fields: row.fields })).toEqual({
      ok: false,
      error: {
        code: 'rowStillFaulty',
        problems: [{ field: 'address', code: 'invalidAddress', value: 'ichiro.city.sapporo.jp' }],
      },
    });
    expect(await heldRows()).toHaveLength(1);
  });

  it('同じ受付番号の案件がすでにあれば、案件にしない', async () => {
    await imported(test, writeIntakeFile(test, [aRow()]));
    const row = await oneHeldRow({ name: '山田 花子', address: '' });
    const good = { ...row.fields, address: 'hanako@city.sapporo.jp' };
    const taken = [{ field: 'receiptNumber', code: 'receiptNumberTaken', value: 'R8-000001' }];
    expect(await test.call('import.tryRow', { id: row.id, fields: good })).toMatchObject({
      ok: true,
      value: { problems: taken, judgement: { outcome: 'pass' }, due: { on: '2026-11-26' } },
    });
    expect(await test.call('import.correctRow', { id: row.id, fields: good })).toEqual({
      ok: false,
      error: { code: 'rowStillFaulty', problems: taken },
    });
    const fields = { ...good, receiptNumber: 'R8-000001-2' };
    expect((await test.call('import.correctRow', { id: row.id, fields })).ok).toBe(true);
  });

  it('理由を添えて取り下げると、一覧から消え、二度は扱えない', async () => {
    const row = await oneHeldRow({ address: '' });
    expect(await test.call('import.discardRow', { id: row.id, reason: '試験の行' })).toEqual({
      ok: true,
      value: null,
    });
    expect(await heldRows()).toEqual([]);
    const gone = { ok: false, error: { code: 'notFound', what: 'heldRow' } };
    expect(await test.call('import.discardRow', { id: row.id, reason: 'もう一度' })).toEqual(gone);
    expect(await test.call('import.correctRow', { id: row.id, fields: row.fields })).toEqual(gone);
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });

  it.each([
    ['差し替えたとき', true],
    ['今の内容のままにしたとき', false],
  ])(
    '案件のある番号の行が正しい行として届き、%sは、待っていた行も一覧から消え、取消で戻る',
    async (_when, replace) => {
      await imported(test, writeIntakeFile(test, [aRow()]));
      const waiting = await oneHeldRow({ section: '総務課', address: '' });
      const { importId, planId } = await planned(test, writeIntakeFile(test, [aRow({ section: '総務課' })]));
      await planHands(test, planId).choose(2, replace);
      const run = granted(await test.call('import.commit', { importId }));
      expect(await heldRows()).toEqual([]);
      expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
      granted(await test.call('import.undo', { run: run.id }));
      expect(await heldRows()).toEqual([waiting]);
      expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
    },
  );

  it('多いときは、少しずつ順に渡す', async () => {
    const rows = [1, 2, 3].map((number) => aRow({ receiptNumber: `R8-${number}`, address: '' }));
    await imported(test, writeIntakeFile(test, rows));
    const first = await test.call('import.heldRows', { after: null, limit: 2 });
    if (!first.ok) throw new Error(first.error.code);
    const second = await test.call('import.heldRows', { after: first.value.next, limit: 2 });
    if (!second.ok) throw new Error(second.error.code);
    expect([...first.value.rows, ...second.value.rows].map((row) => row.rowNumber)).toEqual([2, 3, 4]);
    expect([first.value.total, second.value.next]).toEqual([3, null]);
  });
});
