import { expect, it, onTestFinished } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice } from '#test/support/office.ts';
import { inquireAsBefore } from './earlier-inquiry.ts';
import { reopenFromBefore } from './older-ledger.ts';

it('照会の日を表に持たなかった版の台帳も、出ている照会の日を記録から補う', async () => {
  const test = createTestOffice();
  onTestFinished(() => test.close());
  const [asked = '', answered = ''] = await receiveApplications(test, [
    anApplication(),
    anApplication({ receiptNumber: 'R8-000183' }),
  ]);
  for (const id of [asked, answered]) {
    await test.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
    await inquireAsBefore(test, id);
  }
  const answer = { kind: 'recordAnswer' as const, answeredOn: null, text: '' };
  await test.call('case.act', { id: answered, expectedVersion: 3, command: answer });
  await reopenFromBefore('asked_on', test);
  const { read } = test.office.requireLedger();

  expect(read.query('SELECT id, asked_on FROM cases ORDER BY row').all()).toEqual([
    { id: asked, asked_on: '2026-11-24' },
    { id: answered, asked_on: null },
  ]);
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
});
