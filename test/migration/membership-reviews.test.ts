import { expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { olderLedger } from './older-ledger.ts';

it('所属再確認のなかった版の台帳も開け、どの案件も再確認ではない', async () => {
  const { read } = await olderLedger('membership_reviews');
  expect(read.query('SELECT * FROM cases WHERE review_of IS NOT NULL').all()).toEqual([]);
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
});
