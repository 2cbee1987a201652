import { expect, it } from 'vitest';
import { journalWriter, type RecordedEvent } from '#data/journal/journal.ts';
import { checkProjections } from '#data/projection/check.ts';
import { noDetails } from '#shared/contract/intake-run.ts';
import { olderLedger, source } from './older-ledger.ts';

const counts = { rows: 3, imported: 1, known: 1, needsCorrection: 1 };

it('取込を取り消せなかった版の台帳も開け、前の取込と保留の行はそのまま読める', async () => {
  let held: RecordedEvent | undefined;
  const { read, write } = await olderLedger('plan_and_undo', ({ write, device }) => {
    write.begin();
    const journal = journalWriter(write, source, 'system', device);
    held = journal.append(
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
  });

  expect(read.query('SELECT * FROM held_rows').all()).toEqual([
    {
      row: held?.seq,
      id: held?.id,
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
  expect(() => write.run("UPDATE held_rows SET status = 'settled'")).toThrow(/CHECK/);
  expect(checkProjections(read)).toMatchObject({ differences: 0, first: [] });
});
