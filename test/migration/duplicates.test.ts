import { expect, it } from 'vitest';
import { duplicateFinder } from '#data/duplicate/duplicate-finder.ts';
import { anApplication } from '#test/support/imported-cases.ts';
import { olderLedger } from './older-ledger.ts';

it('重複の確認より前の台帳の案件も、次の申請が重複として見つける', async () => {
  const { read } = await olderLedger('duplicates', ({ write }) => {
    const content = JSON.stringify({ application: anApplication(), judgement: {} });
    write.run("INSERT INTO vault VALUES ('event-1', 'application', zeroblob(16), ?)", content);
    write.run(`INSERT INTO cases
      (row, id, type, status, version, receipt_number, received_on, due_on, next_actor, domain_class, judgement_outcome,
       organization_code, suspected_impersonation, body_mismatch, reasons, application_vault)
      VALUES (7, 'case-1', 'application', 'received', 1, 'R8-000182', '2026-11-20', '2026-11-26', 'secretariat',
       'official-candidate', 'verify', '016373', 0, 0, '', 'event-1')`);
  });
  expect(read.query('SELECT id, status, suspected_duplicate FROM cases').all()).toEqual([
    { id: 'case-1', status: 'received', suspected_duplicate: 0 },
  ]);
  expect(read.query('SELECT DISTINCT row FROM identity_keys').all()).toEqual([{ row: 7 }]);
  const { matches } = duplicateFinder(read).find(anApplication({ address: 'H-Sato@memuro.net' }));
  expect(matches).toMatchObject([{ of: { kind: 'case', id: 'case-1' }, strength: 'certain' }]);
});
