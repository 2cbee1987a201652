import { expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { olderLedger } from './older-ledger.ts';

it('表示条件を保存できなかった版の台帳も開け、保存した条件はまだない', async () => {
  const { read } = await olderLedger('saved_views');
  expect(read.query('SELECT * FROM saved_views').all()).toEqual([]);
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
});
