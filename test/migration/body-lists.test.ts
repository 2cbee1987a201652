import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { systemRecordSource } from '#data/journal/record-source.ts';
import { createLedger, type Ledger, openLedger } from '#data/ledger/open-ledger.ts';
import { ledgerReference } from '#data/reference/ledger-reference.ts';
import { migrationsDirectory } from '#test/support/directories.ts';
import { testReference } from '#test/support/office.ts';

const source = systemRecordSource(() => Date.parse('2026-11-24T00:00:00.000Z'));
const MigrationList = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });
let folder: string;
let ledger: Ledger;

/** A ledger of the version before lists of bodies could be imported, opened by this one. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-body-lists-'));
  const before = join(folder, 'before');
  cpSync(migrationsDirectory, before, { recursive: true });
  const file = join(before, 'meta', '_journal.json');
  const list = MigrationList.parse(JSON.parse(readFileSync(file, 'utf8')));
  const own = list.entries.findIndex((entry) => entry.tag.endsWith('_body_lists'));
  writeFileSync(file, JSON.stringify({ ...list, entries: list.entries.slice(0, own) }));
  const path = join(folder, '台帳.kyoso');
  const made = createLedger(path, {
    migrationsDirectory: before,
    source,
    marksUse: true,
    demonstration: false,
    actor: 'system',
  });
  if (!made.ok) throw new Error(made.error.problem);
  made.value.close();
  const opened = await openLedger(path, { migrationsDirectory, source, marksUse: true });
  if (!opened.ok) throw new Error(opened.error.problem);
  ledger = opened.value;
});
afterEach(() => {
  ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

it('前の版の台帳は、団体の一覧が空のまま開き、プログラムの表で判定する', () => {
  const tables = ['body_list_imports', 'listed_bodies', 'body_names'];
  expect(tables.flatMap((table) => ledger.read.query(`SELECT * FROM ${table}`).all())).toEqual([]);
  const shipped = testReference();
  expect(ledgerReference(shipped, ledger.read).organizations).toBe(shipped.organizations);
});

it.each([
  [
    '六桁でないコード',
    "INSERT INTO listed_bodies VALUES ('1', '', '', '', '', '', '', NULL, NULL, '[]', '')",
  ],
  [
    '廃止されていない団体の後継',
    `INSERT INTO listed_bodies VALUES ('012025', '', '', '', '', '', '', NULL, NULL, '["012076"]', '')`,
  ],
  [
    '最後より後の最初の日',
    "INSERT INTO body_names VALUES ('012025', 'x', '', '2027-01-02', '2027-01-01', '')",
  ],
  [
    '知らない種類の一覧',
    "INSERT INTO body_list_imports VALUES (1, 'x', 'others', '', '2027-01-01', 'all', 0, 0, 0, 0, 0, 0, '', '')",
  ],
])('%sは書き込めない', (_name, sql) => {
  expect(() => ledger.write.run(sql)).toThrow(/CHECK constraint failed/);
});
