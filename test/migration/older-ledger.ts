import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { systemRecordSource } from '#data/journal/record-source.ts';
import { createLedger, type Ledger, openLedger } from '#data/ledger/open-ledger.ts';
import { migrationsDirectory } from '#test/support/directories.ts';

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
