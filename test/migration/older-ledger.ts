import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { systemRecordSource } from '#data/journal/record-source.ts';
import { openWriter } from '#data/ledger/connection.ts';
import { APPLICATION_ID } from '#data/ledger/ledger-file.ts';
import { bringUpToDate } from '#data/ledger/migrate.ts';
import { createLedger, type Ledger, openLedger } from '#data/ledger/open-ledger.ts';
import { migrationsDirectory } from '#test/support/directories.ts';
import type { TestOffice } from '#test/support/office.ts';

export const source = systemRecordSource(() => Date.parse('2026-11-24T00:00:00.000Z'));

/**
 * A ledger as the program made it before the migration with this name, worked on by `work` as that program would have, and opened by the
 * program of today. It is closed and taken away at the end of the test.
 */
export async function olderLedger(
  migration: string,
  work: (older: Ledger) => void = () => {},
): Promise<Ledger> {
  const folder = mkdtempSync(join(tmpdir(), 'review-migration-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, '台帳.kyoso');
  const made = createLedger(path, {
    migrationsDirectory: migrationsBefore(folder, migration),
    source,
    marksUse: true,
    demonstration: false,
    actor: 'system',
  });
  if (!made.ok) throw new Error(made.error.problem);
  work(made.value);
  made.value.close();
  const opened = await openLedger(path, { migrationsDirectory, source, marksUse: true });
  if (!opened.ok) throw new Error(opened.error.problem);
  const { value } = opened;
  onTestFinished(() => value.close());
  return value;
}

/**
 * Puts the work of the office into a ledger as the program had it before the migration with this name (tables and columns that came later
 * are left out), has the program of today open that one, and lets the office go on with it.
 */
export async function reopenFromBefore(migration: string, test: TestOffice): Promise<void> {
  test.office.requireLedger().close();
  const path = join(test.directory, '前の版の台帳.kyoso');
  writeFileSync(path, '');
  const connection = openWriter(path);
  connection.pragma(`application_id = ${APPLICATION_ID}`);
  bringUpToDate(connection, migrationsBefore(test.directory, migration));
  connection.prepare('ATTACH ? AS today').run(test.path);
  const columnsOf = (schema: 'main' | 'today', table: string) =>
    connection
      .prepare<[string, string], { name: string }>('SELECT name FROM pragma_table_info(?, ?)')
      .all(table, schema)
      .map(({ name }) => name);
  for (const { name: table } of connection.prepare<[], { name: string }>(TABLES_OF_WORK).all()) {
    const today = new Set(columnsOf('today', table));
    const columns = columnsOf('main', table).filter((column) => today.has(column));
    if (columns.length === 0) continue;
    // What the migrations or the triggers wrote already stands in the copy as well.
    const verb = table === 'case_counts' ? 'REPLACE' : 'INSERT';
    connection.exec(
      `${verb} INTO main.${table} (${columns}) SELECT ${columns} FROM today.${table} ORDER BY 1`,
    );
  }
  connection.exec('INSERT INTO case_fts (rowid, text) SELECT row, text FROM case_search; DETACH today');
  connection.close();
  const opened = await openLedger(path, { migrationsDirectory, source, marksUse: true });
  if (!opened.ok) throw new Error(opened.error.problem);
  test.office.setLedger(opened.value);
}

/** The counts come last: the triggers of the cases write into them. */
const TABLES_OF_WORK = `SELECT name FROM sqlite_schema
  WHERE type = 'table' AND name NOT LIKE 'case_fts%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'
  ORDER BY name = 'case_counts'`;

function migrationsBefore(folder: string, migration: string): string {
  const copy = join(folder, 'before');
  cpSync(migrationsDirectory, copy, { recursive: true });
  const file = join(copy, 'meta', '_journal.json');
  const list: { entries: { tag: string }[] } = JSON.parse(readFileSync(file, 'utf8'));
  const at = list.entries.findIndex(({ tag }) => tag.endsWith(`_${migration}`));
  if (at < 1) throw new Error(`no migration ${migration}`);
  writeFileSync(file, JSON.stringify({ ...list, entries: list.entries.slice(0, at) }));
  return copy;
}
