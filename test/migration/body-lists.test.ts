import { expect, it } from 'vitest';
import { ledgerReference } from '#data/reference/ledger-reference.ts';
import { testReference } from '#test/support/office.ts';
import { olderLedger } from './older-ledger.ts';

it('前の版の台帳は、団体の一覧が空のまま開き、プログラムの表で判定する', async () => {
  const { read } = await olderLedger('body_lists');
  const tables = ['body_list_imports', 'listed_bodies', 'body_names'];
  expect(tables.flatMap((table) => read.query(`SELECT * FROM ${table}`).all())).toEqual([]);
  const shipped = testReference();
  expect(ledgerReference(shipped, read).organizations).toBe(shipped.organizations);
});

it.each([
  [
    '六桁でないコード',
    "INSERT INTO listed_bodies VALUES ('1', '', '', '', '', '', '', NULL, NULL, '[]', '')",
  ],
  [
    '廃止されていない団体の後継',
    `INSERT INTO listed_bodies VALUES ('012025', '', '', '', '', '', '', NULL, NULL, '["012076"]', '')`,
  ],
  [
    '最後より後の最初の日',
    "INSERT INTO body_names VALUES ('012025', 'x', '', '2027-01-02', '2027-01-01', '')",
  ],
  [
    '知らない種類の一覧',
    "INSERT INTO body_list_imports VALUES (1, 'x', 'others', '', '2027-01-01', 'all', 0, 0, 0, 0, 0, 0, '', '')",
  ],
])('%sは書き込めない', async (_name, sql) => {
  const { write } = await olderLedger('body_lists');
  expect(() => write.run(sql)).toThrow(/CHECK constraint failed/);
});
