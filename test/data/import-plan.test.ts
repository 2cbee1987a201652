import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { aConfirmedCheck, anIndependentContact } from '../builders.ts';
import { receiveApplications } from '../support/imported-cases.ts';
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
import { granted, planHands } from '../support/plan-hands.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

/** Somebody of another city, like nobody else. */
function another(number: number, changes: Parameters<typeof aRow>[0] = {}) {
  return aRow({
    receiptNumber: `R8-00000${number}`,
    name: `別人 ${'一二三四五六七八九'[number]}郎`,
    kana: '',
    address: `staff${number}@city.sapporo.jp`,
    phone: '',
    ...changes,
  });
}

async function caseOf(receiptNumber: string) {
  const found = test.office
    .requireLedger()
    .read.query<{ id: string }>('SELECT id FROM cases WHERE receipt_number = ?')
    .get(receiptNumber);
  return granted(await test.call('case.open', { id: found?.id ?? '' }));
}

/** Takes the new content of every row that a case has already. */
async function replaceBy(rows: readonly FormRow[]) {
  const plan = await planned(test, writeIntakeFile(test, rows));
  await planHands(test, plan.planId).choose(null, true);
  return granted(await test.call('import.commit', { importId: plan.importId }));
}

async function relationsOf(receiptNumber: string) {
  const { id } = await caseOf(receiptNumber);
  const { others } = granted(await test.call('case.duplicates', { id }));
  return others.map(({ other, answer }) => [other.id, answer]);
}

function confirming(item: string): CaseCommand {
  return aConfirmedCheck(item, { source: '申請書' });
}

async function act(receiptNumber: string, command: CaseCommand) {
  const { id, version } = await caseOf(receiptNumber);
  return granted(await test.call('case.act', { id, expectedVersion: version, command }));
}

describe('選んだだけのファイル', () => {
  it('新しいものから五つまでを覚え、行を直した計画は、ほかのファイルを選び続けても残る', async () => {
    const path = writeIntakeFile(test, [aRow()]);
    const corrected = await planned(test, path);
    await planHands(test, corrected.planId).exclude(2, '重複のため');
    const left: string[] = [];
    for (let count = 0; count < 7; count += 1) left.push((await planned(test, path)).planId);
    const isKnown = async (planId: string) => (await test.call('import.planRow', { planId, index: 0 })).ok;
    expect(await Promise.all(left.map(isKnown))).toEqual([false, false, true, true, true, true, true]);
    expect(await isKnown(corrected.planId)).toBe(true);
  });
});

describe('計画', () => {
  it('行ごとに、判定と期限をすでに示す', async () => {
    const { planId } = await planned(test, writeIntakeFile(test, [aRow()]));
    const detail = await planHands(test, planId).open(2);
    expect(detail).toMatchObject({
      row: { index: 0, rowNumber: 2, kind: 'imported', outcome: 'pass', dueOn: '2026-11-26', problems: [] },
      fields: aRow(),
      received: aRow(),
      judgement: { class: 'local-geographic', outcome: 'pass' },
      due: { on: '2026-11-26', counted: ['2026-11-24', '2026-11-25', '2026-11-26'] },
      changed: null,
      alike: [],
      exclusion: null,
    });
  });

  it('似た申請は重複疑いとし、相手と理由を示す', async () => {
    await imported(test, writeIntakeFile(test, [aRow()]));
    const rows = [
      aRow({ receiptNumber: 'R8-000002' }),
      another(3),
      another(3, { receiptNumber: 'R8-000004' }),
    ];
    const plan = await planned(test, writeIntakeFile(test, rows));
    expect(plan.rows.map((row) => row.kind)).toEqual(['suspected', 'imported', 'suspected']);
    const hands = planHands(test, plan.planId);
    expect((await hands.open(2)).alike).toMatchObject([
      { receiptNumber: 'R8-000001', name: '田中 一郎', rowNumber: null },
    ]);
    expect((await hands.open(4)).alike).toMatchObject([{ caseId: null, rowNumber: 3, name: '別人 四郎' }]);
    // Without the row above it nobody is like it any more.
    const edited = await hands.exclude(3, '試験の行');
    expect(edited.counts).toEqual(planCounts({ rows: 3, suspected: 1, imported: 1, excluded: 1 }));
  });

  it('一行ずつ開け、種類で絞れ、多くても少しずつ渡す', async () => {
    const rows = Array.from({ length: 450 }, (_, at) =>
      aRow({
        receiptNumber: `R8-${at}`,
        name: `申請 ${at}`,
        address: at % 100 === 7 ? '' : `a${at}@city.sapporo.jp`,
      }),
    );
    const { planId } = await planned(test, writeIntakeFile(test, rows));
    const page = granted(
      await test.call('import.planRows', { planId, kind: 'needsCorrection', offset: 2, limit: 200 }),
    );
    expect([page.total, page.rows.map((row) => row.rowNumber)]).toEqual([5, [209, 309, 409]]);
    const last = granted(await test.call('import.planRows', { planId, kind: null, offset: 400, limit: 200 }));
    expect([last.total, last.rows.length, last.rows.at(-1)?.rowNumber]).toEqual([450, 50, 451]);
  });

  it('記憶に入りきらない行はファイルから読み直し、変わったファイルは断る', async () => {
    const remarks = 'あ'.repeat(9_000);
    const rows = Array.from({ length: 1_200 }, (_, at) =>
      aRow({ receiptNumber: `R8-${at}`, name: `申請 ${at}`, address: `a${at}@city.sapporo.jp`, remarks }),
    );
    const path = writeIntakeFile(test, rows);
    const { planId } = granted(await test.call('import.plan', { importId: await importOf(path) }));
    const detail = granted(await test.call('import.planRow', { planId, index: 1_199 }));
    expect([detail.row.rowNumber, detail.fields.name, detail.fields.remarks.length]).toEqual([
      1_201,
      '申請 1199',
      9_000,
    ]);
    writeFileSync(path, csvOf(rows.map((row) => ({ ...row, name: '別人' }))));
    const changed = { ok: false, error: { code: 'fileProblem', problem: 'changed', path, detail: '' } };
    expect(await test.call('import.planRow', { planId, index: 1_100 })).toEqual(changed);
    rmSync(path);
    expect(await test.call('import.planRow', { planId, index: 1_000 })).toMatchObject({
      error: { problem: 'missing' },
    });
  });

  it('既取込の行がどれほど多くても、人の要る行は記憶に残る', async () => {
    const known = aRow({ remarks: 'a'.repeat(10_000) });
    const rows = [...Array.from({ length: 900 }, () => known), another(2, { address: 'だめ' })];
    const path = writeIntakeFile(test, rows);
    const { planId, counts } = granted(await test.call('import.plan', { importId: await importOf(path) }));
    expect(counts).toEqual(planCounts({ rows: 901, imported: 1, known: 899, needsCorrection: 1 }));
    rmSync(path);
    expect(await test.call('import.planRow', { planId, index: 900 })).toMatchObject({
      value: { row: { kind: 'needsCorrection', receiptNumber: 'R8-000002' } },
    });
  });

  it('計画の後で台帳が変わり、結果が変わる取込は断り、何も残さない。直した内容は残る', async () => {
    const path = writeIntakeFile(test, [aRow({ name: '' }), another(2)]);
    const plan = await planned(test, path);
    await planHands(test, plan.planId).correct(2, { name: '田中 一郎' });
    const { receiptNumber = '', name = '' } = another(2);
    await receiveApplications(test, [{ ...(await fieldsOfCase()), receiptNumber, name }]);
    const before = test.office.requireLedger().read.query('SELECT count(*) AS n FROM journal').get();
    expect(await test.call('import.commit', { importId: plan.importId })).toEqual({
      ok: false,
      error: { code: 'planStale' },
    });
    expect(test.office.requireLedger().read.query('SELECT count(*) AS n FROM journal').get()).toEqual(before);
    const again = granted(await test.call('import.plan', { importId: plan.importId }));
    expect(again.counts).toMatchObject({ rows: 2, corrected: 1, changed: 1 });
  });

  it('計画の作り直しを中止しても、ファイルが読めなくて断られても、直した内容は残る', async () => {
    const path = writeIntakeFile(test, [aRow({ name: '' }), another(2)]);
    const { importId, planId } = await planned(test, path);
    await planHands(test, planId).correct(2, { name: '田中 一郎' });
    const again = test.call('import.plan', { importId });
    granted(await test.call('import.cancel', { importId }));
    expect(await again).toEqual({ ok: false, error: { code: 'cancelled' } });
    renameSync(path, `${path}.moved`);
    expect(await test.call('import.plan', { importId })).toMatchObject({ error: { problem: 'missing' } });
    renameSync(`${path}.moved`, path);
    expect(granted(await test.call('import.plan', { importId })).counts).toEqual(
      planCounts({ rows: 2, imported: 2, corrected: 1 }),
    );
  });

  it('設定が変わったときも断る', async () => {
    const plan = await planned(test, writeIntakeFile(test, [aRow()]));
    const policy = granted(await test.call('settings.read', null));
    granted(await test.call('settings.change', { ...policy, targetDays: 5 }));
    expect(await test.call('import.commit', { importId: plan.importId })).toEqual({
      ok: false,
      error: { code: 'planStale' },
    });
  });
});

async function importOf(path: string): Promise<string> {
  return granted(await test.call('import.inspect', { path })).importId;
}

async function fieldsOfCase() {
  const other = createTestOffice();
  try {
    await imported(other, writeIntakeFile(other, [another(8)]));
    const found = other.office.requireLedger().read.query<{ id: string }>('SELECT id FROM cases').get();
    const opened = granted(await other.call('case.open', { id: found?.id ?? '' }));
    if (!opened.application) throw new Error('the application is there');
    return opened.application;
  } finally {
    other.close();
  }
}

describe('計画の上で直す', () => {
  it('直すとすぐ判定し直し、取り込むと、受け取った値と直した人が案件に残る', async () => {
    const plan = await planned(test, writeIntakeFile(test, [aRow({ address: 'だめ', remarks: '急ぎ' })]));
    const hands = planHands(test, plan.planId);
    test.signIn('鈴木 一郎', 'clerk');
    const edited = await hands.correct(2, { address: 'ichiro@city.sapporo.jp' });
    expect([edited.counts, edited.detail.row.kind, edited.detail.judgement?.outcome]).toEqual([
      planCounts({ rows: 1, imported: 1, corrected: 1 }),
      'imported',
      'pass',
    ]);
    granted(await test.call('import.commit', { importId: plan.importId }));
    const opened = await caseOf('R8-000001');
    expect(opened.application).toMatchObject({ address: 'ichiro@city.sapporo.jp', remarks: '急ぎ' });
    const by = { actor: 'operator:鈴木 一郎', name: 'operator:鈴木 一郎', isMe: true };
    expect(granted(await test.call('import.caseOrigin', { caseId: opened.id }))).toEqual({
      source: { fileName: '申請一覧.csv', by, at: '2026-11-24T00:00:00.000Z' },
      corrections: [{ field: 'address', received: 'だめ', by, at: '2026-11-24T00:00:00.000Z' }],
      replaced: [],
    });
  });

  it('後の取込で替わった内容の直しも、取り消した差し替えも、案件から読める', async () => {
    const first = await planned(test, writeIntakeFile(test, [aRow({ address: 'だめ' })]));
    await planHands(test, first.planId).correct(2, { address: 'ichiro@city.sapporo.jp' });
    granted(await test.call('import.commit', { importId: first.importId }));
    const later = aRow({ address: 'ichiro@city.sapporo.jp', section: '総務課' });
    const { id: run } = await replaceBy([later]);
    const { id } = await caseOf('R8-000001');
    const replaced = async () => granted(await test.call('import.caseOrigin', { caseId: id })).replaced;
    expect(await replaced()).toMatchObject([
      {
        fileName: '申請一覧.csv',
        isUndone: false,
        changes: [{ field: 'section', before: 'デジタル推進課', after: '総務課' }],
        corrections: [{ field: 'address', received: 'だめ' }],
      },
    ]);
    granted(await test.call('import.undo', { run }));
    expect(await replaced()).toMatchObject([{ isUndone: true, changes: [], corrections: [] }]);
    expect(granted(await test.call('import.caseOrigin', { caseId: id })).corrections).toMatchObject([
      { field: 'address', received: 'だめ' },
    ]);
  });

  it('直しが足りないまま取り込むと、保留の行に途中の直しが残る', async () => {
    const plan = await planned(test, writeIntakeFile(test, [aRow({ address: 'だめ', name: '' })]));
    await planHands(test, plan.planId).correct(2, { name: '田中 一郎' });
    granted(await test.call('import.commit', { importId: plan.importId }));
    const held = granted(await test.call('import.heldRows', { after: null, limit: 10 }));
    expect(held.rows).toMatchObject([
      { fields: { name: '', address: 'だめ' }, draft: { name: '田中 一郎', address: 'だめ' } },
    ]);
    const [row] = held.rows;
    const found = (filter: object) => test.call('import.heldRows', { after: null, limit: 10, ...filter });
    expect(await found({ run: row?.runId, problem: 'invalidAddress' })).toMatchObject({
      value: { total: 1 },
    });
    expect(await found({ problem: 'tooLong' })).toMatchObject({ value: { total: 0, rows: [] } });
    expect(await found({ run: 'another' })).toMatchObject({ value: { total: 0 } });
  });

  it('すでに取り込まれた行は、計画では直せず、外せない', async () => {
    const path = writeIntakeFile(test, [aRow()]);
    await imported(test, path);
    const { planId } = await planned(test, path);
    const refused = { ok: false, error: { code: 'rowAlreadyImported' } };
    expect(await test.call('import.correctPlanRow', { planId, index: 0, fields: null })).toEqual(refused);
    expect(await test.call('import.excludePlanRow', { planId, index: 0, reason: '二重' })).toEqual(refused);
  });

  it('列の対応を変えた後の計画は、もうない', async () => {
    const { importId, planId } = await planned(test, writeIntakeFile(test, [aRow()]));
    await test.call('source.change', { importId, change: { encoding: 'utf-8' } });
    expect(await test.call('import.planRow', { planId, index: 0 })).toEqual({
      ok: false,
      error: { code: 'notFound', what: 'plan' },
    });
  });
});

describe('更新あり', () => {
  it('今の内容のままにすれば案件は変わらず、次は既取込になる', async () => {
    await imported(test, writeIntakeFile(test, [aRow()]));
    const path = writeIntakeFile(test, [aRow({ section: '総務課' })]);
    const plan = await planned(test, path);
    expect((await planHands(test, plan.planId).open(2)).changed).toMatchObject({
      status: 'received',
      isReplaceable: true,
      changes: [{ field: 'section', before: 'デジタル推進課', after: '総務課' }],
    });
    const run = granted(await test.call('import.commit', { importId: plan.importId }));
    expect(run.details).toMatchObject({ kept: 1, replaced: 0 });
    expect((await caseOf('R8-000001')).application?.section).toBe('デジタル推進課');
    expect((await planned(test, path)).counts).toEqual(planCounts({ rows: 1, known: 1 }));
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });

  it('差し替えると判定と期限が改まり、前の内容も読め、新しい言葉で探せる', async () => {
    await imported(test, writeIntakeFile(test, [aRow()]));
    await act('R8-000001', { kind: 'claim' });
    const changes = { address: 'ichiro.tanaka@gmail.com', appliedAt: '2026/11/24 9:00' };
    const plan = await planned(test, writeIntakeFile(test, [aRow(changes)]));
    const hands = planHands(test, plan.planId);
    expect(await hands.choose(null, true)).toMatchObject({ changed: 1, replaced: 1 });
    granted(await test.call('import.commit', { importId: plan.importId }));
    const opened = await caseOf('R8-000001');
    expect(opened).toMatchObject({
      status: 'verifying',
      application: { address: 'ichiro.tanaka@gmail.com' },
      judgement: { class: 'free-mail' },
      due: { on: '2026-11-27' },
    });
    expect(granted(await test.call('import.caseOrigin', { caseId: opened.id })).replaced).toMatchObject([
      {
        changes: [
          { field: 'appliedAt', before: '2026-11-20 09:05', after: '2026-11-24 09:00' },
          { field: 'address', before: 'ichiro.tanaka@city.sapporo.jp', after: 'ichiro.tanaka@gmail.com' },
        ],
      },
    ]);
    const undone = await test.call('case.act', {
      id: opened.id,
      expectedVersion: opened.version,
      command: { kind: 'undo' },
    });
    expect(undone).toEqual({ ok: false, error: { code: 'nothingToUndo' } });
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });

  it('記憶に入りきらないほど多くても、すべて新しい内容にでき、要修正の行もすべて書き出せ、書き出しに失敗しても前のものは残る', async () => {
    const rows = Array.from({ length: 1_850 }, (_, at) =>
      aRow({ receiptNumber: `R8-${at}`, name: `申請 ${at}`, kana: '', address: `a${at}@city.sapporo.jp` }),
    );
    await imported(test, writeIntakeFile(test, rows));
    const remarks = 'a'.repeat(10_000);
    const faulty = rows.slice(0, 250).map((row, at) => ({ ...row, receiptNumber: `N${at}`, name: '' }));
    const path = writeIntakeFile(test, [...rows.map((row) => ({ ...row, remarks })), ...faulty]);
    const { planId } = granted(await test.call('import.plan', { importId: await importOf(path) }));
    const chosen = await test.call('import.choosePlanRow', { planId, index: null, replace: true });
    expect(granted(chosen)).toEqual(
      planCounts({ rows: 2_100, changed: 1_850, replaced: 1_850, needsCorrection: 250 }),
    );
    const target = join(test.directory, '要修正.csv');
    granted(await test.call('import.writeCorrections', { planId, encoding: 'utf-8-bom', path: target }));
    const written = readFileSync(target, 'utf8').split('\r\n').slice(1, -1);
    expect(written.map((line) => line.split(',')[0])).toEqual(faulty.map((row) => row.receiptNumber));

    const [before, files] = [readFileSync(target), readdirSync(test.directory)];
    writeFileSync(path, '受付番号\r\n');
    expect(
      await test.call('import.writeCorrections', { planId, encoding: 'utf-8-bom', path: target }),
    ).toMatchObject({ ok: false, error: { code: 'fileProblem', path } });
    expect(readFileSync(target)).toEqual(before);
    expect(readdirSync(test.directory)).toEqual(files);
  });

  it.each<[string, FormRow, string[]]>([
    ['氏名', { name: '鈴木 花子' }, []],
    ['部署', { section: '総務課' }, []],
    ['アドレス', { address: 'ichiro@city.sapporo.jp' }, []],
    ['備考', { remarks: '電話は午前中に' }, ['application-complete', 'terms-consent']],
    ['同意', { termsConsent: '' }, ['application-complete']],
  ])('%s が改まると、前の内容について記録した確認で数えるものは変わる', async (_name, changes, counted) => {
    await imported(test, writeIntakeFile(test, [aRow()]));
    await act('R8-000001', { kind: 'claim' });
    for (const item of ['application-complete', 'terms-consent']) await act('R8-000001', confirming(item));
    await replaceBy([aRow(changes)]);
    const opened = await caseOf('R8-000001');
    expect(opened.checks.map(({ item }) => item)).toEqual(counted);
    const setAside = ['application-complete', 'terms-consent'].filter((item) => !counted.includes(item));
    expect(opened.earlierChecks.map(({ item }) => item)).toEqual(setAside);
    expect(opened.earlierChecks.every(({ asked }) => asked.label.ja !== '')).toBe(true);
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });

  it('別の人の内容になれば、前の人について独立に確かめた連絡では、本人の在籍を確認済にできない', async () => {
    const free = { address: 'ichiro.tanaka@gmail.com' };
    await imported(test, writeIntakeFile(test, [aRow(free)]));
    await act('R8-000001', { kind: 'claim' });
    await act('R8-000001', anIndependentContact);
    await replaceBy([aRow({ ...free, remarks: '電話は午前中に' })]);
    await act('R8-000001', confirming('person-employed'));
    await replaceBy([aRow({ ...free, name: '鈴木 花子' })]);
    const { id, version, contacts } = await caseOf('R8-000001');
    expect(contacts).toMatchObject([{ independence: 'independent', ofEarlierApplicant: true }]);
    const command = confirming('person-employed');
    expect(await test.call('case.act', { id, expectedVersion: version, command })).toEqual({
      ok: false,
      error: {
        code: 'independentContactRequired',
        item: 'person-employed',
        because: 'earlierApplicant',
      },
    });
    await act('R8-000001', anIndependentContact);
    await act('R8-000001', command);
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });

  it('改まった内容が登録済みの人と似ていれば問われ、前に答えた相手も、別の人の内容になればまた問われる', async () => {
    await imported(test, writeIntakeFile(test, [aRow(), another(2)]));
    const member = (await caseOf('R8-000001')).id;
    await replaceBy([another(2, { name: '田中 一郎', kana: 'タナカ イチロウ' })]);
    await act('R8-000002', { kind: 'claim' });
    expect(await relationsOf('R8-000002')).toEqual([[member, 'unresolved']]);
    const answer = { kind: 'resolveDuplicate', other: member, note: '' } as const;
    await act('R8-000002', { ...answer, verdict: 'differentPerson' });
    // Another telephone is no other person.
    await replaceBy([another(2, { name: '田中 一郎', kana: 'タナカ イチロウ', phone: '011-999-9999' })]);
    expect(await relationsOf('R8-000002')).toEqual([[member, 'differentPerson']]);
    await replaceBy([another(2, { name: '田中 一郎', address: 'ichiro.tanaka@city.sapporo.jp' })]);
    expect(await relationsOf('R8-000002')).toEqual([[member, 'unresolved']]);
    expect((await caseOf('R8-000002')).actions).toContainEqual({
      action: 'decline',
      refusal: null,
    });
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });

  it('同じ取込で来た人や、同じ取込で改まった人とも比べる', async () => {
    const [second, third] = [{ phone: '011-222-2222' }, { phone: '011-333-3333' }];
    await imported(test, writeIntakeFile(test, [another(2, second), another(3, third), another(4)]));
    const same = { name: '鈴木 花子', kana: '', address: 'hanako@city.sapporo.jp' };
    await replaceBy([
      another(2, { ...second, ...same }),
      another(3, { ...third, ...same }),
      another(5, { name: '佐藤 次郎', phone: '1' }),
    ]);
    expect(await relationsOf('R8-000003')).toEqual([[(await caseOf('R8-000002')).id, 'unresolved']]);
    await replaceBy([another(4, { name: '高橋 三郎' }), another(6, { name: '高橋 三郎' })]);
    expect(await relationsOf('R8-000006')).toEqual([[(await caseOf('R8-000004')).id, 'unresolved']]);
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });

  it('終わった案件は差し替えられず、状態を示して断る', async () => {
    await imported(test, writeIntakeFile(test, [aRow()]));
    const { id, version } = await caseOf('R8-000001');
    const withdraw = { kind: 'withdraw', cause: 'applicant', text: '' } as const;
    granted(await test.call('case.act', { id, expectedVersion: version, command: withdraw }));
    const plan = await planned(test, writeIntakeFile(test, [aRow({ section: '総務課' })]));
    expect(await test.call('import.choosePlanRow', { planId: plan.planId, index: 0, replace: true })).toEqual(
      {
        ok: false,
        error: { code: 'updateNotPossible', receiptNumber: 'R8-000001', status: 'withdrawn' },
      },
    );
    expect(await planHands(test, plan.planId).choose(null, true)).toMatchObject({ changed: 1, replaced: 0 });
  });

  it('選んだ後に案件が終わっていたら、取込全体を断り、何も残さない', async () => {
    await imported(test, writeIntakeFile(test, [aRow()]));
    const plan = await planned(test, writeIntakeFile(test, [aRow({ section: '総務課' }), another(2)]));
    await planHands(test, plan.planId).choose(2, true);
    const { id, version } = await caseOf('R8-000001');
    const withdraw = { kind: 'withdraw', cause: 'applicant', text: '' } as const;
    granted(await test.call('case.act', { id, expectedVersion: version, command: withdraw }));
    expect(await test.call('import.commit', { importId: plan.importId })).toEqual({
      ok: false,
      error: { code: 'planStale' },
    });
    expect(test.office.requireLedger().read.query('SELECT count(*) AS n FROM cases').get()).toEqual({ n: 1 });
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });
});
