import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { registerPage } from '#data/confirmed-domain/register-page.ts';
import { systemRecordSource } from '#data/journal/record-source.ts';
import { readPolicy } from '#data/ledger/ledger-facts.ts';
import { createLedger, openLedger } from '#data/ledger/open-ledger.ts';
import { checkProjections } from '#data/projection/check.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { migrationsDirectory } from '#test/support/directories.ts';
import { createTestOffice } from '#test/support/office.ts';

const source = systemRecordSource(() => Date.parse('2026-11-24T00:00:00.000Z'));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-register-migration-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The migrations of the program before it had a register. */
function migrationsBefore(): string {
  const directory = join(folder, 'before');
  cpSync(migrationsDirectory, directory, { recursive: true });
  const file = join(directory, 'meta', '_journal.json');
  const journal: { entries: { tag: string }[] } = JSON.parse(readFileSync(file, 'utf8'));
  const first = journal.entries.findIndex(({ tag }) => tag.endsWith('confirmed_domains'));
  expect(first).toBeGreaterThan(0);
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, first) }));
  return directory;
}

it('登録のなかった台帳は、記録も設定もそのままで、空の登録を持って開く', async () => {
  const path = join(folder, '台帳.kyoso');
  const made = createLedger(path, {
    migrationsDirectory: migrationsBefore(),
    source,
    marksUse: true,
    demonstration: false,
    actor: 'system',
  });
  if (!made.ok) throw new Error(made.error.problem);
  const { confirmationMonths: _, ...oldPolicy } = { ...defaultOfficePolicy, targetDays: 5 };
  const { write } = made.value;
  write.run("INSERT INTO ledger_facts (name, value) VALUES ('policy', ?)", JSON.stringify(oldPolicy));
  expect(() => write.query('SELECT 1 FROM confirmed_domains')).toThrow('no such table');
  made.value.close();

  const opened = await openLedger(path, { migrationsDirectory, source, marksUse: true });
  if (!opened.ok) throw new Error(opened.error.problem);
  const { read } = opened.value;
  expect(readPolicy(read)).toEqual({ ...oldPolicy, confirmationMonths: 12 });
  const test = createTestOffice();
  const wish = { filter: 'all', search: '', after: null, limit: 10 } as const;
  expect(registerPage(read, wish, test.office.context())).toEqual({
    rows: [],
    next: null,
    counts: { all: 0, valid: 0, expiring: 0, expired: 0, revoked: 0 },
  });
  expect(read.query('SELECT kind FROM journal').all()).toEqual([{ kind: 'ledgerCreated' }]);
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
  test.close();
  opened.value.close();
});
