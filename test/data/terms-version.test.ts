import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import type { ReportProfile } from '#shared/contract/report.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import type { TermsVersion } from '#shared/domain/policy/terms-version.ts';
import { aRow, imported, planned, writeIntakeFile } from '../support/intake-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { granted, planHands } from '../support/plan-hands.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});
afterEach(() => test.close());

const editions: TermsVersion[] = [
  { version: '第2版（令和8年4月1日）', from: '2026-04-01' },
  { version: '第3版（令和8年11月20日）', from: '2026-11-20' },
];

async function state(termsVersions: TermsVersion[]): Promise<void> {
  test.signIn('管理 太郎', 'administrator');
  granted(await test.call('settings.change', { ...defaultOfficePolicy, termsVersions }));
  test.signIn('事務局 担当');
}

function idOf(receiptNumber: string): string {
  const cases = test.office
    .requireLedger()
    .read.query<{ id: string }>('SELECT id FROM cases WHERE receipt_number = ?');
  return cases.get(receiptNumber)?.id ?? '';
}

async function termsOf(receiptNumber: string): Promise<string | null> {
  return granted(await test.call('case.open', { id: idOf(receiptNumber) })).termsVersion;
}

async function sheetOf(receiptNumber: string, profile: ReportProfile): Promise<string> {
  const folder = join(test.directory, '審査票');
  mkdirSync(folder, { recursive: true });
  const wish = { caseId: idOf(receiptNumber), profile, path: join(folder, '票.pdf') };
  return readFileSync(granted(await test.call('caseSheet.stage', wish)).htmlPath, 'utf8');
}

it('申請の日に効いていた利用規約の版が申請とともに残り、案件と審査票に載る', async () => {
  await state(editions);
  await imported(
    test,
    writeIntakeFile(test, [
      aRow({ receiptNumber: 'R8-1', appliedAt: '2026/3/31 23:59' }),
      aRow({ receiptNumber: 'R8-2', appliedAt: '2026/11/19 9:00', name: '鈴木 次郎', kana: '' }),
      aRow({ receiptNumber: 'R8-3', appliedAt: '2026/11/20 0:00', name: '高橋 三郎', kana: '' }),
    ]),
  );
  expect([await termsOf('R8-1'), await termsOf('R8-2'), await termsOf('R8-3')]).toEqual([
    null,
    '第2版（令和8年4月1日）',
    '第3版（令和8年11月20日）',
  ]);
  for (const profile of ['full', 'anonymous'] as const) {
    expect(await sheetOf('R8-3', profile)).toMatch(/利用規約の版<\/dt>\s*<dd[^>]*>第3版（令和8年11月20日）/);
    expect(await sheetOf('R8-1', profile)).not.toContain('利用規約の版');
  }
  await state([]);
  expect(await termsOf('R8-3')).toBe('第3版（令和8年11月20日）');
  expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  expect(granted(await test.call('journal.verify', null)).whole).toBe(true);
});

it('申請が差し替えられれば、新しい申請の日の版になる', async () => {
  await state(editions);
  await imported(test, writeIntakeFile(test, [aRow({ appliedAt: '2026/11/19 9:00' })]));
  const plan = await planned(test, writeIntakeFile(test, [aRow({ appliedAt: '2026/11/21 9:00' })]));
  await planHands(test, plan.planId).choose(null, true);
  granted(await test.call('import.commit', { importId: plan.importId }));
  expect(await termsOf('R8-000001')).toBe('第3版（令和8年11月20日）');
});
