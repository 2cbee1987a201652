import { expect, it, onTestFinished } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice } from '#test/support/office.ts';
import { reopenFromBefore } from './older-ledger.ts';

it('所属再確認のなかった版の台帳も開け、どの案件も再確認ではない', async () => {
  const test = createTestOffice();
  onTestFinished(() => test.close());
  const [id] = await receiveApplications(test, [aPassingApplication()]);
  await reopenFromBefore('membership_reviews', test);
  const { read } = test.office.requireLedger();
  expect(read.query('SELECT id, type, review_of, review_cause FROM cases').all()).toEqual([
    { id, type: 'application', review_of: null, review_cause: null },
  ]);
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
});
