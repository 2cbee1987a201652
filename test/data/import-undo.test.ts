import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { SqlValue } from '#data/database.ts';
import { type HeldFilter, heldPageQuery } from '#data/import/held-rows.ts';
import { TOUCHED } from '#data/import/touched-cases.ts';
import { NEXT_PIECE, REASONS_OF_ROWS } from '#data/import/undo-import.ts';
import { checkProjections, searchIndexIsWhole } from '#data/projection/check.ts';
import type { Notice } from '#shared/contract/notice.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { err } from '#shared/result.ts';
import { aRow, type FormRow, imported, planned, writeIntakeFile } from '../support/intake-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { granted, planHands } from '../support/plan-hands.ts';
import { readTables } from './rebuild-tables.ts';

let test: TestOffice;
let onNotice: (notice: Notice) => void;

beforeEach(() => {
  onNotice = () => {};
  test = createTestOffice({ onNotice: (notice) => onNotice(notice) });
});

afterEach(() => test.close());

function people(count: number, changes: FormRow = {}): FormRow[] {
  return Array.from({ length: count }, (_, at) =>
    aRow({
      receiptNumber: `R8-${at}`,
      name: `申請 ${at}`,
      kana: '',
      address: `a${at}@city.sapporo.jp`,
      ...changes,
    }),
  );
}

function count(sql: string): number {
  return test.office.requireLedger().read.query<{ n: number }>(sql).get()?.n ?? 0;
}

async function act(receiptNumber: string, command: CaseCommand): Promise<void> {
  const found = test.office
    .requireLedger()
    .read.query<{ id: string }>('SELECT id FROM cases WHERE receipt_number = ?')
    .get(receiptNumber);
  const opened = granted(await test.call('case.open', { id: found?.id ?? '' }));
  granted(await test.call('case.act', { id: opened.id, expectedVersion: opened.version, command }));
}

/** Progress is told ten times a second at most; by this clock that is each time. */
function reportEachPiece(): void {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
  onTestFinished(() => clock.mockRestore());
}

async function expectSound(): Promise<void> {
  const { read, write } = test.office.requireLedger();
  expect(checkProjections(read)).toMatchObject({ differences: 0, first: [] });
  expect(searchIndexIsWhole(write)).toBe(true);
  expect(granted(await test.call('journal.verify', null)).whole).toBe(true);
}

describe('取込の取消', () => {
  it('案件・保留の行・検索の言葉がなくなり、申請の内容は消え、記録と照合は残る', async () => {
    const path = writeIntakeFile(test, [...people(1_200), aRow({ receiptNumber: 'R8-x', address: '' })]);
    const run = await imported(test, path);
    expect(granted(await test.call('import.undo', { run: run.id }))).toEqual({
      cases: 1_200,
      heldRows: 1,
      takenBack: 0,
    });
    expect(readTables(test)).toMatchObject({ cases: [], case_search: [], held_rows: [], terms: [] });
    expect(count("SELECT count(*) AS n FROM vault WHERE kind <> 'importFile'")).toBe(0);
    const [undone] = granted(await test.call('import.runs', null));
    expect(undone).toMatchObject({
      fileName: '申請一覧.csv',
      counts: { imported: 1_200 },
      undone: { at: '2026-11-24T00:00:00.000Z' },
    });
    expect(granted(await test.call('journal.verify', null))).toMatchObject({ whole: true, erased: 1_201 });
    await expectSound();
    expect(
      test.notices.filter((notice) => notice.kind === 'progress' && notice.task === 'import.undo'),
    ).toHaveLength(3);
    expect((await imported(test, path)).counts).toMatchObject({ imported: 1_200, needsCorrection: 1 });
    await expectSound();
  });

  it('取り消した申請は、台帳のファイルを別の道具で読んでも、どこにも残っていない', async () => {
    const before = people(300, { section: '総務課' });
    const person = { name: '内密 太郎', kana: 'ナイミツ タロウ', address: 'naimitsu@city.sapporo.jp' };
    await imported(test, writeIntakeFile(test, before, 'utf-8', '一.csv'));
    const secret = people(300, { ...person, remarks: '内密の備考', phone: '011-987-6543' });
    const rows = secret.map((row, at) => ({ ...row, receiptNumber: `Q8-${at}` }));
    const unreadable = aRow({ ...person, receiptNumber: 'Q8-x', address: '' });
    const run = await imported(test, writeIntakeFile(test, [...rows, unreadable], 'utf-8', '二.csv'));
    granted(await test.call('import.undo', { run: run.id }));
    await expectSound();
    granted(await test.call('ledger.shut', null));
    const file = readFileSync(test.path);
    const words = ['内密', 'ないみつ', 'ナイミツ', 'naimitsu', '987-6543', '9876543'];
    expect(words.filter((word) => file.includes(word))).toEqual([]);
    // What stays is what was there before.
    expect(['総務課', '申請 299', 'a299@'].filter((word) => !file.includes(word))).toEqual([]);
  });

  it('取り消した案件は、まとめても、判定でも、登録でも扱えず、記録も増えない', async () => {
    const run = await imported(test, writeIntakeFile(test, people(1)));
    const id = test.office.requireLedger().read.query<{ id: string }>('SELECT id FROM cases').get()?.id ?? '';
    granted(await test.call('import.undo', { run: run.id }));
    const events = count('SELECT count(*) AS n FROM journal');
    const work = { kind: 'snooze' as const, until: '2026-12-01', text: '' };
    const missing = [{ id, version: null, refusal: { code: 'notFound' }, status: null, outcome: null }];
    expect(granted(await test.call('bulk.plan', { ids: [id], work }))).toEqual(missing);
    const rows = [{ id, expectedVersion: 1 }];
    expect(granted(await test.call('bulk.commit', { rows, work }))).toEqual(missing);
    const gone = { ok: false, error: { code: 'notFound', what: 'case' } };
    expect(await test.call('case.duplicates', { id })).toEqual(gone);
    expect(await test.call('case.judgeAgainPreview', { id })).toEqual(gone);
    expect(await test.call('register.ofCase', { id })).toEqual(gone);
    expect(await test.call('membership.beginReview', { caseId: id, cause: 'transferred', note: '' })).toEqual(
      gone,
    );
    expect(count('SELECT count(*) AS n FROM journal')).toBe(events);
    await expectSound();
  });

  it('取り消した案件は開けず、二度は取り消せない', async () => {
    const run = await imported(test, writeIntakeFile(test, people(1)));
    const found = test.office.requireLedger().read.query<{ id: string }>('SELECT id FROM cases').get();
    granted(await test.call('import.undo', { run: run.id }));
    const id = found?.id ?? '';
    const gone = { ok: false, error: { code: 'notFound', what: 'case' } };
    expect(await test.call('case.open', { id })).toEqual(gone);
    expect(await test.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } })).toEqual(gone);
    expect(await test.call('import.undo', { run: run.id })).toMatchObject({
      error: { code: 'runAlreadyUndone' },
    });
    expect(await test.call('import.undo', { run: 'x' })).toEqual({
      ok: false,
      error: { code: 'notFound', what: 'run' },
    });
  });

  it('手が付いた案件があれば断り、どの案件に何をしたかを200件まで示す', async () => {
    const run = await imported(test, writeIntakeFile(test, people(3)));
    await act('R8-1', { kind: 'addNote', text: '電話あり' });
    const before = readTables(test);
    const refused = await test.call('import.undo', { run: run.id });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'runTouched', total: 1, cases: [{ receiptNumber: 'R8-1', kind: 'noteAdded' }] },
    });
    expect(granted(await test.call('import.touchedCases', { run: run.id })).total).toBe(1);
    expect(readTables(test)).toEqual(before);
  });

  it('取込の後に人が直して案件にした保留の行も、手が付いたものとする', async () => {
    const run = await imported(test, writeIntakeFile(test, [aRow({ address: '' })]));
    const [held] = granted(await test.call('import.heldRows', { after: null, limit: 10 })).rows;
    if (!held) throw new Error('a row is held');
    const fields = { ...held.fields, address: 'a@city.sapporo.jp' };
    granted(await test.call('import.correctRow', { id: held.id, fields }));
    expect(granted(await test.call('import.touchedCases', { run: run.id })).cases).toMatchObject([
      { receiptNumber: 'R8-000001', kind: 'rowCorrected' },
    ]);
  });

  it('重複疑いだけなら取り消せ、相手の疑いも消える。答えた後は断る', async () => {
    await imported(test, writeIntakeFile(test, [aRow()]));
    const second = await imported(test, writeIntakeFile(test, [aRow({ receiptNumber: 'R8-000002' })]));
    expect(second.details.suspected).toBe(1);
    granted(await test.call('import.undo', { run: second.id }));
    expect(count('SELECT count(*) AS n FROM cases WHERE suspected_duplicate = 1')).toBe(0);
    await expectSound();
    const again = await imported(test, writeIntakeFile(test, [aRow({ receiptNumber: 'R8-000002' })]));
    const first = test.office
      .requireLedger()
      .read.query<{ other: string }>('SELECT other FROM duplicates')
      .get();
    await act('R8-000002', {
      kind: 'resolveDuplicate',
      other: first?.other ?? '',
      verdict: 'differentPerson',
      note: '',
    });
    expect(granted(await test.call('import.touchedCases', { run: again.id })).cases).toMatchObject([
      { receiptNumber: 'R8-000002', kind: 'duplicateResolved' },
    ]);
  });

  it('差し替えた内容は元に戻り、差し替えた案件に手が付いていれば断る', async () => {
    const first = await imported(test, writeIntakeFile(test, [aRow()]));
    const replaced = async () => {
      const plan = await planned(test, writeIntakeFile(test, [aRow({ section: '総務課' })]));
      await planHands(test, plan.planId).choose(2, true);
      return granted(await test.call('import.commit', { importId: plan.importId }));
    };
    const second = await replaced();
    expect(await test.call('import.undo', { run: first.id })).toMatchObject({
      error: { code: 'runTouched', cases: [{ receiptNumber: 'R8-000001', kind: 'applicationUpdated' }] },
    });
    expect(granted(await test.call('import.undo', { run: second.id })).takenBack).toBe(1);
    await expectSound();
    const section = "SELECT content ->> '$.application.section' AS n FROM vault WHERE kind = 'application'";
    expect(test.office.requireLedger().read.query(section).all()).toEqual([{ n: 'デジタル推進課' }]);
    const third = await replaced();
    await act('R8-000001', { kind: 'claim' });
    expect(granted(await test.call('import.touchedCases', { run: third.id })).cases).toMatchObject([
      { receiptNumber: 'R8-000001', kind: 'claimed' },
    ]);
  });

  it('二度差し替えた案件は、後の取込から順に取り消せ、初めの内容に戻る', async () => {
    await imported(test, writeIntakeFile(test, [aRow()]));
    const replaced = async (section: string) => {
      const plan = await planned(test, writeIntakeFile(test, [aRow({ section })]));
      await planHands(test, plan.planId).choose(2, true);
      return granted(await test.call('import.commit', { importId: plan.importId })).id;
    };
    const second = await replaced('総務課');
    const third = await replaced('人事課');
    expect(await test.call('import.undo', { run: second })).toMatchObject({
      error: { code: 'runTouched', cases: [{ receiptNumber: 'R8-000001', kind: 'applicationUpdated' }] },
    });
    for (const [run, section] of [
      [third, '総務課'],
      [second, 'デジタル推進課'],
    ] as const) {
      expect(granted(await test.call('import.undo', { run })).takenBack).toBe(1);
      const id = test.office.requireLedger().read.query<{ id: string }>('SELECT id FROM cases').get()?.id;
      const opened = granted(await test.call('case.open', { id: id ?? '' }));
      expect(opened.application).toMatchObject({ section });
      await expectSound();
    }
  });

  it('差し替えで似た人が見つかっていても、その疑いとともに元に戻る', async () => {
    const [member, other] = [aRow(), aRow({ receiptNumber: 'R8-000002', name: '別の人', kana: '' })];
    const distinct = { ...other, address: 'another@city.sapporo.jp' };
    const first = await imported(test, writeIntakeFile(test, [member, distinct]));
    const before = readTables(test);
    const plan = await planned(test, writeIntakeFile(test, [aRow({ receiptNumber: 'R8-000002' })]));
    await planHands(test, plan.planId).choose(2, true);
    const second = granted(await test.call('import.commit', { importId: plan.importId }));
    expect(count('SELECT count(*) AS n FROM cases WHERE suspected_duplicate = 1')).toBe(1);
    await expectSound();
    expect(granted(await test.call('import.undo', { run: second.id })).takenBack).toBe(1);
    const after = readTables(test);
    expect([after.duplicates, after.identity_keys]).toEqual([before.duplicates, before.identity_keys]);
    await expectSound();
    granted(await test.call('import.undo', { run: first.id }));
    await expectSound();
  });

  it('前の保留を解決した取込を取り消すと、その行はまた保留になる', async () => {
    await imported(test, writeIntakeFile(test, [aRow({ address: '' })]));
    const second = await imported(test, writeIntakeFile(test, [aRow()]));
    const held = async () => granted(await test.call('import.heldRows', { after: null, limit: 10 })).total;
    expect(await held()).toBe(0);
    await expectSound();
    granted(await test.call('import.undo', { run: second.id }));
    expect(await held()).toBe(1);
    await expectSound();
  });
});

it('取り消した取込の行を除外した理由は消え、ほかの取込の行のものは残る', async () => {
  const other = await imported(test, writeIntakeFile(test, [aRow({ receiptNumber: 'R8-8', address: '' })]));
  const run = await imported(test, writeIntakeFile(test, [aRow({ receiptNumber: 'R8-9', address: '' })]));
  const { rows } = granted(await test.call('import.heldRows', { after: null, limit: 2 }));
  for (const { id, runId } of rows)
    granted(
      await test.call('import.discardRow', { id, reason: runId === other.id ? '試験の申請' : '二重の申請' }),
    );
  granted(await test.call('import.undo', { run: run.id }));
  const { read } = test.office.requireLedger();
  expect(read.query("SELECT content FROM vault WHERE kind = 'text'").all()).toEqual([
    { content: '{"text":"試験の申請"}' },
  ]);
});

describe('取込の中止', () => {
  it.each([
    ['読み始めた', 0],
    ['半ばまで読んだ', 0.5],
    ['読み終えた', 1],
  ])('ファイルを%sところで中止しても、何も残らない', async (_when, share) => {
    const { importId } = await planned(test, writeIntakeFile(test, people(3_000)));
    const before = readTables(test);
    const journal = count('SELECT count(*) AS n FROM journal');
    let cancelled: Promise<unknown> | null = null;
    onNotice = (notice) => {
      if (notice.kind !== 'progress' || notice.task !== 'import.commit' || notice.total === null) return;
      if (notice.done >= notice.total * share) cancelled ??= test.call('import.cancel', { importId });
    };
    reportEachPiece();
    expect(await test.call('import.commit', { importId })).toEqual(err({ code: 'cancelled' }));
    expect(await cancelled).toMatchObject({ ok: true });
    onNotice = () => {};
    expect(readTables(test)).toEqual(before);
    expect(count('SELECT count(*) AS n FROM journal')).toBe(journal);
    expect(granted(await test.call('import.commit', { importId })).counts.imported).toBe(3_000);
  });
});

describe('一覧の問合せ', () => {
  const plans = (sql: string, ...values: SqlValue[]) =>
    test.office
      .requireLedger()
      .read.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
      .map(({ detail }) => detail);
  const heldPage = (filter: HeldFilter) => heldPageQuery(filter, 0, 200);

  it.each([
    ['保留の行', heldPage({})],
    ['一つの取込の保留の行', heldPage({ run: 'r' })],
    ['一つの誤りの保留の行', heldPage({ problem: 'required' })],
    ['取り消す取込の案件', { sql: NEXT_PIECE, values: ['r', 0] }],
    ['手の付いた案件', { sql: TOUCHED, values: ['r'] }],
  ])('%sは索引を使い、並べ替えない', (_what, { sql, values }) => {
    const found = plans(sql, ...values).join('\n');
    expect(found).toMatch(
      /^SEARCH (held_rows|cases) USING (COVERING )?INDEX (held_rows_status|held_rows_run|cases_import_run)/m,
    );
    expect(found).not.toMatch(/SCAN (held_rows|cases|journal|vault)|TEMP B-TREE/);
  });

  it('除外した理由を、取込からあとの記録をすべて読まずに見つける', () => {
    const found = plans(REASONS_OF_ROWS, 'r');
    expect(found).toEqual([
      'SEARCH held_rows USING INDEX held_rows_run (run_id=?)',
      'SEARCH journal USING INDEX journal_about_row (<expr>=?)',
    ]);
  });
});
