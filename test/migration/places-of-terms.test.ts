import { expect, it, onTestFinished } from 'vitest';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice } from '#test/support/office.ts';
import { queuePage } from '#test/support/queue-pages.ts';
import { reopenFromBefore } from './older-ledger.ts';

it('語の数だけを知っていた版の台帳でも、一文字と二文字の言葉が見つかる', async () => {
  const test = createTestOffice();
  onTestFinished(() => test.close());
  const [sato, takahashi, jiro] = await receiveApplications(test, [
    anApplication({ receiptNumber: 'R8-1', name: '佐藤 花子', kana: 'サトウ ハナコ' }),
    anApplication({ receiptNumber: 'R8-2', name: '高橋 一郎', kana: 'タカハシ イチロウ' }),
    anApplication({ receiptNumber: 'R8-3', name: '佐藤 次郎', kana: 'サトウ ジロウ' }),
  ]);
  await reopenFromBefore('places_of_terms', test);
  const found = async (search: string) => {
    const { rows } = await queuePage(test, { search });
    return rows.map(({ id }) => id).toSorted();
  };
  expect(await found('佐藤')).toEqual([sato, jiro].toSorted());
  expect(await found('郎')).toEqual([takahashi, jiro].toSorted());
  expect(await found('鈴木')).toEqual([]);
});
