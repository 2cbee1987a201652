import { expect, it } from 'vitest';
import { outgoingPage } from '#data/export/went-out.ts';
import { entryContent } from '#data/journal/entry-content.ts';
import { journalWriter } from '#data/journal/journal.ts';
import { journalPage } from '#data/journal/journal-pages.ts';
import { recordedPolicy } from '#data/journal/recorded-policy.ts';
import { writeFact } from '#data/ledger/ledger-facts.ts';
import { checkProjections } from '#data/projection/check.ts';
import { actorNames } from '#data/session/actor-names.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { olderLedger, source } from './older-ledger.ts';

it('索引のなかった版の台帳でも、出力した一覧と設定の変更が読め、初めの設定は分からないと言う', async () => {
  const { sender, ...policy } = { ...defaultOfficePolicy, fourEyes: 'always' as const };
  const list = { list: 'invitations', encoding: 'cp932', cases: 4, sha256: 'a'.repeat(64) } as const;
  const ledger = await olderLedger('office_events', ({ write, device, connection }) => {
    // That program did not say with what it began.
    connection.exec(
      "DROP TRIGGER journal_delete; DELETE FROM journal; DELETE FROM ledger_facts WHERE name = 'policy'",
    );
    write.begin();
    const { append } = journalWriter(write, source, 'system', device);
    append({ kind: 'ledgerCreated', payload: { ledger: 'x', demonstration: false }, personal: null }, null);
    append({ kind: 'noticeListSaved', payload: list, personal: null }, null);
    append(
      { kind: 'policyChanged', payload: { policy }, personal: { kind: 'sender', content: sender } },
      null,
    );
    writeFact(write, 'policy', { ...policy, sender });
    write.commit();
  });
  const { read } = ledger;
  const named = actorNames(read, 'system');
  expect(outgoingPage(read, { before: null, limit: 9, digits: 'a'.repeat(8) }, named)).toMatchObject({
    entries: [{ seq: 2, madeUpTo: null, file: { what: 'list', receiptNumbers: null, cases: 4 } }],
  });
  expect([1, 2].map((seq) => recordedPolicy(read, seq))).toEqual([null, null]);
  expect(entryContent(read, 1, 'system')).toBeNull();
  expect(entryContent(read, 3, 'system')).toEqual({
    of: 'policy',
    before: null,
    after: { ...policy, sender },
  });
  expect(journalPage(read, { before: null, limit: 9, caseId: 'nobody' }, named)).toMatchObject({ total: 0 });
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
});
