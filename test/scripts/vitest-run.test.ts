import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromRoot } from '../../scripts/lib/paths.mjs';
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
    failures: ['test/a.test.ts: queue > keeps its order'],
  });
});

test('a file that does not load is a failure although it has no test', () => {
  const broken = { name: fromRoot('test/b.test.ts'), status: 'failed', assertionResults: [] };
  expect(countTests(report({ passed: 3, testResults: [broken] }), 1)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 0,
    failures: ['test/b.test.ts'],
  });
});

test('an error outside of every test is a failure', () => {
  expect(countTests(report({ passed: 3 }), 1)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 0,
    failures: [],
  });
});

test('a runner that crashed before it could report is a failure', () => {
  expect(countTests(join(folder, 'missing.json'), 139)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: [],
  });
});

interface Report {
  readonly passed?: number;
  readonly failed?: number;
  readonly skipped?: number;
  readonly testResults?: readonly { name: string; status: string; assertionResults: readonly object[] }[];
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
        name: fromRoot('test/a.test.ts'),
        status: 'failed',
        assertionResults: [{ status: 'failed', fullName: 'queue > keeps its order' }],
      })),
      ...testResults,
    ],
  };
  writeFileSync(file, JSON.stringify(content));
  return file;
}
