import { expect, it, onTestFinished } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice } from '#test/support/office.ts';
import { reopenFromBefore } from './older-ledger.ts';

it('前の版が判定だけから立てていた「なりすまし疑い」に、人が記録したものも加わる', async () => {
  const test = createTestOffice();
  onTestFinished(() => test.close());
  const ids = await receiveApplications(test, [
    anApplication({ receiptNumber: 'R8-1', address: 'hanako@lg-jp.com' }),
    anApplication({ receiptNumber: 'R8-2' }),
    anApplication({ receiptNumber: 'R8-3' }),
  ]);
  const [, doubted = '', cleared = ''] = ids;
  const item = 'terms-consent';
  for (const id of [doubted, cleared]) {
    await test.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
    const suspicion = {
      kind: 'recordCheck',
      item,
      result: 'deficient',
      reason: 'impersonation-suspected',
      checkedOn: null,
      source: '',
      note: '',
    } as const;
    await test.call('case.act', { id, expectedVersion: 2, command: suspicion });
  }
  await test.call('case.act', { id: cleared, expectedVersion: 3, command: { kind: 'clearCheck', item } });
  const { connection } = test.office.requireLedger();
  connection.exec("UPDATE cases SET suspected_impersonation = domain_class = 'lookalike'");

  await reopenFromBefore('body_mismatch', test);
  const { read } = test.office.requireLedger();
  expect(read.query('SELECT suspected_impersonation AS flag FROM cases ORDER BY row').all()).toEqual([
    { flag: 1 },
    { flag: 1 },
    { flag: 0 },
  ]);
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
});
