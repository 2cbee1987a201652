import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { ok } from '#shared/result.ts';
import { migrationsDirectory } from '#test/support/directories.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice } from '#test/support/office.ts';
import { inquireAsBefore } from './earlier-inquiry.ts';

it('回答の期限を記録しなかった版の台帳の照会は、期限のないまま開き、次の照会からは記録される', async () => {
  const test = createTestOffice();
  onTestFinished(() => test.close());
  const [asked = '', other = ''] = await receiveApplications(test, [
    anApplication(),
    anApplication({ receiptNumber: 'R8-000183' }),
  ]);
  for (const id of [asked, other]) {
    await test.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
  }
  await inquireAsBefore(test, asked);
  const { connection, read } = test.office.requireLedger();
  // The table as the version before left it, and then what this version does to it.
  connection.exec('ALTER TABLE cases DROP COLUMN answer_by');
  connection.exec(readFileSync(join(migrationsDirectory, '0014_answer_by.sql'), 'utf8'));
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
  expect(await test.call('case.open', { id: asked })).toMatchObject(ok({ answerBy: '2026-12-08' }));

  const inquire = { kind: 'inquire' as const, reasons: ['code-mismatch' as const], text: '' };
  await test.call('case.act', { id: other, expectedVersion: 2, command: inquire });
  expect(read.query('SELECT id, asked_on, answer_by FROM cases ORDER BY row').all()).toEqual([
    { id: asked, asked_on: '2026-11-24', answer_by: null },
    { id: other, asked_on: '2026-11-24', answer_by: '2026-12-08' },
  ]);
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
});
