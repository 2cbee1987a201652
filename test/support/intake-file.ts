import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { IntakeRun } from '#shared/contract/intake.ts';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import type { IntakePlan, PlanCounts, PlannedRow } from '#shared/contract/intake-plan.ts';
import { ApplicationField } from '#shared/domain/application/application.ts';
import { formHeader } from '#shared/domain/intake/form-columns.ts';
import type { IntakeEncoding } from '#shared/domain/intake/reading.ts';
import type { TestOffice } from './office.ts';

export type FormRow = Partial<Record<ApplicationField, string>>;

/** 田中一郎 of 札幌市, as one row of the form's export: passes. */
export function aRow(changes: FormRow = {}): FormRow {
  return {
    receiptNumber: 'R8-000001',
    appliedAt: '2026/11/20 9:05',
    name: '田中 一郎',
    kana: 'タナカ イチロウ',
    organizationCode: '011002',
    organizationName: '札幌市',
    section: 'デジタル推進課',
    position: '主査',
    address: 'ichiro.tanaka@city.sapporo.jp',
    phone: '011-000-0000',
    termsConsent: '同意する',
    remarks: '',
    ...changes,
  };
}

export function csvOf(rows: readonly FormRow[]): string {
  const lines = [
    ApplicationField.options.map(formHeader),
    ...rows.map((row) => ApplicationField.options.map((field) => row[field] ?? '')),
  ];
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** Writes a file beside the ledger and gives its path. */
export function writeIntakeFile(
  test: TestOffice,
  content: string | readonly FormRow[] | Buffer,
  encoding: IntakeEncoding = 'utf-8',
  name = '申請一覧.csv',
): string {
  const path = join(test.directory, name);
  const text = Buffer.isBuffer(content) || typeof content === 'string' ? content : csvOf(content);
  const bytes = Buffer.isBuffer(text) ? text : encode(text, encoding);
  writeFileSync(path, bytes);
  return path;
}

function encode(text: string, encoding: IntakeEncoding): Buffer {
  if (encoding === 'cp932') return iconv.encode(text, 'cp932');
  return Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${text}` : text);
}

export async function inspected(test: TestOffice, path: string): Promise<IntakeFile> {
  const file = await test.call('import.inspect', { path });
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}

/** The plan of a file with its first rows, in the order of the file. */
export async function planned(
  test: TestOffice,
  path: string,
): Promise<IntakePlan & { readonly importId: string; readonly rows: readonly PlannedRow[] }> {
  const { importId } = await inspected(test, path);
  const plan = await test.call('import.plan', { importId });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return { importId, ...plan.value, rows: await planRows(test, plan.value.planId) };
}

/** The counts of a plan; what is not said is 0. */
export function planCounts(counts: Partial<PlanCounts>): PlanCounts {
  return {
    rows: 0,
    imported: 0,
    known: 0,
    changed: 0,
    suspected: 0,
    needsCorrection: 0,
    excluded: 0,
    replaced: 0,
    corrected: 0,
    ...counts,
  };
}

export async function planRows(test: TestOffice, planId: string): Promise<readonly PlannedRow[]> {
  const page = await test.call('import.planRows', { planId, kind: null, offset: 0, limit: 200 });
  if (!page.ok) throw new Error(JSON.stringify(page.error));
  return page.value.rows;
}

export async function imported(test: TestOffice, path: string): Promise<IntakeRun> {
  const { importId } = await inspected(test, path);
  const run = await test.call('import.commit', { importId });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return run.value;
}
