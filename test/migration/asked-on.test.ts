import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { migrationsDirectory } from '#test/support/directories.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice } from '#test/support/office.ts';

it('照会の日を表に持たなかった版の台帳も、出ている照会の日を記録から補う', async () => {
  const test = createTestOffice();
  onTestFinished(() => test.close());
  const [asked = '', answered = ''] = await receiveApplications(test, [
    anApplication(),
    anApplication({ receiptNumber: 'R8-000183' }),
  ]);
  for (const id of [asked, answered]) {
    await test.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
    const command = { kind: 'inquire' as const, reasons: ['code-mismatch' as const], text: '' };
    await test.call('case.act', { id, expectedVersion: 2, command });
  }
  const answer = { kind: 'recordAnswer' as const, answeredOn: null, text: '' };
  await test.call('case.act', { id: answered, expectedVersion: 3, command: answer });
  const { connection, read } = test.office.requireLedger();
  // The table as the version before left it, and then what this version does to it.
  connection.exec('DROP INDEX cases_asked_due; ALTER TABLE cases DROP COLUMN asked_on');
  connection.exec(readFileSync(join(migrationsDirectory, '0010_asked_on.sql'), 'utf8'));

  expect(read.query('SELECT id, asked_on FROM cases ORDER BY row').all()).toEqual([
    { id: asked, asked_on: '2026-11-24' },
    { id: answered, asked_on: null },
  ]);
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
});
