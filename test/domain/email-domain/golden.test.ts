import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { goldenFile, goldenText } from './golden.ts';

test('約2,000件の一覧の判定は、確認済みの結果と一字一句同じである (変えたときは scripts/generate-judgement-golden.ts で差分を読む)', () => {
  const golden = readFileSync(goldenFile, 'utf8').split('\n');
  const now = goldenText().split('\n');
  const changed = now.flatMap((line, index) =>
    line === golden[index] ? [] : [{ was: golden[index], is: line }],
  );
  expect(changed).toEqual([]);
  expect(now).toHaveLength(golden.length);
});
