import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseRowColumns } from '#data/projection/case-rows.ts';
import { checkProjections, searchIndexIsWhole } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { standardChecklists } from '#shared/domain/checklist/checklists.ts';
import { ok } from '#shared/result.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { readTables } from './rebuild-tables.ts';
import { aMonthOfWork, type ReportedCases } from './report-cases.ts';

/** Every column of a case but those that must be its own. */
const copied = caseRowColumns.filter((column) => column !== 'receipt_number').join(', ');

let test: TestOffice;
let cases: ReportedCases;

beforeEach(async () => {
  test = createTestOffice();
  cases = await aMonthOfWork(test);
  await importWithFaults();
  await exportReport();
  await saveViewAndChecklist();
});
afterEach(() => test.close());

/** One row that becomes a case, three that are held: one is corrected, one discarded, one still waits. */
async function importWithFaults(): Promise<void> {
  const path = join(test.directory, '申請.csv');
  const header =
    '受付番号,申請日時,氏名,フリガナ,団体コード,団体名,部署名,役職,メールアドレス,電話番号,利用規約同意,備考';
  const row = (number: string, address: string) =>
    `${number},2026-11-24 09:00,山本 次郎,ヤマモト ジロウ,271004,大阪市,総務課,係長,${address},06-0000-0000,同意する,`;
  const rows = [
    row('K-1', 'j-yamamoto@city.osaka.lg.jp'),
    ...['K-2', 'K-3', 'K-4'].map((number) => row(number, '読めない')),
  ];
  writeFileSync(path, `\ufeff${[header, ...rows].join('\r\n')}\r\n`);
  const file = await test.call('import.inspect', { path });
  const run = await test.call('import.commit', { importId: file.ok ? file.value.importId : '' });
  const held = await test.call('import.heldRows', { after: null, limit: 10 });
  if (!run.ok || !held.ok) throw new Error('the import failed');
  const [first, second] = held.value.rows;
  if (!first || !second) throw new Error('nothing was held');
  const fields = { ...first.fields, address: 'jiro@city.osaka.lg.jp' };
  const corrected = await test.call('import.correctRow', { id: first.id, fields });
  const discarded = await test.call('import.discardRow', { id: second.id, reason: '試しの行' });
  if (!corrected.ok || !discarded.ok) throw new Error('the held rows could not be worked on');
}

async function exportReport(): Promise<void> {
  const request = {
    from: '2026-11-01',
    to: '2026-11-30',
    profile: 'full' as const,
    formats: ['csv' as const],
    csvEncoding: 'cp932' as const,
  };
  const stage = await test.call('report.stage', { request, directory: test.directory });
  await test.call('report.seal', { stageId: stage.ok ? stage.value.stageId : '' });
}

async function saveViewAndChecklist(): Promise<void> {
  test.signIn('設定 係', 'administrator');
  const view = { name: '自分の期限', isShared: true, filter: { ...everyOpenCase, mine: true }, facts: [] };
  const saved = await test.call('savedViews.save', { ...view, replaces: null });
  const { id: checklist, version, items } = standardChecklists.newest('application-domain');
  const changed = await test.call('checklists.change', {
    checklist,
    expectedVersion: version,
    items: items.toReversed(),
  });
  if (!saved.ok || !changed.ok) throw new Error('the settings could not be changed');
}

function check() {
  return checkProjections(test.office.requireLedger().read);
}

function rebuild() {
  return test.office.transaction((db) => ok(rebuildProjections(db)));
}

function damage(sql: string): void {
  test.office.requireLedger().write.run(sql);
}

describe('一覧などの表は、記録から作ったものと同じ', () => {
  it('仕事の後も違いはない', () => {
    expect(check()).toMatchObject({ differences: 0, first: [] });
    expect(searchIndexIsWhole(test.office.requireLedger().write)).toBe(true);
  });

  it('作り直しても、すべての表が一字一句同じになる', async () => {
    const before = readTables(test);
    expect(await rebuild()).toEqual(ok(6));
    expect(readTables(test)).toEqual(before);
    expect(searchIndexIsWhole(test.office.requireLedger().write)).toBe(true);
  });

  it('削除された人の検索文がないのは、違いではない', () => {
    damage(
      `DELETE FROM vault WHERE event = (SELECT application_vault FROM cases WHERE id = '${cases.waiting}')`,
    );
    damage(`DELETE FROM case_search WHERE row = (SELECT row FROM cases WHERE id = '${cases.waiting}')`);
    damage(`DELETE FROM identity_keys WHERE row = (SELECT row FROM cases WHERE id = '${cases.waiting}')`);
    expect(check()).toMatchObject({ differences: 0 });
  });
});

describe('手で変えられた表は見つかり、作り直せば直る', () => {
  const changes: [string, string, object][] = [
    [
      '案件の状態',
      `UPDATE cases SET due_on = '2030-01-01' WHERE receipt_number = 'R8-000104'`,
      { table: 'cases', column: 'due_on', stored: '2030-01-01', expected: '2026-11-26' },
    ],
    [
      '消された案件',
      `DELETE FROM cases WHERE receipt_number = 'R8-000104'`,
      { table: 'cases', column: null, stored: 'missing', expected: 'present' },
    ],
    [
      '記録のない案件',
      `INSERT INTO cases (row, id, receipt_number, ${copied}) SELECT 9999, 'nobody', 'X', ${copied} FROM cases LIMIT 1`,
      { table: 'cases', key: 'nobody', column: null, stored: 'present', expected: 'missing' },
    ],
    [
      '件数',
      `UPDATE case_counts SET cases = 7 WHERE status = 'withdrawn'`,
      { table: 'case_counts', key: 'withdrawn', column: 'cases', stored: 7, expected: 1 },
    ],
    [
      '検索の文',
      `UPDATE case_search SET text = 'x'`,
      { table: 'case_search', column: 'text', stored: 'differs', expected: '' },
    ],
    [
      '要修正の行',
      `UPDATE held_rows SET status = 'discarded' WHERE status = 'held'`,
      { table: 'held_rows', column: 'status', stored: 'discarded', expected: 'held' },
    ],
    [
      '本人を探す鍵',
      'DELETE FROM identity_keys WHERE row = (SELECT min(row) FROM identity_keys)',
      { table: 'identity_keys', column: 'keys', stored: 0 },
    ],
    [
      '本人のない鍵',
      'INSERT INTO identity_keys VALUES (1, 9999)',
      { table: 'identity_keys', key: 'all', column: 'keys' },
    ],
    [
      '重複疑いの印',
      `UPDATE cases SET suspected_duplicate = 1 WHERE receipt_number = 'R8-000104'`,
      { table: 'cases', column: 'suspected_duplicate', stored: 1, expected: 0 },
    ],
    [
      '記録のない重複',
      `INSERT INTO duplicates SELECT id, 'x', 'likely', '', NULL, NULL FROM cases LIMIT 1`,
      { table: 'duplicates', column: null, stored: 'present', expected: 'missing' },
    ],
    ['取込の件数', 'UPDATE intake_runs SET rows = 1', { table: 'intake_runs', stored: 1, expected: 4 }],
    [
      '報告の出力',
      'DELETE FROM report_exports',
      { table: 'report_exports', column: null, stored: 'missing', expected: 'present' },
    ],
  ];

  it.each(changes)('%s', async (_what, sql, difference) => {
    const before = readTables(test);
    damage(sql);
    const found = check();
    expect(found.first).toContainEqual(expect.objectContaining(difference));
    await rebuild();
    expect(check()).toMatchObject({ differences: 0 });
    expect(readTables(test)).toEqual(before);
  });

  it('違いが多くても、見せるのは二十件まで', () => {
    damage(
      "UPDATE cases SET reasons = 'x', due_on = '2030-01-01', version = 99, next_actor = 'nobody', type = 'membership'",
    );
    const { differences, first } = check();
    expect({ shown: first.length, more: differences > 20 }).toEqual({ shown: 20, more: true });
  });

  it('検索の索引だけが壊れても見つかる', async () => {
    damage("INSERT INTO case_fts (case_fts) VALUES ('delete-all')");
    expect(searchIndexIsWhole(test.office.requireLedger().write)).toBe(false);
    await rebuild();
    expect(searchIndexIsWhole(test.office.requireLedger().write)).toBe(true);
  });
});
