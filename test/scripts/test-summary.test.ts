import { expect, it, vi } from 'vitest';
import { summarize } from '../../scripts/lib/test-summary.mjs';

const checks = { name: 'lint', group: 'static', passed: 1, failed: 0, skipped: 0, seconds: 1 };
const unit = { name: 'unit', group: 'unit', passed: 3, failed: 0, skipped: 0, seconds: 1 };

function printedOf(rows: Parameters<typeof summarize>[0]) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const code = summarize(rows);
  const printed = log.mock.calls.map(([line]) => String(line).trim());
  vi.restoreAllMocks();
  return { code, last: printed.at(-1), beforeLast: printed.at(-2) };
}

function summaryOf(rows: Parameters<typeof summarize>[0]) {
  const { code, last } = printedOf(rows);
  return { code, last };
}

it('everything passed', () => {
  expect(summaryOf([checks, unit])).toEqual({ code: 0, last: '4 passed, 0 failed' });
});

it('one failure of one step fails the whole', () => {
  expect(summaryOf([checks, { ...unit, passed: 2, failed: 1 }])).toEqual({
    code: 1,
    last: '3 passed, 1 failed',
  });
});

it('what failed is named at the end, above the sum', () => {
  const failures = ['test/a.test.ts: queue > keeps its order', 'test/b.test.ts'];
  expect(printedOf([checks, { ...unit, failed: 2, failures }]).beforeLast).toBe(
    '✖ test/a.test.ts: queue > keeps its order\n✖ test/b.test.ts',
  );
});

it.each([
  ['no file fits the filter', 0],
  ['no test fits the name, so that all are skipped', 3],
])('a run in which %s is no success', (_, skipped) => {
  expect(summaryOf([{ ...unit, passed: 0, skipped }])).toEqual({ code: 1, last: '0 passed, 0 failed' });
});

it('checks alone need no test', () => {
  expect(summaryOf([checks])).toEqual({ code: 0, last: '1 passed, 0 failed' });
});
