import { expect, it, onTestFinished } from 'vitest';
import { checkProjections, searchIndexIsWhole } from '#data/projection/check.ts';
import { ok } from '#shared/result.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice } from '#test/support/office.ts';
import { queuePage } from '#test/support/queue-pages.ts';
import { reopenFromBefore } from './older-ledger.ts';

it('電話番号やメモを探せなかった版の台帳は、開くと一度だけ索引が作り直され、どちらも見つかる', async () => {
  const test = createTestOffice();
  onTestFinished(() => test.close());
  const [noted = ''] = await receiveApplications(test, [
    anApplication({ phone: '0155-62-2611' }),
    anApplication({ receiptNumber: 'R8-000183' }),
  ]);
  await test.call('case.act', { id: noted, expectedVersion: 1, command: { kind: 'claim' } });
  const command = { kind: 'addNote' as const, text: '人事課 田中様より' };
  await test.call('case.act', { id: noted, expectedVersion: 2, command });
  // As the version before left it: a few fields of the application.
  test.office.requireLedger().connection.exec(`
    INSERT INTO case_fts (case_fts) VALUES ('delete-all');
    UPDATE case_search SET text = '佐藤 花子' || char(10, 10);
    INSERT INTO case_fts (rowid, text) SELECT row, text FROM case_search`);

  await reopenFromBefore('search_texts', test);
  for (const search of ['0155622611', '田中', '芽室町 田中']) {
    const { rows } = await queuePage(test, { search });
    expect(rows.map(({ id }) => id)).toEqual([noted]);
  }
  expect((await queuePage(test, { search: '佐藤' })).total).toEqual({ count: 2, capped: false });
  expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  await test.office.transaction((db) => ok(expect(searchIndexIsWhole(db)).toBe(true)));
});
