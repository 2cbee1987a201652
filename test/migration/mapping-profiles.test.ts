import { expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { olderLedger } from './older-ledger.ts';

it('列の対応を保存できなかった版の台帳も開け、保存した対応はまだない', async () => {
  const { read } = await olderLedger('mapping_profiles');
  expect(read.query('SELECT * FROM mapping_profiles').all()).toEqual([]);
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
});
