import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { note } from './console.mjs';
import { fromRoot } from './paths.mjs';
import { runNode24 } from './process.mjs';

const stamp = fromRoot('out', 'sources.sha256');
const inputs = ['src', 'electron.vite.config.ts', 'vite.data.config.ts', 'package.json', 'package-lock.json'];
const outputs = [
  'out/main/index.cjs',
  'out/data/index.cjs',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];

/**
 * Builds the program into out/, unless out/ was built from exactly these sources.
 *
 * @returns {Promise<number>} exit code
 */
export async function buildIfNeeded() {
  const fingerprint = fingerprintOfSources();
  if (isBuiltFrom(fingerprint)) return 0;
  note('● ビルドします');
  return build(fingerprint);
}

/** @returns {Promise<number>} exit code */
export async function build(fingerprint = fingerprintOfSources()) {
  forgetBuild();
  const windows = await run('node_modules/electron-vite/bin/electron-vite.js', ['build']);
  const code = windows === 0 ? await buildDataProcess() : windows;
  if (code === 0) writeFileSync(stamp, fingerprint);
  return code;
}

/** To be called before anything is written into out/: half of a build, or one of other sources, must not be taken for this one's. */
export function forgetBuild() {
  rmSync(stamp, { force: true });
}

/** @returns {Promise<number>} exit code */
export function buildDataProcess() {
  return run('node_modules/vite/bin/vite.js', ['build', '--config', 'vite.data.config.ts']);
}

/**
 * @param {string} script
 * @param {string[]} args
 */
async function run(script, args) {
  const { code } = await runNode24(script, [...args, '--logLevel', 'warn'], { output: 'stderr' });
  return code;
}

/** @param {string} fingerprint */
function isBuiltFrom(fingerprint) {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint) return false;
  return outputs.every((file) => existsSync(fromRoot(file)));
}

/** Contents rather than times: a deleted or restored file changes the build as well. */
function fingerprintOfSources() {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesUnder).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(fromRoot(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(fromRoot(path))) return [];
  if (statSync(fromRoot(path)).isFile()) return [path];
  return readdirSync(fromRoot(path)).flatMap((name) => filesUnder(join(path, name)));
}
