import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { runWithDisplays } from './display.mjs';
import { fromRoot, node24 } from './paths.mjs';
import { run } from './process.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

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
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const brokenFiles = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const failed = result.numFailedTests + brokenFiles;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
