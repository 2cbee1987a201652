import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, which is also the application folder that Electron is started with. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {string[]} parts */
export const fromRoot = (...parts) => join(root, ...parts);

/** Node 24 from the `node` package: runs TypeScript as it is, whatever Node the machine has. */
export const node24 = fromRoot(
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * A folder of this machine's user that outlives a clone, so that a second clone does not fetch the runtime again.
 * Where the home folder cannot be written, the clone keeps its own.
 */
export function cacheFolder() {
  for (const folder of [
    join(userCacheFolder(), 'participation-review-console'),
    fromRoot('node_modules', '.cache'),
  ]) {
    if (isWritable(folder)) return folder;
  }
  throw new Error('no writable folder for the cache');
}

function userCacheFolder() {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) return process.env.LOCALAPPDATA;
  return join(homedir(), '.cache');
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
