import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  aRow,
  csvOf,
  type FormRow,
  imported,
  planCounts,
  planned,
  writeIntakeFile,
} from '../support/intake-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

describe('同じ行を二度取り込む', () => {
  it('前に取り込んだ行は既取込、内容の違う行は更新あり', async () => {
    await imported(test, writeIntakeFile(test, [aRow(), aRow({ receiptNumber: 'R8-2' })]));
    const again = [
      aRow({ appliedAt: '2026-11-20 09:05:00' }),
      aRow({ receiptNumber: 'R8-2', section: '総務課' }),
    ];
    const plan = await planned(test, writeIntakeFile(test, again, 'cp932'));
    expect(plan.rows.map(({ rowNumber, kind, problems }) => [rowNumber, kind, problems[0]?.code])).toEqual([
      [2, 'known', undefined],
      [3, 'changed', undefined],
    ]);
  });

  it('Excel が団体コードと電話番号の 0 を落としても、同じ行は既取込で、違いとしても示さない', async () => {
    const byExcel = { organizationCode: '11002', phone: '110000000' };
    await imported(test, writeIntakeFile(test, [aRow({ phone: '0110000000' })]));
    const same = await planned(test, writeIntakeFile(test, [aRow(byExcel)]));
    expect(same.counts).toMatchObject({ known: 1, changed: 0 });
    const { planId, rows } = await planned(
      test,
      writeIntakeFile(test, [aRow({ ...byExcel, position: '課長' })]),
    );
    const detail = await test.call('import.planRow', { planId, index: rows[0]?.index ?? 0 });
    expect(detail).toMatchObject({
      value: { changed: { changes: [{ field: 'position', before: '主査', after: '課長' }] } },
    });
  });

  it('先の日付の申請は、一日先までは時差と見て受け付け、その先は要修正になる', async () => {
    // The office's today is 2026-11-24.
    const days = ['2026/11/25 0:05', '2026/11/26', 'R80.11.20'];
    const rows = days.map((appliedAt, at) =>
      aRow({
        receiptNumber: `R8-${at}`,
        appliedAt,
        name: `申請 ${at}`,
        kana: '',
        address: `a${at}@city.sapporo.jp`,
      }),
    );
    const plan = await planned(test, writeIntakeFile(test, rows));
    expect(plan.rows.map(({ kind, problems }) => [kind, problems.map(({ code }) => code)])).toEqual([
      ['imported', []],
      ['needsCorrection', ['dateInFuture']],
      ['needsCorrection', ['dateInFuture']],
    ]);
  });

  it('一つのファイルの中でも、同じ行は既取込、違う行は要修正', async () => {
    const rows = [
      aRow(),
      aRow(),
      aRow({ name: '山田 花子' }),
      aRow({ receiptNumber: ' Ｒ８－０００００１ ' }),
    ];
    const run = await imported(test, writeIntakeFile(test, rows));
    expect(run.counts).toEqual({ rows: 4, imported: 1, known: 1, needsCorrection: 2 });
  });

  it('受付番号が目に見えない文字だけの行は、何行あっても要修正になり、取込は止まらない', async () => {
    const rows = ['\u200b', '\u200b', '\u3164', 'R8-2\u200b'].map((receiptNumber, at) =>
      aRow({ receiptNumber, name: `申請 ${at}`, kana: '', address: `a${at}@city.sapporo.jp` }),
    );
    const path = writeIntakeFile(test, rows);
    const { importId, counts } = await planned(test, path);
    expect(counts).toEqual(planCounts({ rows: 4, imported: 1, needsCorrection: 3 }));
    expect(await test.call('import.commit', { importId })).toMatchObject({
      ok: true,
      value: { counts: { rows: 4, imported: 1, known: 0, needsCorrection: 3 } },
    });
  });

  it('直して案件にした行や、取り下げた行は、もう一度届いても既取込', async () => {
    const rows = [aRow({ address: 'a.city.sapporo.jp' }), aRow({ receiptNumber: 'R8-2', name: '' })];
    const path = writeIntakeFile(test, rows);
    await imported(test, path);
    const held = await test.call('import.heldRows', { after: null, limit: 10 });
    const [first, second] = held.ok ? held.value.rows : [];
    if (!first || !second) throw new Error('two rows are held');
    const fields = { ...first.fields, address: 'a@city.sapporo.jp' };
    await test.call('import.correctRow', { id: first.id, fields });
    await test.call('import.discardRow', { id: second.id, reason: '試験の行' });
    expect((await imported(test, path)).counts).toEqual({
      rows: 2,
      imported: 0,
      known: 2,
      needsCorrection: 0,
    });
  });

  it('どんなファイルでも、二度取り込むことは一度取り込むことと同じで、計画と取込は同じことを言う', async () => {
    const value = (...values: string[]) => fc.constantFrom(...values);
    const row: fc.Arbitrary<FormRow> = fc.record({
      receiptNumber: value('R8-1', 'R8-2', 'R8-3', 'R8-4', ''),
      appliedAt: value('2026/11/20 9:05', '令和8年11月20日', '11月末'),
      name: value('田中 一郎', '髙﨑 "花子"', ''),
      address: value('tanaka@city.sapporo.jp', 'だめ', 'x@gmail.com'),
      organizationName: value('札幌市', ''),
      organizationCode: value('011002', '11002', '999999', ''),
      remarks: value('', '一行目\r\n二行目', '=HYPERLINK("http://example.com")'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const office = createTestOffice();
        try {
          const path = writeIntakeFile(office, csvOf(rows), 'cp932');
          const plan = await planned(office, path);
          const first = await imported(office, path);
          const { imported: made, suspected, known, needsCorrection, rows: all } = plan.counts;
          expect(first.counts).toEqual({
            rows: all,
            imported: made + suspected,
            known,
            needsCorrection,
          });
          const second = await imported(office, path);
          expect(second.counts).toEqual({
            rows: first.counts.rows,
            imported: 0,
            known: first.counts.rows,
            needsCorrection: 0,
          });
        } finally {
          office.close();
        }
      }),
      { numRuns: 15 },
    );
  });
});
