import { expect, it } from 'vitest';
import { searchCandidates } from '#data/queue/search-candidates.ts';
import { olderLedger } from './older-ledger.ts';

it('語の数だけを知っていた版の台帳でも、一文字と二文字の言葉が見つかる', async () => {
  const ledger = await olderLedger('places_of_terms', ({ write }) => {
    write.begin();
    for (const [row, text] of ['佐藤 花子\n\n', '高橋 一郎\n\n', '佐藤 次郎\n\n'].entries()) {
      write.run('INSERT INTO case_search (row, text) VALUES (?, ?)', row + 1, text);
      write.run('INSERT INTO case_fts (rowid, text) VALUES (?, ?)', row + 1, text);
    }
    write.commit();
  });
  expect(searchCandidates(ledger.read, '佐藤')).toEqual({ rows: '[1,3]', count: 2 });
  expect(searchCandidates(ledger.read, '郎')).toEqual({ rows: '[2,3]', count: 2 });
  expect(searchCandidates(ledger.read, '鈴木')).toEqual({ rows: '[]', count: 0 });
});
