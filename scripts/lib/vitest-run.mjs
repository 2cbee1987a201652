import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { runWithDisplays } from './display.mjs';
import { fromRoot, node24 } from './paths.mjs';
import { run } from './process.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Counts `failures` name what failed */

/**
 * Runs one vitest configuration and counts its tests.
 *
 * @param {{ name: string, config: string, args?: string[], displays?: number, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<Counts>}
 */
export async function runVitest({ name, config, args = [], displays = 0, env = {} }) {
  const report = fromRoot('test-results', `${name}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const command = [
    '--disable-warning=ExperimentalWarning',
    fromRoot('node_modules/vitest/vitest.mjs'),
    'run',
    `--config=${config}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ];
  const { code } = displays
    ? await runWithDisplays(displays, node24, command, { env })
    : await run(node24, command, { env });
  return countTests(report, code);
}

/**
 * A run that failed is never counted as zero failures: a file that does not load, an error outside of
 * any test and a crash of the runner have no failed test of their own.
 *
 * @param {string} report
 * @param {number} code
 * @returns {Counts}
 */
export function countTests(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, failures: [] };
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: TestFile[] }} */
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const failures = result.testResults.flatMap(failuresOf);
  return {
    passed: result.numPassedTests,
    failed: failures.length === 0 && code !== 0 ? 1 : failures.length,
    skipped: result.numPendingTests + result.numTodoTests,
    failures,
  };
}

/**
 * @typedef {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }} TestFile
 * @param {TestFile} file
 * @returns {string[]} the file itself where it failed outside of its tests
 */
function failuresOf({ name, status, assertionResults }) {
  if (status !== 'failed') return [];
  const file = relative(fromRoot(), name).replaceAll(sep, '/');
  const tests = assertionResults.filter((test) => test.status === 'failed');
  return tests.length === 0 ? [file] : tests.map(({ fullName }) => `${file}: ${fullName}`);
}
