import { expect, it } from 'vitest';
import { journalWriter } from '#data/journal/journal.ts';
import { checkProjections } from '#data/projection/check.ts';
import { listOperators, openAccounts } from '#data/session/operators.ts';
import { olderLedger, source } from './older-ledger.ts';

it('利用停止のなかった版の台帳の利用者は、みな役割も合言葉もそのままで使い続けられる', async () => {
  const secret = Buffer.alloc(32, 7);
  const ledger = await olderLedger('accounts', ({ write, device }) => {
    write.begin();
    // As that program wrote it: nothing of a passphrase that must be chosen.
    const added = { kind: 'operatorAdded', payload: { operator: 'o1', role: 'approver' }, personal: null };
    const { append } = journalWriter(write, source, 'system', device);
    append(added as unknown as Parameters<typeof append>[0], null);
    write.run(
      `INSERT INTO operators (id, name, role, created_at, salt, secret, cost_log2, failed_attempts, last_failed_at)
       VALUES ('o1', '佐藤 花子', 'approver', '2026-11-24T00:00:00.000Z', ?, ?, 17, 2, '2026-11-24T00:00:00.000Z')`,
      Buffer.alloc(16, 1),
      secret,
    );
    write.commit();
  });

  expect(listOperators(ledger.read)).toEqual([
    {
      id: 'o1',
      name: '佐藤 花子',
      role: 'approver',
      createdAt: '2026-11-24T00:00:00.000Z',
      closedAt: null,
      mustChoosePassphrase: false,
      casesInHand: 0,
      earlierNames: [],
    },
  ]);
  expect(openAccounts(ledger.read)).toEqual([{ id: 'o1', name: '佐藤 花子' }]);
  expect(ledger.read.query('SELECT secret, failed_attempts FROM operators').all()).toEqual([
    { secret, failed_attempts: 2 },
  ]);
  expect(checkProjections(ledger.read)).toMatchObject({ differences: 0 });
  expect(() => ledger.connection.exec('UPDATE operators SET must_choose_passphrase = 2')).toThrow(/CHECK/);
});
