import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { aRow, type FormRow, imported, planned, planRows, writeIntakeFile } from '../support/intake-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { granted, planHands } from '../support/plan-hands.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

function person(number: number, changes: FormRow = {}): FormRow {
  return aRow({
    receiptNumber: `R8-${number}`,
    name: `申請 ${'〇一二三四五'[number]}郎`,
    kana: '',
    address: `staff${number}@city.sapporo.jp`,
    phone: '',
    ...changes,
  });
}

function fileOf(rows: readonly FormRow[], name = '申請一覧.csv'): string {
  return writeIntakeFile(test, rows, 'utf-8', name);
}

async function caseWith(receiptNumber: string) {
  const found = test.office
    .requireLedger()
    .read.query<{ id: string }>('SELECT id FROM cases WHERE receipt_number = ?')
    .get(receiptNumber);
  return granted(await test.call('case.open', { id: found?.id ?? '' }));
}

async function act(receiptNumber: string, command: CaseCommand) {
  const { id, version } = await caseWith(receiptNumber);
  granted(await test.call('case.act', { id, expectedVersion: version, command }));
}

/** A plan in which the new content of every changed row was chosen. */
async function replacing(path: string) {
  const plan = await planned(test, path);
  await planHands(test, plan.planId).choose(null, true);
  return plan;
}

const stale = { ok: false, error: { code: 'planStale' } };

describe('差し替えると選んだ後で', () => {
  it('ほかの取込が同じ案件を差し替えたら、見ていない内容は失わせず、作り直した計画では選び直しになる', async () => {
    await imported(test, fileOf([person(1)]));
    const mine = await replacing(fileOf([person(1, { section: '総務課' })], '甲.csv'));
    const other = await replacing(fileOf([person(1, { section: '人事課' })], '乙.csv'));
    granted(await test.call('import.commit', { importId: other.importId }));
    expect(await test.call('import.commit', { importId: mine.importId })).toEqual(stale);
    expect((await caseWith('R8-1')).application).toMatchObject({ section: '人事課' });
    const again = granted(await test.call('import.plan', { importId: mine.importId }));
    expect(again).toMatchObject({ counts: { changed: 1, replaced: 0 }, lost: { edits: 0, choices: 1 } });
    await planHands(test, again.planId).choose(2, true);
    granted(await test.call('import.commit', { importId: mine.importId }));
    expect((await caseWith('R8-1')).application).toMatchObject({ section: '総務課' });
  });

  it('案件が終わったら、計画を作り直せば今の内容のままで取り込める', async () => {
    await imported(test, fileOf([person(1)]));
    const { importId } = await replacing(fileOf([person(1, { section: '総務課' }), person(2)]));
    await act('R8-1', { kind: 'withdraw', cause: 'applicant', text: '電話で取下げの連絡' });
    expect(await test.call('import.commit', { importId })).toEqual(stale);
    const again = granted(await test.call('import.plan', { importId }));
    expect(again.lost).toEqual({ edits: 0, choices: 1 });
    const run = granted(await test.call('import.commit', { importId }));
    expect(run).toMatchObject({ counts: { imported: 1 }, details: { kept: 1, replaced: 0 } });
  });

  it('受付番号を直して別の案件の行になったら、差し替えは選ばれていない', async () => {
    await imported(test, fileOf([person(1), person(2)]));
    const { planId } = await planned(test, fileOf([person(1, { address: person(2).address ?? '' })]));
    const hands = planHands(test, planId);
    expect(await hands.choose(2, true)).toMatchObject({ replaced: 1 });
    expect((await hands.correct(2, { section: '総務課' })).detail.row.isReplacing).toBe(true);
    const { counts, detail } = await hands.correct(2, { receiptNumber: 'R8-2' });
    expect([detail.row.kind, detail.row.isReplacing, counts.replaced]).toEqual(['changed', false, 0]);
  });
});

describe('直した後でファイルが保存し直されたとき', () => {
  it('残っている行の修正と除外を引き継ぎ、なくなった行の分を数える', async () => {
    const [first, second, third] = [person(1, { address: '' }), person(2), person(3, { name: '' })];
    const path = fileOf([first, second, third]);
    const { importId, planId } = await planned(test, path);
    const hands = planHands(test, planId);
    await hands.correct(2, { address: 'staff1@city.sapporo.jp' });
    await hands.exclude(3, '試験の行');
    await hands.correct(4, { name: '申請 三郎' });
    fileOf([person(4), second, first]);
    expect(await test.call('import.commit', { importId })).toMatchObject({ ok: false });
    const again = granted(await test.call('import.plan', { importId }));
    expect(again.lost).toEqual({ edits: 1, choices: 0 });
    const rows = await planRows(test, again.planId);
    expect(rows.map(({ kind, isCorrected }) => [kind, isCorrected])).toEqual([
      ['imported', false],
      ['excluded', false],
      ['imported', true],
    ]);
    granted(await test.call('import.commit', { importId }));
  });

  it('列の対応を変えて戻しても、修正は残る', async () => {
    const { importId, planId } = await planned(test, fileOf([person(1, { address: '' })]));
    await planHands(test, planId).correct(2, { address: 'staff1@city.sapporo.jp' });
    const { columns } = granted(await test.call('source.change', { importId, change: { encoding: 'utf-8' } }))
      .reading.mapping;
    const uses = columns.map(({ use }) => use);
    for (const remarks of ['extra', 'remarks'] as const) {
      const changed = uses.map((use) => (use === 'remarks' ? remarks : use));
      granted(await test.call('source.map', { importId, uses: changed, constants: {}, profile: null }));
    }
    const again = granted(await test.call('import.plan', { importId }));
    expect(again).toMatchObject({ counts: { imported: 1, corrected: 1 }, lost: { edits: 0 } });
  });
});

describe('まったく同じ行が二つあるとき', () => {
  it('一つを直せば、もう一つは直さずに既取込のままで、直すのをやめても、除外しても、計画は保たれる', async () => {
    const faulty = person(1, { address: '' });
    const path = fileOf([faulty, faulty]);
    const { planId, importId } = await planned(test, path);
    const hands = planHands(test, planId);
    const kinds = async () => (await hands.rows()).map(({ kind }) => kind);
    expect(await kinds()).toEqual(['needsCorrection', 'known']);
    await hands.correct(2, { address: 'staff1@city.sapporo.jp' });
    expect(await kinds()).toEqual(['imported', 'known']);
    await hands.exclude(2, '試験の行');
    expect(await kinds()).toEqual(['excluded', 'needsCorrection']);
    await hands.exclude(2, null);
    expect(await kinds()).toEqual(['imported', 'known']);
    const run = granted(await test.call('import.commit', { importId }));
    expect(run.counts).toEqual({ rows: 2, imported: 1, known: 1, needsCorrection: 0 });
    expect((await imported(test, path)).counts.known).toBe(2);
  });
});
