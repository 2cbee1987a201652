import { expect, it, onTestFinished } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { act } from '#test/support/case-commands.ts';
import { createTestOffice } from '#test/support/office.ts';
import { aMonthOfWork, onDay } from '../data/report-cases.ts';
import { reopenFromBefore } from './older-ledger.ts';

it('前の版の台帳を開くと、それまでの再審査と取下げも、すべての案件の中から引ける', async () => {
  const test = createTestOffice();
  onTestFinished(() => test.close());
  const { approved } = await aMonthOfWork(test);
  onDay(test, '2026-12-10');
  await act(test, approved, { kind: 'reopen', reason: 'wrong-decision', text: '' });
  await reopenFromBefore('turns', test);
  const { read } = test.office.requireLedger();
  const kinds = read.query<{ kind: string }>(
    `SELECT kind FROM journal INDEXED BY journal_turns
     WHERE kind IN ('applicationUpdated', 'policyChanged', 'reopened', 'withdrawn') ORDER BY seq`,
  );
  expect(kinds.all().map(({ kind }) => kind)).toEqual(['withdrawn', 'reopened']);
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
});
