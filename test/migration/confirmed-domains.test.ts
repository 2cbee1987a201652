import { expect, it } from 'vitest';
import { registerPage } from '#data/confirmed-domain/register-page.ts';
import { readPolicy } from '#data/ledger/ledger-facts.ts';
import { checkProjections } from '#data/projection/check.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { createTestOffice } from '#test/support/office.ts';
import { olderLedger } from './older-ledger.ts';

it('登録のなかった台帳は、記録も設定もそのままで、空の登録を持って開く', async () => {
  const { confirmationMonths: _, ...oldPolicy } = { ...defaultOfficePolicy, targetDays: 5 };
  const { read } = await olderLedger('confirmed_domains', ({ write }) => {
    write.run("INSERT INTO ledger_facts (name, value) VALUES ('policy', ?)", JSON.stringify(oldPolicy));
    expect(() => write.query('SELECT 1 FROM confirmed_domains')).toThrow('no such table');
  });
  expect(readPolicy(read)).toEqual({ ...oldPolicy, confirmationMonths: 12 });
  const test = createTestOffice();
  const wish = { filter: 'all', search: '', after: null, limit: 10 } as const;
  expect(registerPage(read, wish, test.office.context())).toEqual({
    rows: [],
    next: null,
    counts: { all: 0, valid: 0, expiring: 0, expired: 0, revoked: 0 },
  });
  expect(read.query('SELECT kind FROM journal').all()).toEqual([{ kind: 'ledgerCreated' }]);
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
  test.close();
});
