import { expect, it } from 'vitest';
import { registerPage } from '#data/confirmed-domain/register-page.ts';
import { journalWriter } from '#data/journal/journal.ts';
import { readPolicy } from '#data/ledger/ledger-facts.ts';
import { checkProjections } from '#data/projection/check.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { createTestOffice } from '#test/support/office.ts';
import { olderLedger, source } from './older-ledger.ts';

it('登録のなかった台帳は、記録も設定もそのままで、空の登録を持って開く', async () => {
  const { confirmationMonths: _, ...oldPolicy } = { ...defaultOfficePolicy, targetDays: 5 };
  const { read } = await olderLedger('confirmed_domains', ({ write, device }) => {
    // As that program wrote both: of a register they say nothing.
    const changed = { kind: 'policyChanged', payload: { policy: oldPolicy }, personal: null };
    write.begin();
    const { append } = journalWriter(write, source, 'system', device);
    append(changed as unknown as Parameters<typeof append>[0], null);
    write.run("UPDATE ledger_facts SET value = ? WHERE name = 'policy'", JSON.stringify(oldPolicy));
    write.commit();
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
  expect(read.query('SELECT kind FROM journal').all()).toEqual([
    { kind: 'ledgerCreated' },
    { kind: 'policyChanged' },
  ]);
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
  test.close();
});
