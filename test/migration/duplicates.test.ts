import { expect, it } from 'vitest';
import type { WritableDb } from '#data/database.ts';
import { duplicateFinder } from '#data/duplicate/duplicate-finder.ts';
import { openWriter } from '#data/ledger/connection.ts';
import { bringUpToDate } from '#data/ledger/migrate.ts';
import { migrationsDirectory } from '#test/support/directories.ts';
import { anApplication } from '#test/support/imported-cases.ts';
import { olderLedger } from './older-ledger.ts';

function receiveOne(write: WritableDb): void {
  const content = JSON.stringify({ application: anApplication(), judgement: {} });
  write.run("INSERT INTO vault VALUES ('event-1', 'application', zeroblob(16), ?)", content);
  write.run(`INSERT INTO cases
      (row, id, type, status, version, receipt_number, received_on, due_on, next_actor, domain_class, judgement_outcome,
       organization_code, suspected_impersonation, body_mismatch, reasons, application_vault)
      VALUES (7, 'case-1', 'application', 'received', 1, 'R8-000182', '2026-11-20', '2026-11-26', 'secretariat',
       'official-candidate', 'verify', '016373', 0, 0, '', 'event-1')`);
}

it('重複の確認より前の台帳の案件も、次の申請が重複として見つける', async () => {
  const { read } = await olderLedger('duplicates', ({ write }) => receiveOne(write));
  expect(read.query('SELECT id, status, suspected_duplicate FROM cases').all()).toEqual([
    { id: 'case-1', status: 'received', suspected_duplicate: 0 },
  ]);
  expect(read.query('SELECT DISTINCT row FROM identity_keys').all()).toEqual([{ row: 7 }]);
  const { matches } = duplicateFinder(read).find(anApplication({ address: 'H-Sato@memuro.net' }));
  expect(matches).toMatchObject([{ of: { kind: 'case', id: 'case-1' }, strength: 'certain' }]);
});

it('移行の途中で止まった台帳も、開き直せば、次の申請が重複として見つける', async () => {
  const { read } = await olderLedger('duplicates', ({ write, path }) => {
    receiveOne(write);
    const connection = openWriter(path);
    const stopped = () => {
      throw new Error('ended');
    };
    expect(() => bringUpToDate(connection, migrationsDirectory, stopped)).toThrow('ended');
    connection.close();
  });
  expect(read.query('SELECT DISTINCT row FROM identity_keys').all()).toEqual([{ row: 7 }]);
});

it('前の版が資格喪失の後も重複疑いとしていた申請は、開けば疑いでなくなる', async () => {
  const { read } = await olderLedger('places_of_terms', ({ write }) => {
    const insert = write.writer(`INSERT INTO cases
      (row, id, type, status, version, receipt_number, received_on, due_on, next_actor, domain_class, judgement_outcome,
       organization_code, suspected_impersonation, body_mismatch, reasons, outcome, review_of, review_cause, suspected_duplicate)
      VALUES (?, ?, ?, ?, 1, ?, '2026-11-20', '2026-11-26', 'secretariat',
       'local-lg', 'pass', '271004', 0, 0, '', ?, ?, ?, ?)`);
    insert(1, 'member', 'application', 'closed', 'R8-1', 'approved', null, null, 0);
    insert(2, 'review', 'membership', 'closed', 'R8-1-再1', 'disqualified', 'member', 'dormant', 0);
    insert(3, 'later', 'application', 'received', 'R8-9', null, null, null, 1);
    write.run(
      `INSERT INTO duplicates (case_id, other, strength, reasons) VALUES ('later', 'member', 'certain', 'name')`,
    );
  });
  expect(read.query('SELECT id FROM cases WHERE suspected_duplicate = 1').all()).toEqual([]);
});
