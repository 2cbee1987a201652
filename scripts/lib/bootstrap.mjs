import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { note, Stop } from './console.mjs';
import { fromRoot, node24 } from './paths.mjs';
import { runNpm } from './process.mjs';

/**
 * Makes node_modules agree with package-lock.json, and does nothing when it already does.
 * Everything npm says goes to stderr.
 */
export async function bootstrap() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20)
    throw new Stop(
      `Node.js 20 以上が必要です (今は ${process.versions.node})。 Node.js 20 or later is required.`,
    );

  const reason = whyInstall();
  if (reason) {
    note(`● npm パッケージを入れます (${reason})`);
    await installPackages();
  }
  if (!existsSync(node24)) await installNode24();
}

// Without --include=dev a machine with NODE_ENV=production would get no build tools.
const INSTALL_OPTIONS = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

async function installPackages() {
  const clean = await runNpm(['ci', ...INSTALL_OPTIONS], { output: 'capture' });
  if (clean.code === 0) return;

  // npm 11 refuses a lock file that was written where the registry does not carry the packages of other systems
  // (@swc/core-darwin-arm64 …). Every package that this system needs is in it, so a plain install is as exact.
  if (clean.stderr.includes('EUSAGE') && lockFileAgrees()) {
    note('  npm ci が package-lock.json を受け付けないので、同じ版を npm install で入れます');
    const { code } = await runNpm(['install', '--no-save', ...INSTALL_OPTIONS], { output: 'stderr' });
    if (code === 0) return;
  } else {
    note(clean.stderr);
  }
  throw new Stop(
    'npm パッケージを入れられませんでした。上のメッセージを確認してください。 npm could not install the packages.',
  );
}

/** Whether package-lock.json was made for this package.json. */
function lockFileAgrees() {
  const manifest = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  const locked = JSON.parse(readFileSync(fromRoot('package-lock.json'), 'utf8')).packages[''];
  return ['dependencies', 'devDependencies'].every((kind) => isDeepStrictEqual(manifest[kind], locked[kind]));
}

/** .npmrc lets no package run code while it is installed; this one must, because it fetches the binary. */
async function installNode24() {
  note('● Node 24 を用意します');
  await runNpm(['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts'], { output: 'stderr' });
  if (existsSync(node24)) return;
  throw new Stop(
    'Node 24 を用意できませんでした。上のメッセージを確認してください。 Could not install Node 24.',
  );
}

/**
 * Compares contents, not times: a clone, a copy and a cache restore all shuffle modification times,
 * and npm writes node_modules/.package-lock.json last, so that an interrupted install is noticed too.
 *
 * @returns {string | null} why an install is needed
 */
function whyInstall() {
  const installedFile = fromRoot('node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'まだ入っていません';
  const wanted = packagesOf(fromRoot('package-lock.json'));
  const installed = packagesOf(installedFile);
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = installed[path];
    // Optional packages are for other systems: absent is right, another version is not.
    if (found ? found.version !== version : !optional) return `package-lock.json と違います: ${path}`;
  }
  return null;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
