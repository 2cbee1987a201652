import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countTests } from '../../scripts/lib/vitest-run.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('adds up what vitest counted', () => {
  expect(countTests(report({ passed: 3, failed: 1, skipped: 2 }), 1)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 2,
  });
});

test('a file that does not load is a failure although it has no test', () => {
  const file = report({ passed: 3, testResults: [{ status: 'failed', assertionResults: [] }] });
  expect(countTests(file, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
});

test('an error outside of every test is a failure', () => {
  expect(countTests(report({ passed: 3 }), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
});

test('a runner that crashed before it could report is a failure', () => {
  expect(countTests(join(folder, 'missing.json'), 139)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

interface Report {
  readonly passed?: number;
  readonly failed?: number;
  readonly skipped?: number;
  readonly testResults?: readonly { status: string; assertionResults: readonly { status: string }[] }[];
}

/** The part of vitest's JSON report that is read. */
function report({ passed = 0, failed = 0, skipped = 0, testResults = [] }: Report): string {
  const file = join(folder, 'report.json');
  const content = {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    numTodoTests: 0,
    testResults: [
      ...Array.from({ length: failed }, () => ({
        status: 'failed',
        assertionResults: [{ status: 'failed' }],
      })),
      ...testResults,
    ],
  };
  writeFileSync(file, JSON.stringify(content));
  return file;
}
