import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { journalWriter } from '#data/journal/journal.ts';
import { systemRecordSource } from '#data/journal/record-source.ts';
import { createLedger, openLedger } from '#data/ledger/open-ledger.ts';
import { checkProjections } from '#data/projection/check.ts';
import { noDetails } from '#shared/contract/intake-run.ts';
import { migrationsDirectory } from '#test/support/directories.ts';

const source = systemRecordSource(() => Date.parse('2026-11-24T00:00:00.000Z'));
const counts = { rows: 3, imported: 1, known: 1, needsCorrection: 1 };

it('取込を取り消せなかった版の台帳も開け、前の取込と保留の行はそのまま読める', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'review-migration-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, '台帳.kyoso');
  const made = createLedger(path, {
    migrationsDirectory: migrationsBefore(folder, 'plan_and_undo'),
    source,
    marksUse: true,
    demonstration: false,
    actor: 'system',
  });
  if (!made.ok) throw new Error(made.error.problem);
  const { write, device } = made.value;
  write.begin();
  const journal = journalWriter(write, source, 'system', device);
  const held = journal.append(
    { kind: 'rowHeld', payload: { run: 'r1', rowNumber: 3, problems: [] }, personal: null },
    null,
  );
  write.run("INSERT INTO held_rows VALUES (?, ?, 'r1', 3, 'held', '[]', NULL)", held.seq, held.id);
  // As the older program recorded a run: without what it did beyond the counts.
  const payload = { run: 'r1', sha256: 'ab', encoding: 'cp932' as const, counts, details: noDetails };
  const run = journal.append({ kind: 'importCommitted', payload, personal: null }, null);
  write.run(
    "INSERT INTO intake_runs VALUES ('r1', ?, 'ab', 'cp932', 3, 1, 1, 1, 'system', ?)",
    run.seq,
    run.at,
  );
  write.commit();
  made.value.close();

  const opened = await openLedger(path, { migrationsDirectory, source, marksUse: true });
  if (!opened.ok) throw new Error(opened.error.problem);
  const { read } = opened.value;
  expect(read.query('SELECT * FROM held_rows').all()).toEqual([
    {
      row: held.seq,
      id: held.id,
      run_id: 'r1',
      row_number: 3,
      status: 'held',
      problems: '[]',
      case_id: null,
      settled_run: null,
    },
  ]);
  expect(read.query('SELECT replaced, excluded, undone_at, undone_by FROM intake_runs').all()).toEqual([
    { replaced: 0, excluded: 0, undone_at: null, undone_by: null },
  ]);
  expect(() => opened.value.write.run("UPDATE held_rows SET status = 'settled'")).toThrow(/CHECK/);
  expect(checkProjections(read)).toMatchObject({ differences: 0, first: [] });
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
