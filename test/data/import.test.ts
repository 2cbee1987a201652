import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProjections, searchIndexIsWhole } from '#data/projection/check.ts';
import { traps } from '#data/seed/traps.ts';
import { writeApplicationsCsv } from '#data/seed/write-applications-csv.ts';
import { noDetails } from '#shared/contract/intake-run.ts';
import { everyCase } from '#shared/contract/queue.ts';
import { missingFields } from '#shared/domain/intake/mapping.ts';
import {
  aRow,
  csvOf,
  imported,
  inspected,
  planCounts,
  planned,
  writeIntakeFile,
} from '../support/intake-file.ts';
import { createTestOffice, type TestOffice, testReference } from '../support/office.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

function rowsOf(table: string): unknown[] {
  return test.office.requireLedger().read.query(`SELECT * FROM ${table}`).all();
}

function count(sql: string): number {
  return test.office.requireLedger().read.query<{ n: number }>(sql).get()?.n ?? 0;
}

function expectWholeTables(): void {
  const { read, write } = test.office.requireLedger();
  expect(checkProjections(read)).toMatchObject({ differences: 0, first: [] });
  expect(searchIndexIsWhole(write)).toBe(true);
}

describe('ファイルを見る', () => {
  it.each(['utf-8', 'utf-8-bom', 'cp932'] as const)(
    '文字コード %s を見分け、見出しと初めの行を示す',
    async (encoding) => {
      const path = writeIntakeFile(
        test,
        `${csvOf([aRow({ name: '髙﨑 ㈱太' })]).replace('備考', '希望チャンネル')}`,
        encoding,
      );
      const file = await inspected(test, path);
      expect(file).toEqual({
        importId: file.importId,
        fileName: '申請一覧.csv',
        bytes: file.bytes,
        reading: {
          format: 'delimited',
          encoding,
          delimiter: 'comma',
          headerRow: 1,
          mapping: {
            columns: expect.arrayContaining([
              { header: '氏名', use: 'name' },
              { header: '希望チャンネル', use: 'extra' },
            ]),
            constants: {},
          },
        },
        head: [expect.objectContaining({ rowNumber: 1 }), expect.objectContaining({ rowNumber: 2 })],
        sheets: [],
        encodingViews: expect.arrayContaining([
          expect.objectContaining({
            encoding: encoding === 'cp932' ? 'cp932' : 'utf-8',
            brokenLines: 0,
            lookedAt: 2,
          }),
        ]),
        profile: null,
        sample: [expect.arrayContaining(['R8-000001', '髙﨑 ㈱太', 'ichiro.tanaka@city.sapporo.jp'])],
      });
    },
  );

  it('文字コードを選び直すと、見出しを読み直す', async () => {
    const file = await inspected(test, writeIntakeFile(test, [aRow()], 'cp932'));
    const again = await test.call('source.change', {
      importId: file.importId,
      change: { encoding: 'utf-8' },
    });
    expect(again.ok && missingFields(again.value.reading.mapping)).toContain('name');
  });
});

describe('計画', () => {
  it('罠のある300行を、取込・既取込・要修正に分け、何も書かない', async () => {
    const path = `${test.directory}/traps.csv`;
    await writeApplicationsCsv(path, {
      count: 300,
      seed: 7,
      today: '2026-11-24',
      encoding: 'cp932',
      traps: true,
      reference: testReference(),
    });
    const before = rowsOf('journal');
    const plan = await planned(test, path);
    const becoming = (kind: string) => traps.filter((trap) => trap.becomes === kind).length;
    const counts = {
      rows: 300,
      imported: 300 - becoming('known') - becoming('needsCorrection'),
      known: becoming('known'),
      needsCorrection: becoming('needsCorrection'),
    };
    const suspected = becoming('suspected');
    expect(plan.counts).toEqual(planCounts({ ...counts, imported: counts.imported - suspected, suspected }));
    const faulty = await test.call('import.planRows', {
      planId: plan.planId,
      kind: 'needsCorrection',
      offset: 0,
      limit: 200,
    });
    expect(
      faulty.ok && faulty.value.rows.flatMap((row) => row.problems.map(({ field, code }) => [field, code])),
    ).toEqual([
      ['address', 'invalidAddress'],
      ['address', 'invalidAddress'],
      ['appliedAt', 'invalidDate'],
      ['name', 'required'],
      ['receiptNumber', 'receiptNumberTwice'],
    ]);
    expect(rowsOf('journal')).toEqual(before);
    const run = await imported(test, path);
    expect([run.counts, run.sha256]).toEqual([counts, plan.sha256]);
  });

  it('団体コードの誤りは所属確認に回し、先頭の0の脱落は直して読む。どちらも要修正にはしない', async () => {
    const path = writeIntakeFile(test, [
      aRow({ organizationCode: '011003' }),
      aRow({ receiptNumber: 'R8-000002', organizationCode: '11002' }),
    ]);
    expect((await imported(test, path)).counts).toEqual({
      rows: 2,
      imported: 2,
      known: 0,
      needsCorrection: 0,
    });
    expect(
      test.office
        .requireLedger()
        .read.query('SELECT receipt_number, judgement_outcome, organization_code FROM cases ORDER BY row')
        .all(),
    ).toEqual([
      { receipt_number: 'R8-000001', judgement_outcome: 'verify', organization_code: '' },
      { receipt_number: 'R8-000002', judgement_outcome: 'pass', organization_code: '011002' },
    ]);
  });

  it('列の数が合わない行は、行番号を示して要修正にする', async () => {
    const path = writeIntakeFile(
      test,
      `${csvOf([aRow()])}R8-2,2026/11/20,山田\r\n${csvOf([aRow({ receiptNumber: 'R8-3' })]).split('\r\n')[1]},余り\r\n`,
    );
    const plan = await planned(test, path);
    expect(
      plan.rows
        .filter((row) => row.kind === 'needsCorrection')
        .map((row) => [row.rowNumber, row.problems[0]]),
    ).toEqual([
      [3, { field: null, code: 'wrongColumnCount', value: '3' }],
      [4, { field: null, code: 'wrongColumnCount', value: '13' }],
    ]);
  });
});

describe('取込', () => {
  it('案件・全文・検索・件数・記録を一度に作り、作り直しても同じになる', async () => {
    const path = writeIntakeFile(test, [
      aRow({ remarks: '一行目\n二行目' }),
      aRow({
        receiptNumber: 'R8-000002',
        name: '髙﨑 花子',
        address: 'hanako@memuro.net',
        organizationName: '芽室町',
        organizationCode: '016373',
      }),
      aRow({ receiptNumber: 'R8-000003', address: 'だめ' }),
    ]);
    const run = await imported(test, path);
    expect(run).toEqual({
      id: run.id,
      fileName: '申請一覧.csv',
      sha256: run.sha256,
      encoding: 'utf-8',
      profile: null,
      counts: { rows: 3, imported: 2, known: 0, needsCorrection: 1 },
      details: noDetails,
      by: '事務局 担当',
      at: '2026-11-24T00:00:00.000Z',
      undone: null,
    });
    expect(
      test.office
        .requireLedger()
        .read.query('SELECT receipt_number, received_on, due_on, status, domain_class, import_run FROM cases')
        .all(),
    ).toEqual([
      {
        receipt_number: 'R8-000001',
        received_on: '2026-11-20',
        due_on: '2026-11-26',
        status: 'received',
        domain_class: 'local-geographic',
        import_run: run.id,
      },
      {
        receipt_number: 'R8-000002',
        received_on: '2026-11-20',
        due_on: '2026-11-26',
        status: 'received',
        domain_class: 'official-candidate',
        import_run: run.id,
      },
    ]);
    expect(count("SELECT cases AS n FROM case_counts WHERE status = 'received'")).toBe(2);
    const found = await test.call('queue.page', {
      filter: { ...everyCase, search: '高崎' },
      after: null,
      limit: 10,
    });
    expect(found.ok && found.value.rows.map((row) => row.name)).toEqual(['髙﨑 花子']);
    expectWholeTables();
    expect(test.notices).toContainEqual({ kind: 'changed', topics: ['cases', 'intake'], caseIds: [] });
  });

  it('記録には、氏名もアドレスも残さない', async () => {
    await imported(
      test,
      writeIntakeFile(test, [
        aRow(),
        aRow({ receiptNumber: 'R8-2', address: 'だめ', organizationCode: '田中一郎' }),
      ]),
    );
    const journal = JSON.stringify(rowsOf('journal'));
    for (const personal of ['田中', 'ichiro', 'だめ', '申請一覧']) expect(journal).not.toContain(personal);
  });

  it('計画の後にファイルが変わっていたら、何も取り込まない', async () => {
    const { importId } = await inspected(test, writeIntakeFile(test, [aRow()]));
    await test.call('import.plan', { importId });
    const path = writeIntakeFile(test, [aRow(), aRow({ receiptNumber: 'R8-000002' })]);
    const before = rowsOf('journal');
    expect(await test.call('import.commit', { importId })).toEqual({
      ok: false,
      error: { code: 'fileProblem', problem: 'changed', path, detail: '' },
    });
    expect([rowsOf('cases'), rowsOf('vault'), rowsOf('journal')]).toEqual([[], [], before]);
  });

  it('途中で中止すると、何も残らず、次の取込ができる', async () => {
    const rows = Array.from({ length: 4_000 }, (_, index) => aRow({ receiptNumber: `R8-${index}` }));
    const { importId } = await inspected(test, writeIntakeFile(test, rows));
    const running = test.call('import.commit', { importId });
    expect(await test.call('import.commit', { importId })).toEqual({ ok: false, error: { code: 'busy' } });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await test.call('import.cancel', { importId })).toEqual({ ok: true, value: null });
    expect(await running).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect([rowsOf('cases'), rowsOf('case_search'), rowsOf('intake_runs')]).toEqual([[], [], []]);
    const again = await test.call('import.commit', { importId });
    expect(again.ok && again.value.counts.imported).toBe(4_000);
  });

  it('取込の間も、台帳は読める', async () => {
    const rows = Array.from({ length: 6_000 }, (_, index) => aRow({ receiptNumber: `R8-${index}` }));
    const { importId } = await inspected(test, writeIntakeFile(test, rows));
    const running = test.call('import.commit', { importId });
    let answered = 0;
    let finished = false;
    const reading = (async () => {
      while (!finished) {
        const counts = await test.call('queue.counts', null);
        if (counts.ok && !finished) answered += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await running;
    finished = true;
    await reading;
    expect(answered).toBeGreaterThan(10);
    expect(test.notices.filter((notice) => notice.kind === 'progress').at(-1)).toMatchObject({
      task: 'import.commit',
      id: importId,
      rows: 6_000,
    });
  });

  it('まとめて作った索引は、一件ずつ作ったものと同じに並ぶ', async () => {
    const schema = () =>
      rowsOf('sqlite_schema').map((row) => (row as { name: string; sql: string | null }).sql);
    const indexes = () =>
      (rowsOf('sqlite_schema') as { type: string; name: string; tbl_name: string }[])
        .filter((row) => row.type === 'index' && row.tbl_name === 'cases')
        .map((row) => row.name);
    const before = { schema: new Set(schema()), indexes: indexes() };
    const rows = Array.from({ length: 3_000 }, (_, index) => aRow({ receiptNumber: `R8-${index}` }));
    await imported(test, writeIntakeFile(test, rows));
    expect({ schema: new Set(schema()), indexes: new Set(indexes()) }).toEqual({
      schema: before.schema,
      indexes: new Set(before.indexes),
    });
    expectWholeTables();
    expect(count("SELECT cases AS n FROM case_counts WHERE status = 'received'")).toBe(3_000);
  });
});
