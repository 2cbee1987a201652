import { availableParallelism } from 'node:os';
import { buildIfNeeded } from './build.mjs';
import { runtimeEnvironment } from './electron-runtime.mjs';
import { inFastFolder } from './fast-folder.mjs';
import { runNode24 } from './process.mjs';
import { runVitest } from './vitest-run.mjs';

/**
 * @typedef {'static' | 'unit' | 'e2e'} Group
 * @typedef {import('./vitest-run.mjs').Counts} Counts
 * @typedef {object} Context
 * @property {import('./electron-runtime.mjs').Runtime | null} runtime found only when a window is needed
 * @property {string[]} vitestArgs what the person added to the command line
 */

/**
 * @typedef {object} Step
 * @property {Group} group
 * @property {string} name
 * @property {(context: Context) => Promise<Counts>} run
 */

const BIOME = 'node_modules/@biomejs/biome/bin/biome';

/** What `npm test` runs, in this order: the quick answers first. @type {Step[]} */
export const steps = [
  check('format', BIOME, ['check', '--linter-enabled=false', '--error-on-warnings', '.']),
  check('lint', BIOME, ['lint', '--error-on-warnings', '.']),
  check('imports', 'scripts/check-imports.mjs'),
  check('types', 'node_modules/typescript/bin/tsc', ['--noEmit']),
  check('migrations', 'scripts/check-migrations.mjs'),
  { group: 'static', name: 'build', run: async () => asCounts(await buildIfNeeded()) },
  {
    group: 'unit',
    name: 'unit',
    run: ({ vitestArgs }) =>
      inFastFolder((folder) =>
        runVitest({
          name: 'unit',
          config: 'vitest.config.ts',
          args: vitestArgs,
          env: folder ? { TMPDIR: folder } : {},
        }),
      ),
  },
  { group: 'e2e', name: 'e2e', run: runEndToEnd },
];

/**
 * @param {string} name
 * @param {string} entry
 * @param {string[]} [args]
 * @returns {Step}
 */
function check(name, entry, args = []) {
  return { group: 'static', name, run: async () => asCounts((await runNode24(entry, args)).code) };
}

/**
 * @param {Context} context
 * @returns {Promise<Counts>}
 */
async function runEndToEnd({ runtime, vitestArgs }) {
  // Without a current build these tests would judge yesterday's program.
  if (!runtime || (await buildIfNeeded()) !== 0) return asCounts(1);
  return runVitest({
    name: 'e2e',
    config: 'vitest.e2e.config.ts',
    args: vitestArgs,
    // The program waits for its hands about half of the time: two of them keep two processors busy.
    displays: Math.min(2, availableParallelism()),
    env: runtimeEnvironment(runtime),
  });
}

/**
 * A check counts as one test.
 *
 * @param {number} code
 * @returns {Counts}
 */
function asCounts(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}
