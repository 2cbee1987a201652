import { expect, it, onTestFinished } from 'vitest';
import { checkProjections, searchIndexIsWhole } from '#data/projection/check.ts';
import { ok } from '#shared/result.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice } from '#test/support/office.ts';
import { queuePage } from '#test/support/queue-pages.ts';
import { writeToBody } from '#test/support/written-letter.ts';
import { reopenFromBefore } from './older-ledger.ts';

it('文書を探せなかった版の台帳は、開くと文書のある案件だけ索引が書き足され、文書の言葉で見つかる', async () => {
  const test = createTestOffice();
  onTestFinished(() => test.close());
  const [asked = '', other = ''] = await receiveApplications(test, [
    anApplication(),
    anApplication({ receiptNumber: 'R8-000183' }),
  ]);
  await test.call('case.act', { id: asked, expectedVersion: 1, command: { kind: 'claim' } });
  const { connection } = test.office.requireLedger();
  const textOf = connection.prepare<[string], string>(
    'SELECT text FROM case_search JOIN cases USING (row) WHERE id = ?',
  );
  const before = textOf.pluck().get(asked);
  await writeToBody(test, asked, '本年四月に赴任した佐藤について伺います。');
  // As the version before left it: without the letter. The text of the other shows that it was not made anew.
  connection.exec("INSERT INTO case_fts (case_fts) VALUES ('delete-all')");
  const put = connection.prepare(
    'UPDATE case_search SET text = ? WHERE row = (SELECT row FROM cases WHERE id = ?)',
  );
  put.run(before, asked);
  put.run('前の版の言葉\n\n', other);
  connection.exec('INSERT INTO case_fts (rowid, text) SELECT row, text FROM case_search');

  await reopenFromBefore('search_letters', test);
  const found = async (search: string) => (await queuePage(test, { search })).rows.map(({ id }) => id);
  expect(await found('四月に赴任')).toEqual([asked]);
  expect(await found('前の版の言葉')).toEqual([other]);
  await test.office.transaction((db) => ok(expect(searchIndexIsWhole(db)).toBe(true)));
  expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 1 });
});
