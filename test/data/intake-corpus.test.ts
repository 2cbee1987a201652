import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corpus } from '#test/support/intake-corpus/corpus.ts';
import {
  corpusDirectory,
  expectedText,
  fixturePath,
  readExpected,
} from '#test/support/intake-corpus/expected-file.ts';

/** A changed expectation is made with `node_modules/.bin/node scripts/generate-intake-fixtures.ts` and reviewed as a difference. */
describe('意地の悪い申請ファイル', () => {
  it('置いてあるファイルは、説明どおりに作ったものと同じ', () => {
    const names = corpus.flatMap(({ name }) => [name, `${name}.expected.json`]);
    expect(readdirSync(corpusDirectory).sort()).toEqual(names.sort());
    for (const file of corpus) {
      expect([file.name, readFileSync(fixturePath(file))]).toEqual([file.name, Buffer.from(file.content)]);
    }
  });

  it.each(corpus.map((file) => [file.name, file] as const))('%s', async (_, file) => {
    expect(JSON.parse(await expectedText(file))).toEqual(JSON.parse(readExpected(file)));
  });
});
