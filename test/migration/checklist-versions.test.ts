import { expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { olderLedger } from './older-ledger.ts';

it('確認事項を変えられなかった版の台帳も開け、標準の確認事項のままである', async () => {
  const { read } = await olderLedger('checklist_versions');
  expect(read.query('SELECT * FROM checklist_versions').all()).toEqual([]);
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
});
