import { expect, it, onTestFinished } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice } from '#test/support/office.ts';
import { reopenFromBefore } from './older-ledger.ts';

it('番号の索引と二つの数え方をもつ版の台帳で仕事を続けても、状態ごとの件数は合っている', async () => {
  const test = createTestOffice();
  onTestFinished(() => test.close());
  const [taken = '', other = ''] = await receiveApplications(test, [
    anApplication(),
    anApplication({ receiptNumber: 'R8-000183' }),
  ]);
  await reopenFromBefore('fewer_pages', test);
  const { read } = test.office.requireLedger();

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
