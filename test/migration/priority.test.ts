import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import { ok } from '#shared/result.ts';
import { migrationsDirectory } from '#test/support/directories.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice } from '#test/support/office.ts';

it('優先の印がなかった版の台帳の案件は、どれも通常として開き、印を付けられる', async () => {
  const test = createTestOffice();
  onTestFinished(() => test.close());
  const [marked = '', other = ''] = await receiveApplications(test, [
    anApplication(),
    anApplication({ receiptNumber: 'R8-000183' }),
  ]);
  const { connection, read } = test.office.requireLedger();
  const cases = () => read.query('SELECT id, is_priority FROM cases ORDER BY row').all();
  const before = read.query('SELECT id, status, due_on, version FROM cases ORDER BY row').all();
  // The table as the version before left it, and then what this version does to it.
  connection.exec(`DROP INDEX cases_priority_due; DROP INDEX cases_priority_open_due;
    ALTER TABLE cases DROP COLUMN is_priority`);
  connection.exec(readFileSync(join(migrationsDirectory, '0011_priority.sql'), 'utf8'));

  expect(cases()).toEqual([
    { id: marked, is_priority: 0 },
    { id: other, is_priority: 0 },
  ]);
  expect(read.query('SELECT id, status, due_on, version FROM cases ORDER BY row').all()).toEqual(before);
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
  expect(() => connection.exec('UPDATE cases SET is_priority = 2')).toThrow(/CHECK/);

  const command = { kind: 'setPriority' as const, priority: 'high' as const, text: '' };
  expect((await test.call('case.act', { id: marked, expectedVersion: 1, command })).ok).toBe(true);
  expect(cases()).toEqual([
    { id: marked, is_priority: 1 },
    { id: other, is_priority: 0 },
  ]);
  // A row that says otherwise than its events is found, and a rebuild puts it right.
  connection.exec('UPDATE cases SET is_priority = 1 - is_priority');
  expect(checkProjections(read)).toMatchObject({ differences: 2 });
  await test.office.transaction((db) => ok(rebuildProjections(db)));
  expect(cases()).toEqual([
    { id: marked, is_priority: 1 },
    { id: other, is_priority: 0 },
  ]);
});
