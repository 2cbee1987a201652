import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { journalWriter } from '#data/journal/journal.ts';
import { systemRecordSource } from '#data/journal/record-source.ts';
import { knownMigrations } from '#data/ledger/migrate.ts';
import { createLedger, openLedger } from '#data/ledger/open-ledger.ts';
import { err } from '#shared/result.ts';
import { migrationsDirectory } from '#test/support/directories.ts';

const source = systemRecordSource(() => Date.parse('2026-11-24T00:00:00.000Z'));
const known = knownMigrations(migrationsDirectory);
let folder: string;
let path: string;
let nextMigrations: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-migration-'));
  path = join(folder, '台帳.kyoso');
  nextMigrations = join(folder, 'next');
  cpSync(migrationsDirectory, nextMigrations, { recursive: true });
  const made = createLedger(path, {
    migrationsDirectory,
    source,
    marksUse: true,
    demonstration: false,
    actor: 'system',
  });
  if (!made.ok) throw new Error(made.error.problem);
  made.value.close();
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Pretends that the next version of the program brings this migration. */
function nextVersionBrings(sql: string): void {
  const file = join(nextMigrations, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8'));
  const last = journal.entries.at(-1);
  const tag = '9999_next';
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag });
  writeFileSync(file, JSON.stringify(journal));
  writeFileSync(join(nextMigrations, `${tag}.sql`), sql);
}

function backups(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.backup'));
}

describe('古い台帳を新しい版で開く', () => {
  it('控えを取ってから移行し、前の記録はそのまま読める', async () => {
    nextVersionBrings("ALTER TABLE operators ADD COLUMN section TEXT NOT NULL DEFAULT '';");
    const opened = await openLedger(path, { migrationsDirectory: nextMigrations, source, marksUse: true });
    if (!opened.ok) throw new Error(opened.error.problem);
    expect(opened.value.read.query('SELECT kind FROM journal').all()).toEqual([{ kind: 'ledgerCreated' }]);
    expect(opened.value.read.query('SELECT section FROM operators').all()).toEqual([]);
    expect(opened.value.connection.pragma('user_version', { simple: true })).toBe(known + 1);
    expect(opened.value.connection.pragma('foreign_keys', { simple: true })).toBe(1);
    opened.value.close();
    expect(backups()).toHaveLength(1);
  });

  it.each([
    [
      '途中で失敗する移行',
      'CREATE TABLE half (x INTEGER);\n--> statement-breakpoint\nCREATE TABLE half (x INTEGER);',
    ],
    [
      '参照を壊す移行',
      `CREATE TABLE parent (id INTEGER PRIMARY KEY);
--> statement-breakpoint
CREATE TABLE child (parent INTEGER REFERENCES parent (id));
--> statement-breakpoint
INSERT INTO child VALUES (7);`,
    ],
  ])('%sのあとも、台帳は前の版のまま開ける', async (_name, sql) => {
    nextVersionBrings(sql);
    const failed = await openLedger(path, { migrationsDirectory: nextMigrations, source, marksUse: true });
    expect(failed).toMatchObject({ ok: false, error: { problem: 'migrationFailed' } });
    const opened = await openLedger(path, { migrationsDirectory, source, marksUse: true });
    if (!opened.ok) throw new Error(opened.error.problem);
    expect(opened.value.connection.pragma('user_version', { simple: true })).toBe(known);
    const tables = opened.value.read
      .query("SELECT name FROM sqlite_schema WHERE name IN ('half', 'child')")
      .all();
    expect(tables).toEqual([]);
    opened.value.close();
  });

  it('前の版のプログラムが使っている間は移行せず、その間の記録を失わない', async () => {
    nextVersionBrings("ALTER TABLE operators ADD COLUMN section TEXT NOT NULL DEFAULT '';");
    const older = await openLedger(path, { migrationsDirectory, source, marksUse: true });
    if (!older.ok) throw new Error(older.error.problem);
    const { write, device } = older.value;
    write.begin();
    const payload = { row: '行' };
    journalWriter(write, source, 'operator:佐藤', device).append(
      { kind: 'rowDiscarded', payload, personal: null },
      null,
    );
    const newer = { migrationsDirectory: nextMigrations, source, marksUse: true };
    expect(await openLedger(path, newer)).toEqual(err({ problem: 'inUse', detail: 'SQLITE_BUSY' }));
    write.commit();
    older.value.close();
    expect(backups()).toEqual([]);
    const opened = await openLedger(path, newer);
    if (!opened.ok) throw new Error(opened.error.problem);
    expect(opened.value.read.query('SELECT kind FROM journal ORDER BY seq').all()).toEqual([
      { kind: 'ledgerCreated' },
      { kind: 'rowDiscarded' },
    ]);
    opened.value.close();
  });

  it('移行の途中でディスクが一杯になったら、そう言い、台帳は前の版のまま残る', async () => {
    nextVersionBrings(
      'PRAGMA max_page_count = 1;\n--> statement-breakpoint\nCREATE TABLE large AS SELECT zeroblob(1000000) AS room;',
    );
    const failed = await openLedger(path, { migrationsDirectory: nextMigrations, source, marksUse: true });
    expect(failed).toEqual(err({ problem: 'diskFull', detail: 'SQLITE_FULL' }));
    const opened = await openLedger(path, { migrationsDirectory, source, marksUse: true });
    if (!opened.ok) throw new Error(opened.error.problem);
    expect(opened.value.connection.pragma('user_version', { simple: true })).toBe(known);
    opened.value.close();
  });

  it('新しい版の台帳を古い版では開かず、触らない', async () => {
    nextVersionBrings("ALTER TABLE operators ADD COLUMN section TEXT NOT NULL DEFAULT '';");
    const opened = await openLedger(path, { migrationsDirectory: nextMigrations, source, marksUse: true });
    if (opened.ok) opened.value.close();
    const before = readFileSync(path);
    const refused = await openLedger(path, { migrationsDirectory, source, marksUse: true });
    expect(refused).toMatchObject({ ok: false, error: { problem: 'newerVersion' } });
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
