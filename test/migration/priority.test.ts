import { expect, it, onTestFinished } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import { ok } from '#shared/result.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice } from '#test/support/office.ts';
import { reopenFromBefore } from './older-ledger.ts';

it('優先の印がなかった版の台帳の案件は、どれも通常として開き、印を付けられる', async () => {
  const test = createTestOffice();
  onTestFinished(() => test.close());
  const [marked = '', other = ''] = await receiveApplications(test, [
    anApplication(),
    anApplication({ receiptNumber: 'R8-000183' }),
  ]);
  const rows = (columns: string) =>
    test.office.requireLedger().read.query(`SELECT ${columns} FROM cases ORDER BY row`).all();
  const cases = () => rows('id, is_priority');
  const before = rows('id, status, due_on, version');
  await reopenFromBefore('priority', test);
  const { connection, read } = test.office.requireLedger();

  expect(cases()).toEqual([
    { id: marked, is_priority: 0 },
    { id: other, is_priority: 0 },
  ]);
  expect(rows('id, status, due_on, version')).toEqual(before);
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
