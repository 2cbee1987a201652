import { existsSync } from 'node:fs';
import { note, Stop } from './console.mjs';
import { hasDisplay } from './display.mjs';
import { run } from './process.mjs';

/** What Electron's window needs from the system, by the names of Debian 12 and Ubuntu 22.04. */
const WINDOW = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libnotify4',
  'libatspi2.0-0',
];
const VIRTUAL_SCREEN = ['xvfb', 'xauth'];
const FONTS = ['fonts-noto-cjk'];

/** Debian 13 and Ubuntu 24.04 renamed some of them for 64-bit time. */
const RENAMED_SUFFIX = 't64';

/**
 * Makes sure that a window can open: installs what is missing on Debian as root,
 * and otherwise stops with the line that an administrator has to run.
 *
 * @param {{ executablePath: string }} runtime
 */
export async function ensureSystemLibraries({ executablePath }) {
  if (process.platform !== 'linux') return;
  if (existsSync('/usr/bin/dpkg-query')) return ensureDebianPackages();
  await checkSharedLibraries(executablePath);
}

async function ensureDebianPackages() {
  const wanted = hasDisplay() ? [...WINDOW, ...FONTS] : [...WINDOW, ...VIRTUAL_SCREEN, ...FONTS];
  const installed = await installedPackages(wanted);
  const missing = wanted.filter((name) => !installed.has(name) && !installed.has(name + RENAMED_SUFFIX));
  if (missing.length === 0) return;

  if (process.getuid?.() !== 0) {
    const names = await availableNames(missing);
    throw new Stop(
      'ウィンドウを開くために必要なシステムのパッケージがありません。管理者として次を実行してください。\n' +
        'System packages are missing. Run as an administrator:\n\n' +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}\n`,
    );
  }
  note(`● システムのパッケージを入れます: ${missing.join(' ')}`);
  await aptGet(['update', '-qq']);
  await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...(await availableNames(missing))]);
}

/** @param {string[]} names */
async function installedPackages(names) {
  const asked = names.flatMap((name) => [name, name + RENAMED_SUFFIX]);
  const { stdout } = await run('dpkg-query', ['-W', '-f', `\${Package} \${db:Status-Status}\n`, ...asked], {
    output: 'capture',
  });
  const lines = stdout.split('\n').map((line) => line.split(' '));
  return new Set(lines.filter(([, status]) => status === 'installed').map(([name]) => name));
}

/**
 * The name under which this release carries each package.
 *
 * @param {string[]} names
 */
async function availableNames(names) {
  const { stdout } = await run('apt-cache', ['pkgnames', '--generate'], { output: 'capture' });
  const known = new Set(stdout.split('\n'));
  return names.map((name) => (known.has(name + RENAMED_SUFFIX) ? name + RENAMED_SUFFIX : name));
}

/** @param {string[]} args */
async function aptGet(args) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const { code, stdout, stderr } = await run('apt-get', args, { env, output: 'capture' });
  if (code !== 0) throw new Stop(`apt-get ${args.join(' ')} が失敗しました。\n${stdout}${stderr}`);
}

/**
 * Other Linux systems name their packages differently, so only the missing files can be named.
 *
 * @param {string} executablePath
 */
async function checkSharedLibraries(executablePath) {
  const { stdout } = await run('ldd', [executablePath], { output: 'capture' });
  const missing = stdout
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0]);
  if (!hasDisplay() && !(await onPath('xvfb-run'))) missing.push('xvfb-run');
  if (missing.length === 0) return;
  throw new Stop(
    `ウィンドウを開くために必要なものがありません。この Linux のパッケージから入れてください。\nMissing: ${missing.join(', ')}`,
  );
}

/** @param {string} command */
async function onPath(command) {
  const { code } = await run('sh', ['-c', `command -v ${command}`], { output: 'capture' });
  return code === 0;
}
