import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { migrationsDirectory } from '#test/support/directories.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice } from '#test/support/office.ts';

it('番号の索引と二つの数え方をもつ版の台帳で仕事を続けても、状態ごとの件数は合っている', async () => {
  const test = createTestOffice();
  onTestFinished(() => test.close());
  const [taken = '', other = ''] = await receiveApplications(test, [
    anApplication(),
    anApplication({ receiptNumber: 'R8-000183' }),
  ]);
  const { connection, read } = test.office.requireLedger();
  // The tables as the version before left them, and then what this version does to them.
  connection.exec(`CREATE UNIQUE INDEX journal_id ON journal (id); DROP TRIGGER case_counts_update;
    CREATE TRIGGER case_counts_update AFTER UPDATE OF status ON cases WHEN OLD.status <> NEW.status BEGIN
      UPDATE case_counts SET cases = cases - 1 WHERE status = OLD.status;
      UPDATE case_counts SET cases = cases + 1 WHERE status = NEW.status;
    END`);
  connection.exec(readFileSync(join(migrationsDirectory, '0012_fewer_pages.sql'), 'utf8'));

  const act = (id: string, expectedVersion: number, kind: 'claim' | 'undo') =>
    test.call('case.act', { id, expectedVersion, command: { kind } });
  expect((await act(taken, 1, 'claim')).ok).toBe(true);
  expect((await act(other, 1, 'claim')).ok).toBe(true);
  expect((await act(other, 2, 'undo')).ok).toBe(true);
  expect(read.query('SELECT status, cases FROM case_counts WHERE cases > 0 ORDER BY status').all()).toEqual([
    { status: 'received', cases: 1 },
    { status: 'verifying', cases: 1 },
  ]);
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
});
