import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { aRow, type FormRow, imported, planned, writeIntakeFile } from '../support/intake-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { granted, planHands } from '../support/plan-hands.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

const moved = aRow({ section: '総務課' });

function fileOf(rows: readonly FormRow[], name = '申請一覧.csv'): string {
  return writeIntakeFile(test, rows, 'utf-8', name);
}

/** Plans the file, lets a person say something about its rows, and commits. */
async function importedWith(path: string, say: (hands: ReturnType<typeof planHands>) => Promise<unknown>) {
  const { importId, planId } = await planned(test, path);
  await say(planHands(test, planId));
  return granted(await test.call('import.commit', { importId }));
}

async function knownAs(path: string) {
  const { rows } = await planned(test, path);
  return rows.map(({ kind, knownAs: how }) => [kind, how]);
}

async function theCase() {
  const found = test.office.requireLedger().read.query<{ id: string }>('SELECT id FROM cases').get();
  return granted(await test.call('case.open', { id: found?.id ?? '' }));
}

async function act(command: CaseCommand) {
  const { id, version } = await theCase();
  granted(await test.call('case.act', { id, expectedVersion: version, command }));
}

describe('前の取込で取り込まなかった行', () => {
  it('今の内容のままにした行は、そう示され、後からでも差し替えられる', async () => {
    await imported(test, fileOf([aRow()]));
    const path = fileOf([moved]);
    await imported(test, path);
    expect(await knownAs(path)).toEqual([['known', 'kept']]);
    const run = await importedWith(path, async (hands) => {
      const { detail } = await hands.reconsider(2);
      expect(detail).toMatchObject({
        row: { kind: 'changed', isReconsidered: true, knownAs: null },
        changed: { changes: [{ field: 'section', before: 'デジタル推進課', after: '総務課' }] },
      });
      await hands.choose(2, true);
    });
    expect(run.details).toMatchObject({ replaced: 1, kept: 0 });
    expect((await theCase()).application).toMatchObject({ section: '総務課' });
    expect(await knownAs(path)).toEqual([['known', 'imported']]);
  });

  it('除外した行は、そう示され、除外をやめると案件になり、その後は取込済み', async () => {
    const path = fileOf([aRow()]);
    await importedWith(path, (hands) => hands.exclude(2, '試験の行'));
    expect(await knownAs(path)).toEqual([['known', 'excluded']]);
    const { counts } = await importedWith(path, (hands) => hands.reconsider(2));
    expect(counts).toEqual({ rows: 1, imported: 1, known: 0, needsCorrection: 0 });
    expect(await knownAs(path)).toEqual([['known', 'imported']]);
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });

  it('要修正の一覧で除外した行も、もう一度取り込むと、直して案件にできる', async () => {
    const path = fileOf([aRow({ address: 'ichiro' })]);
    await imported(test, path);
    expect(await knownAs(path)).toEqual([['known', 'waiting']]);
    const [held] = granted(await test.call('import.heldRows', { after: null, limit: 10 })).rows;
    granted(await test.call('import.discardRow', { id: held?.id ?? '', reason: '間違い' }));
    const { counts } = await importedWith(path, async (hands) => {
      await hands.reconsider(2);
      await hands.correct(2, { address: 'ichiro@city.sapporo.jp' });
    });
    expect(counts).toMatchObject({ imported: 1, needsCorrection: 0 });
    expect(await knownAs(path)).toEqual([['known', 'imported']]);
  });

  it('もう一度判定するのをやめると、前のとおりに戻る', async () => {
    const path = fileOf([aRow()]);
    await importedWith(path, (hands) => hands.exclude(2, '試験の行'));
    const { planId } = await planned(test, path);
    const hands = planHands(test, planId);
    expect((await hands.reconsider(2)).counts).toMatchObject({ imported: 1, known: 0 });
    expect((await hands.reconsider(2, false)).counts).toMatchObject({ imported: 0, known: 1 });
  });

  it('案件になった行と、要修正で待つ行は、取り込み直せない', async () => {
    const path = fileOf([aRow(), aRow({ receiptNumber: 'R8-2', address: '' })]);
    await imported(test, path);
    const { planId } = await planned(test, path);
    for (const index of [0, 1])
      expect(await test.call('import.reconsiderPlanRow', { planId, index, again: true })).toEqual({
        ok: false,
        error: { code: 'rowAlreadyImported' },
      });
  });

  it('差し替えられない案件のために据え置いた行は、再審査の後では更新ありとして出る', async () => {
    await imported(test, fileOf([aRow()]));
    await act({ kind: 'withdraw', cause: 'applicant', text: '電話で取下げの連絡' });
    const path = fileOf([moved]);
    await imported(test, path);
    expect(await knownAs(path)).toEqual([['known', 'kept']]);
    await act({ kind: 'reopen', reason: 'applicant-request', text: '取り直し' });
    expect(await knownAs(path)).toEqual([['changed', null]]);
  });

  it('案件が前に持っていた内容の行は、そう示され、選べばその内容に戻せる', async () => {
    const first = fileOf([aRow()]);
    await imported(test, first);
    await importedWith(fileOf([moved], '後.csv'), (hands) => hands.choose(2, true));
    expect(await knownAs(first)).toEqual([['known', 'before']]);
    await importedWith(first, async (hands) => {
      await hands.reconsider(2);
      await hands.choose(2, true);
    });
    expect((await theCase()).application).toMatchObject({ section: 'デジタル推進課' });
  });
});

describe('取り消した取込の案件のために据え置いた行', () => {
  it('案件がなくなれば、同じファイルからあらためて案件になる', async () => {
    const wrong = await imported(test, fileOf([aRow({ kana: '', name: 'タナカ イチロウ' })], '誤.csv'));
    const right = fileOf([aRow()], '正.csv');
    expect((await imported(test, right)).details.kept).toBe(1);
    granted(await test.call('import.undo', { run: wrong.id }));
    expect(await knownAs(right)).toEqual([['imported', null]]);
    expect((await imported(test, right)).counts.imported).toBe(1);
    expect(await knownAs(right)).toEqual([['known', 'imported']]);
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });

  it('案件と同じ内容に直した行も、案件がなくなれば、あらためて要修正になる', async () => {
    const wrong = await imported(test, fileOf([aRow()], '誤.csv'));
    const faulty = fileOf([aRow({ address: 'ichiro' })], '後.csv');
    await importedWith(faulty, (hands) => hands.correct(2, { address: 'ichiro.tanaka@city.sapporo.jp' }));
    expect(await knownAs(faulty)).toEqual([['known', 'kept']]);
    granted(await test.call('import.undo', { run: wrong.id }));
    expect(await knownAs(faulty)).toEqual([['needsCorrection', null]]);
  });
});
