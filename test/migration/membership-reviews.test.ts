import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { systemRecordSource } from '#data/journal/record-source.ts';
import { createLedger, openLedger } from '#data/ledger/open-ledger.ts';
import { checkProjections } from '#data/projection/check.ts';
import { migrationsDirectory } from '#test/support/directories.ts';

const source = systemRecordSource(() => Date.parse('2026-11-24T00:00:00.000Z'));

it('所属再確認のなかった版の台帳も開け、どの案件も再確認ではない', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'review-migration-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, '台帳.kyoso');
  const made = createLedger(path, {
    migrationsDirectory: migrationsBefore(folder, 'membership_reviews'),
    source,
    marksUse: true,
    demonstration: false,
    actor: 'system',
  });
  if (!made.ok) throw new Error(made.error.problem);
  made.value.close();

  const opened = await openLedger(path, { migrationsDirectory, source, marksUse: true });
  if (!opened.ok) throw new Error(opened.error.problem);
  expect(opened.value.read.query('SELECT * FROM cases WHERE review_of IS NOT NULL').all()).toEqual([]);
  expect(checkProjections(opened.value.read)).toMatchObject({ differences: 0 });
  opened.value.close();
});

/** The migrations of the version before the one that brought this one. */
function migrationsBefore(folder: string, topic: string): string {
  const copy = join(folder, 'before');
  cpSync(migrationsDirectory, copy, { recursive: true });
  const file = join(copy, 'meta', '_journal.json');
  const journal: { entries: { tag: string }[] } = JSON.parse(readFileSync(file, 'utf8'));
  const at = journal.entries.findIndex(({ tag }) => tag.endsWith(topic));
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }));
  return copy;
}
