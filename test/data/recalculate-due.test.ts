import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFact } from '#data/ledger/ledger-facts.ts';
import { checkProjections } from '#data/projection/check.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { HOLIDAY_TABLE } from '#shared/domain/open-days/calendar.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { err, ok } from '#shared/result.ts';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';

const 庁舎の点検 = { date: '2026-11-25', name: '庁舎の点検' };

let test: TestOffice;
let ids: string[];

beforeEach(async () => {
  test = createTestOffice();
  ids = await receiveApplications(test, [
    aPassingApplication({ receiptNumber: 'R8-1', receivedOn: '2026-11-13' }),
    aPassingApplication({ receiptNumber: 'R8-2' }),
    aPassingApplication({ receiptNumber: 'R8-3', receivedOn: '2026-11-24' }),
    aPassingApplication({ receiptNumber: 'R8-4' }),
  ]);
  // R8-4 waits for an answer: its date will be reckoned with the answer.
  await test.call('case.act', { id: ids[3] ?? '', expectedVersion: 1, command: { kind: 'claim' } });
  await test.call('case.act', {
    id: ids[3] ?? '',
    expectedVersion: 2,
    command: { kind: 'inquire', reasons: ['code-mismatch'], text: '' },
  });
  const policy = { ...defaultOfficePolicy, closures: [庁舎の点検] };
  expect(await test.call('settings.change', policy)).toMatchObject({ ok: true });
});

afterEach(() => {
  test.close();
});

const moved = () => ({
  moved: 2,
  digest: expect.any(String),
  rows: [
    { id: ids[1], receiptNumber: 'R8-2', from: '2026-11-26', to: '2026-11-27' },
    { id: ids[2], receiptNumber: 'R8-3', from: '2026-11-27', to: '2026-11-30' },
  ],
});

/** The commit of what a person sees now. */
async function recalculate() {
  const seen = await test.call('calendar.previewRecalculation', null);
  return test.call('calendar.recalculate', { digest: seen.ok ? seen.value.digest : '' });
}

async function dueOf(index: number): Promise<string> {
  const opened = await test.call('case.open', { id: ids[index] ?? '' });
  return opened.ok ? opened.value.due.on : '';
}

describe('休業日を加えた後の期限の計算し直し', () => {
  it('見るだけでは何も変わらない', async () => {
    expect(await test.call('calendar.previewRecalculation', null)).toEqual(ok(moved()));
    expect(await dueOf(1)).toBe('2026-11-26');
  });

  it('見たとおりに変わり、表は記録から作り直したものと同じで、二度目は何も変わらない', async () => {
    expect(await recalculate()).toEqual(ok(moved()));
    expect(await Promise.all([0, 1, 2, 3].map(dueOf))).toEqual([
      '2026-11-18',
      '2026-11-27',
      '2026-11-30',
      '2026-11-26',
    ]);
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
    expect(await recalculate()).toEqual(ok({ moved: 0, rows: [], digest: expect.any(String) }));
  });

  it('担当者が直前にした操作は、計算し直した後も元に戻せる', async () => {
    await test.call('case.act', { id: ids[1] ?? '', expectedVersion: 1, command: { kind: 'claim' } });
    await recalculate();
    const undone = await test.call('case.act', {
      id: ids[1] ?? '',
      expectedVersion: 3,
      command: { kind: 'undo' },
    });
    expect(undone).toMatchObject(ok({ status: 'received', due: { on: '2026-11-27' } }));
  });

  it('管理者だけができる', async () => {
    test.signIn('鈴木 一郎', 'approver');
    expect(await recalculate()).toEqual(err({ code: 'administratorRequired' }));
    expect(await dueOf(1)).toBe('2026-11-26');
  });

  it('見た後に休業日・案件・照会が変わり、違う結果になるときは、一つも変えずに断る', async () => {
    const seen = await test.call('calendar.previewRecalculation', null);
    if (!seen.ok) throw new Error(seen.error.code);
    const asSeen = () => test.call('calendar.recalculate', { digest: seen.value.digest });
    const refused = err({ code: 'recalculationOutdated' });
    const before = await Promise.all([0, 1, 2, 3].map(dueOf));

    // R8-2 begins to wait for an answer: its date is no longer to be moved.
    const act = (expectedVersion: number, command: CaseCommand) =>
      test.call('case.act', { id: ids[1] ?? '', expectedVersion, command });
    await act(1, { kind: 'claim' });
    await act(2, { kind: 'inquire', reasons: ['code-mismatch'], text: '' });
    expect(await asSeen()).toEqual(refused);
    await act(3, { kind: 'undo' });

    const another = { date: '2026-11-26', name: '停電' };
    await test.call('settings.change', { ...defaultOfficePolicy, closures: [庁舎の点検, another] });
    expect(await asSeen()).toEqual(refused);

    const [late] = await receiveApplications(test, [aPassingApplication({ receiptNumber: 'R8-5' })]);
    expect(late).toBeDefined();
    await test.call('settings.change', { ...defaultOfficePolicy, closures: [庁舎の点検] });
    expect(await asSeen()).toEqual(refused);

    expect(await Promise.all([0, 1, 2, 3].map(dueOf))).toEqual(before);
    const { read } = test.office.requireLedger();
    expect(read.query("SELECT count(*) AS events FROM journal WHERE kind = 'dueRecalculated'").get()).toEqual(
      {
        events: 0,
      },
    );
    expect(checkProjections(read)).toMatchObject({ differences: 0 });
  });

  it('結果の変わらない操作が見た後にあっても、見たとおりに変わる', async () => {
    const seen = await test.call('calendar.previewRecalculation', null);
    if (!seen.ok) throw new Error(seen.error.code);
    await test.call('case.act', { id: ids[1] ?? '', expectedVersion: 1, command: { kind: 'claim' } });
    expect(await test.call('calendar.recalculate', { digest: seen.value.digest })).toEqual(ok(seen.value));
  });

  it('案件が多ければどこまで進んだかを伝え、動かした案件を二度数えない', async () => {
    const many = Array.from({ length: 450 }, (_, index) =>
      aPassingApplication({ receiptNumber: `R8-1${String(index).padStart(3, '0')}` }),
    );
    await receiveApplications(test, many);
    const another = { date: '2026-11-26', name: '停電' };
    await test.call('settings.change', { ...defaultOfficePolicy, closures: [庁舎の点検, another] });
    await recalculate();
    expect(told('calendar.previewRecalculation')).toEqual(['200 / 453', '400 / 453']);
    const moving = told('calendar.recalculate');
    // Dates that were moved stand further down, and the walk meets them once more.
    expect(moving.slice(0, 3)).toEqual(['200 / 453', '400 / 453', '453 / 453']);
    expect(new Set(moving).size).toBe(3);
  });
});

describe('新しい祝日の付いたプログラムで開いた台帳', () => {
  const isSaidAtHome = async () => {
    const home = await test.call('home.summary', null);
    return home.ok && home.value.holidaysChanged;
  };

  it('は、変わる期限が計算し直されるまで、ホームでそう言う', async () => {
    expect(await isSaidAtHome()).toBe(false);
    writeFact(test.office.requireLedger().write, 'holidayTable', 'holiday-jp-2.4.0');
    expect(await isSaidAtHome()).toBe(true);
    await test.call('calendar.previewRecalculation', null);
    expect(await isSaidAtHome()).toBe(true);
    await recalculate();
    expect(await isSaidAtHome()).toBe(false);
  });

  it('は、変わる期限がなければ、確かめるまでそう言う', async () => {
    await recalculate();
    writeFact(test.office.requireLedger().write, 'holidayTable', 'holiday-jp-2.4.0');
    expect(await isSaidAtHome()).toBe(true);
    expect(await test.call('calendar.previewRecalculation', null)).toMatchObject(ok({ moved: 0 }));
    expect(await isSaidAtHome()).toBe(false);
  });

  it('は、祝日の版を残していなかった版のものなら、初めの祝日で数えたものとする', async () => {
    test.office.requireLedger().write.run("DELETE FROM ledger_facts WHERE name = 'holidayTable'");
    expect(await isSaidAtHome()).toBe(HOLIDAY_TABLE !== 'holiday-jp-2.5.1');
  });
});

/** How far the windows heard that the work was, in order. */
function told(task: string): string[] {
  return test.notices.flatMap((notice) =>
    notice.kind === 'progress' && notice.task === task ? [`${notice.done} / ${notice.total}`] : [],
  );
}
