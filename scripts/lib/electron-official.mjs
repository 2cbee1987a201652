import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { removeAbandoned } from './abandoned.mjs';
import { Interrupted, note } from './console.mjs';
import { cacheFolder, fromRoot, node24 } from './paths.mjs';

/** A download that has not grown for this long is taken for a network that refuses it; a slow one may go on. */
const STALL_MS = 20_000;

/** After this long a remembered failure is tried again by itself: networks change. */
const FAILURE_IS_OLD_AFTER_MS = 7 * 24 * 60 * 60 * 1000;

const packageFolder = fromRoot('node_modules', 'electron');

/**
 * The official binary of the version that package-lock.json pins, downloaded if the network lets it through.
 *
 * @param {{ retry: boolean }} options
 * @returns {Promise<string | null>} path of the executable
 */
export async function officialRuntime({ retry }) {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const installed = installedExecutable(version);
  if (installed) return installed;

  const stamp = join(
    cacheFolder(),
    `electron-${version}-${process.platform}-${process.arch}.unreachable.json`,
  );
  if (!retry && failedRecently(stamp)) return null;

  note(`● Electron ${version} の公式バイナリを取得します`);
  const failure = await download();
  const executable = installedExecutable(version);
  if (executable) {
    rmSync(stamp, { force: true });
    return executable;
  }
  const reason = failure ?? 'インストーラーは終わりましたが、実行ファイルがありません';
  writeFileSync(stamp, `${JSON.stringify({ at: new Date().toISOString(), reason }, null, 2)}\n`);
  note(`  取得できませんでした: ${reason}\n  しばらく再試行しません (再試行: --retry-official)`);
  return null;
}

/** @param {string} version */
function installedExecutable(version) {
  const dist = join(packageFolder, 'dist');
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(join(dist, 'version')) || !existsSync(pathFile)) return null;
  if (readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') !== version) return null;
  const executable = join(dist, readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

/** @param {string} stamp */
function failedRecently(stamp) {
  return existsSync(stamp) && Date.now() - statSync(stamp).mtimeMs < FAILURE_IS_OLD_AFTER_MS;
}

/**
 * Runs Electron's own installer, which knows mirrors, proxies and checksums.
 *
 * @returns {Promise<string | null>} why it failed
 */
function download() {
  // The installer's temporary folder is ours, so that the growth of the download can be seen.
  mkdirSync(cacheFolder(), { recursive: true });
  removeAbandoned(cacheFolder(), 'download-');
  const temporary = mkdtempSync(join(cacheFolder(), 'download-'));
  return new Promise((resolve, reject) => {
    const child = spawn(node24, [join(packageFolder, 'install.js')], {
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let output = '';
    let stalled = false;
    child.stderr.on('data', (chunk) => (output += chunk));

    let size = -1;
    let grownAt = Date.now();
    const watch = setInterval(() => {
      const now = sizeOf(temporary) + sizeOf(join(packageFolder, 'dist'));
      if (now !== size) grownAt = Date.now();
      size = now;
      stalled = Date.now() - grownAt > STALL_MS;
      if (stalled) child.kill('SIGKILL');
    }, 500);

    /** @type {import('./console.mjs').EndingSignal | null} */
    let told = null;
    /** @param {import('./console.mjs').EndingSignal} signal */
    const end = (signal) => {
      told = signal;
      child.kill('SIGKILL');
    };
    for (const signal of ENDING_SIGNALS) process.on(signal, end);

    child.once('error', (error) => finish(error.message));
    child.once('close', (code) => {
      if (stalled) finish(`${STALL_MS / 1000} 秒間応答がありません`);
      else finish(code === 0 ? null : firstLine(output));
    });

    /** @param {string | null} failure */
    function finish(failure) {
      clearInterval(watch);
      for (const signal of ENDING_SIGNALS) process.off(signal, end);
      rmSync(temporary, { recursive: true, force: true });
      if (told) reject(new Interrupted(told));
      else resolve(failure);
    }
  });
}

/** @type {import('./console.mjs').EndingSignal[]} */
const ENDING_SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'];

/** @param {string} folder */
function sizeOf(folder) {
  let total = 0;
  try {
    // By names: entries say where they lie from Node 20.12 on only.
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const found = statSync(join(folder, name));
      if (found.isFile()) total += found.size;
    }
  } catch {
    // The installer removes files while they are being counted; the next look counts again.
  }
  return total;
}

/** @param {string} text */
function firstLine(text) {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.find((line) => line !== '') ?? '理由は不明です';
}
