import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { note, Stop } from './console.mjs';
import { fallbackRuntime, isFallbackPossible } from './electron-fallback.mjs';
import { officialRuntime } from './electron-official.mjs';
import { node24 } from './paths.mjs';
import { run } from './process.mjs';
import { textLocale } from './text-locale.mjs';

/**
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'fallback'} kind
 * @property {string} executablePath
 * @property {string} version of Electron
 * @property {string | null} dataProcessNode the Node that runs the data process where Electron itself cannot
 */

/** better-sqlite3 needs Node-API 10, which Electron has had since version 36. */
const FIRST_ELECTRON_WITH_NODE_API_10 = 36;

/**
 * Finds an Electron for this machine: the one named by ELECTRON_OVERRIDE_DIST_PATH, else the official binary
 * of the pinned version, else the registry fallback. See docs/decisions/0001-runtime-resolution.md.
 *
 * @param {{ retryOfficial?: boolean }} [options]
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime({ retryOfficial = false } = {}) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return describe('override', executableIn(resolve(override)));

  const official = await officialRuntime({ retry: retryOfficial });
  if (official) return describe('official', official);

  if (!isFallbackPossible()) {
    throw new Stop(
      `Electron の公式バイナリを入手できません。この機種 (${process.platform}-${process.arch}) には代わりの実行環境がありません。\n` +
        '  ネットワークを確認して --retry-official を付けるか、ELECTRON_OVERRIDE_DIST_PATH に展開済みのフォルダーを指定してください。',
    );
  }
  return describe('fallback', await fallbackRuntime());
}

/**
 * What a program that is not packaged learns about its runtime through the environment.
 *
 * @param {Runtime} runtime
 * @returns {Record<string, string>}
 */
export function runtimeEnvironment({ kind, executablePath, version, dataProcessNode }) {
  return {
    ...textLocale(process.env),
    REVIEW_ELECTRON_KIND: kind,
    REVIEW_ELECTRON_PATH: executablePath,
    REVIEW_ELECTRON_VERSION: version,
    ELECTRON_EXEC_PATH: executablePath,
    ...(dataProcessNode ? { REVIEW_DATA_PROCESS_NODE: dataProcessNode } : {}),
  };
}

/**
 * The runtime that a parent script has already found, or a new search.
 *
 * @returns {Promise<Runtime>}
 */
export async function inheritedRuntime() {
  const {
    REVIEW_ELECTRON_KIND: kind,
    REVIEW_ELECTRON_PATH: path,
    REVIEW_ELECTRON_VERSION: version,
  } = process.env;
  if (!path || !version || !existsSync(path)) return resolveRuntime();
  return {
    kind: kind === 'override' || kind === 'fallback' ? kind : 'official',
    executablePath: path,
    version,
    dataProcessNode: nodeForDataProcess(version),
  };
}

/** @param {Runtime} runtime */
export function announce({ kind, version, dataProcessNode }) {
  note(`● Electron ${version} (${{ official: '公式', override: '指定', fallback: '代替' }[kind]})`);
  if (kind !== 'fallback') return;
  note(
    `  注意: 公式バイナリを入手できないため、古い Electron ${version} を使います。開発とテストのためだけのもので、配布物には入りません。` +
      (dataProcessNode ? 'データプロセスは Node 24 で動きます。' : ''),
  );
}

/**
 * @param {Runtime['kind']} kind
 * @param {string} executablePath
 * @returns {Promise<Runtime>}
 */
async function describe(kind, executablePath) {
  if (!existsSync(executablePath)) throw new Stop(`Electron の実行ファイルがありません: ${executablePath}`);
  const version = await versionOf(executablePath);
  return { kind, executablePath, version, dataProcessNode: nodeForDataProcess(version) };
}

/** @param {string} version */
function nodeForDataProcess(version) {
  return Number.parseInt(version, 10) < FIRST_ELECTRON_WITH_NODE_API_10 ? node24 : null;
}

/** @param {string} executablePath */
async function versionOf(executablePath) {
  const file = join(executablePath, '..', 'version');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim().replace(/^v/, '');
  const { code, stdout, stderr } = await run(executablePath, ['-p', 'process.versions.electron'], {
    env: { ELECTRON_RUN_AS_NODE: '1' },
    output: 'capture',
  });
  if (code !== 0) throw new Stop(`Electron が動きません: ${executablePath}\n${stderr}`);
  return stdout.trim();
}

/** @param {string} dist */
export function executableIn(dist) {
  if (process.platform === 'darwin') return join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron');
}
