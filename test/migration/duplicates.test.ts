import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { duplicateFinder } from '#data/duplicate/duplicate-finder.ts';
import { systemRecordSource } from '#data/journal/record-source.ts';
import { createLedger, openLedger } from '#data/ledger/open-ledger.ts';
import { migrationsDirectory } from '#test/support/directories.ts';
import { anApplication } from '#test/support/imported-cases.ts';

const source = systemRecordSource(() => Date.parse('2026-11-24T00:00:00.000Z'));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-migration-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The migrations as they were before this one. */
function earlierMigrations(): string {
  const earlier = join(folder, 'earlier');
  cpSync(migrationsDirectory, earlier, { recursive: true });
  const file = join(earlier, 'meta', '_journal.json');
  const journal: { entries: { tag: string }[] } = JSON.parse(readFileSync(file, 'utf8'));
  const until = journal.entries.findIndex((entry) => entry.tag.endsWith('_duplicates'));
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, until) }));
  return earlier;
}

it('重複の確認より前の台帳の案件も、次の申請が重複として見つける', async () => {
  const path = join(folder, '台帳.kyoso');
  const options = { source, marksUse: false };
  const made = createLedger(path, {
    ...options,
    migrationsDirectory: earlierMigrations(),
    demonstration: false,
    actor: 'system',
  });
  if (!made.ok) throw new Error(made.error.problem);
  const content = JSON.stringify({ application: anApplication(), judgement: {} });
  made.value.write.run("INSERT INTO vault VALUES ('event-1', 'application', zeroblob(16), ?)", content);
  made.value.write.run(`INSERT INTO cases
    (row, id, type, status, version, receipt_number, received_on, due_on, next_actor, domain_class, judgement_outcome,
     organization_code, suspected_impersonation, body_mismatch, reasons, application_vault)
    VALUES (7, 'case-1', 'application', 'received', 1, 'R8-000182', '2026-11-20', '2026-11-26', 'secretariat',
     'official-candidate', 'verify', '016373', 0, 0, '', 'event-1')`);
  made.value.close();

  const opened = await openLedger(path, { ...options, migrationsDirectory });
  if (!opened.ok) throw new Error(opened.error.problem);
  const { read } = opened.value;
  expect(read.query('SELECT id, status, suspected_duplicate FROM cases').all()).toEqual([
    { id: 'case-1', status: 'received', suspected_duplicate: 0 },
  ]);
  expect(read.query('SELECT DISTINCT row FROM identity_keys').all()).toEqual([{ row: 7 }]);
  const { matches } = duplicateFinder(read).find(anApplication({ address: 'H-Sato@memuro.net' }));
  expect(matches).toMatchObject([{ of: { kind: 'case', id: 'case-1' }, strength: 'certain' }]);
  opened.value.close();
});
