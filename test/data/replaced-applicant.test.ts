import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import type { DuplicateVerdict } from '#shared/domain/duplicate/verdict.ts';
import { aRow, type FormRow, imported, planned, writeIntakeFile } from '../support/intake-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { granted, planHands } from '../support/plan-hands.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});
afterEach(() => {
  expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0, first: [] });
  test.close();
});

const 田中 = { name: '田中 一郎', kana: 'タナカ イチロウ', address: 'tanaka@city.sapporo.jp' };
const 高橋 = { name: '高橋 三郎', kana: 'タカハシ サブロウ', address: 'takahashi@city.sapporo.jp' };

/** Everybody gives the office's number: by it a file may bring another person's form under the number of a case. */
function form(receiptNumber: string, changes: FormRow): FormRow {
  return aRow({ receiptNumber, phone: '011-211-2111', ...changes });
}

async function opened(receiptNumber: string) {
  const found = test.office
    .requireLedger()
    .read.query<{ id: string }>('SELECT id FROM cases WHERE receipt_number = ?')
    .get(receiptNumber);
  return granted(await test.call('case.open', { id: found?.id ?? '' }));
}

async function act(receiptNumber: string, command: CaseCommand) {
  const { id, version } = await opened(receiptNumber);
  return granted(await test.call('case.act', { id, expectedVersion: version, command }));
}

/** A file brings other content for what is there already, and somebody takes it. */
async function replaceBy(...rows: FormRow[]) {
  const plan = await planned(test, writeIntakeFile(test, rows));
  await planHands(test, plan.planId).choose(null, true);
  return granted(await test.call('import.commit', { importId: plan.importId }));
}

async function say(receiptNumber: string, verdict: DuplicateVerdict, about: string) {
  const { id: other } = await opened(about);
  await act(receiptNumber, { kind: 'resolveDuplicate', other, verdict, note: '' });
}

/** What the case says of the others, and whether they are in its way. */
async function others(receiptNumber: string) {
  const { id } = await opened(receiptNumber);
  const duplicates = granted(await test.call('case.duplicates', { id }));
  return duplicates.others.map(({ other, answer, isInTheWay, resolved }) => [
    other.receiptNumber,
    answer,
    isInTheWay,
    resolved?.verdict ?? null,
  ]);
}

describe('照会中に差し替えで別の人の申請になった案件', () => {
  async function asked() {
    await imported(test, writeIntakeFile(test, [form('R8-1', { ...田中, appliedAt: '2026/11/20 9:05' })]));
    await act('R8-1', { kind: 'claim' });
    await act('R8-1', { kind: 'inquire', reasons: ['incomplete-name-or-section'], text: '部署は' });
    await act('R8-1', { kind: 'snooze', until: '2026-12-10', text: '' });
    test.clock.nowMs = Date.parse('2026-11-27T01:00:00.000Z');
  }

  it('照会は終わって所属確認中に戻り、待った日は期限に数えず、後日に回したことも解ける', async () => {
    await asked();
    await replaceBy(form('R8-1', { ...高橋, appliedAt: '2026/11/20 9:05' }));
    const view = await opened('R8-1');
    expect(view).toMatchObject({
      status: 'verifying',
      answerBy: null,
      noAnswer: null,
      snoozedUntil: null,
      due: { on: '2026-12-01' },
      inquiries: [{ answeredOn: null, lapsedOn: '2026-11-27', ofEarlierApplicant: true }],
    });
    const { offered } = granted(await test.call('letters.ofCase', { caseId: view.id }));
    expect(offered).not.toContain('inquiry');
    test.clock.nowMs = Date.parse('2027-01-20T01:00:00.000Z');
    const command: CaseCommand = { kind: 'decline', reasons: ['no-answer'], text: '' };
    const refused = await test.call('case.act', { id: view.id, expectedVersion: view.version, command });
    expect(refused).toEqual({ ok: false, error: { code: 'reasonNotPermitted', reasons: ['no-answer'] } });
  });

  it('取込を取り消せば、前の人の照会中に戻る', async () => {
    await asked();
    const { id: run } = await replaceBy(form('R8-1', { ...高橋, appliedAt: '2026/11/20 9:05' }));
    granted(await test.call('import.undo', { run }));
    expect(await opened('R8-1')).toMatchObject({
      status: 'inquiring',
      snoozedUntil: '2026-12-10',
      inquiries: [{ lapsedOn: null, ofEarlierApplicant: false }],
    });
  });

  it('備考だけが変わっても、照会の答えはまだ待つ', async () => {
    await asked();
    await replaceBy(form('R8-1', { ...田中, appliedAt: '2026/11/20 9:05', remarks: '午前中に' }));
    expect(await opened('R8-1')).toMatchObject({ status: 'inquiring', noAnswer: { isPossible: false } });
  });
});

describe('差し替えで別の人の申請になった案件', () => {
  it('前の人について相手の案件で別人と答えていても、似ていればまた問う', async () => {
    await imported(test, writeIntakeFile(test, [form('R8-1', 田中)]));
    await imported(test, writeIntakeFile(test, [form('R8-2', { ...田中, address: 高橋.address })]));
    await say('R8-2', 'differentPerson', 'R8-1');
    expect(await others('R8-1')).toEqual([['R8-2', 'differentPerson', false, 'differentPerson']]);
    await replaceBy(form('R8-1', { ...田中, address: 高橋.address }));
    // The later one asks, as it does of everybody.
    expect(await others('R8-2')).toEqual([['R8-1', 'unresolved', true, null]]);
    expect(await opened('R8-2')).toMatchObject({ duplicates: { unresolved: 1 } });
    await say('R8-2', 'samePerson', 'R8-1');
    expect(await others('R8-2')).toEqual([['R8-1', 'samePerson', true, 'samePerson']]);
  });

  it('前の人について同一人と答えた相手は、似ていなければもう妨げにならない', async () => {
    await imported(test, writeIntakeFile(test, [form('R8-1', 田中)]));
    await imported(test, writeIntakeFile(test, [form('R8-2', 田中)]));
    await say('R8-2', 'samePerson', 'R8-1');
    await replaceBy(form('R8-1', 高橋));
    expect([await others('R8-1'), await others('R8-2')]).toEqual([[], []]);
    expect(await opened('R8-2')).toMatchObject({ duplicates: { registered: 0, unresolved: 0, all: 0 } });
  });

  it('差し替えた取込を取り消せば、前の人についての答えがまた数える', async () => {
    await imported(test, writeIntakeFile(test, [form('R8-1', 田中)]));
    await imported(test, writeIntakeFile(test, [form('R8-2', 田中)]));
    await say('R8-2', 'samePerson', 'R8-1');
    const { id } = await replaceBy(form('R8-1', 高橋));
    granted(await test.call('import.undo', { run: id }));
    expect(await others('R8-2')).toEqual([['R8-1', 'samePerson', true, 'samePerson']]);
  });

  it('新しい内容の人について相手の案件で答えたら、その取込はもう取り消せない', async () => {
    await imported(test, writeIntakeFile(test, [form('R8-1', 高橋), form('R8-2', 田中)]));
    const { id: run } = await replaceBy(form('R8-1', 田中));
    const replaced = await opened('R8-1');
    await say('R8-2', 'samePerson', 'R8-1');
    expect(await test.call('import.undo', { run })).toMatchObject({
      error: {
        code: 'runTouched',
        total: 1,
        cases: [{ caseId: replaced.id, receiptNumber: 'R8-1', kind: 'duplicateResolved' }],
      },
    });
    await act('R8-2', { kind: 'undo' });
    expect(await test.call('import.undo', { run })).toMatchObject({ value: { takenBack: 1 } });
  });
});
