import { expect, it, onTestFinished } from 'vitest';
import { textSample } from '#data/queue/text-sample.ts';
import { importedCases } from '#test/support/imported-cases.ts';
import { createTestOffice } from '#test/support/office.ts';

it('案件の文字列を端から端まで見本にとり、消されたものは覚えていない', async () => {
  const test = createTestOffice();
  onTestFinished(() => test.close());
  const { read, write } = test.office.requireLedger();
  expect(textSample(read)).toEqual({ sample: [], texts: 0 });
  await importedCases(test, 900);
  const { sample, texts } = textSample(read);
  expect({ texts, most: sample.length }).toEqual({ texts: 900, most: 400 });
  expect(sample[0]).toContain('r8-000001');
  expect(sample.at(-1)).toMatch(/r8-00089\d|r8-000900/);
  expect(new Set(sample).size).toBe(400);
  write.run("DELETE FROM case_search WHERE text LIKE '%r8-000001%'");
  expect(textSample(read).sample.join('')).not.toContain('r8-000001');
});
