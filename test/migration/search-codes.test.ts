import { expect, it, onTestFinished } from 'vitest';
import { checkProjections, searchIndexIsWhole } from '#data/projection/check.ts';
import { ok } from '#shared/result.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice } from '#test/support/office.ts';
import { queuePage } from '#test/support/queue-pages.ts';
import { reopenFromBefore } from './older-ledger.ts';

it('書かれたままのコードでしか探せなかった版の台帳は、開くと、読み取ったコードでも案件が見つかる', async () => {
  const test = createTestOffice();
  onTestFinished(() => test.close());
  const [plain = '', repaired = ''] = await receiveApplications(test, [
    anApplication({ organizationCode: '016373' }),
    anApplication({ receiptNumber: 'R8-000183', organizationCode: '16373' }),
    anApplication({ receiptNumber: 'R8-000184', organizationCode: '' }),
  ]);
  const { connection } = test.office.requireLedger();
  // As the version before left it: without what was read.
  connection.exec(`INSERT INTO case_fts (case_fts) VALUES ('delete-all');
    UPDATE case_search SET text = replace(text, char(10) || '16373' || char(10) || '016373', char(10) || '16373');
    INSERT INTO case_fts (rowid, text) SELECT row, text FROM case_search`);
  const found = async () => (await queuePage(test, { search: '016373' })).rows.map(({ id }) => id);
  expect(await found()).toEqual([plain]);

  await reopenFromBefore('search_codes', test);
  expect(await found()).toEqual([plain, repaired]);
  await test.office.transaction((db) => ok(expect(searchIndexIsWhole(db)).toBe(true)));
  expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
});
