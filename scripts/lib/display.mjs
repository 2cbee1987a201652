import { statfsSync } from 'node:fs';
import { run } from './process.mjs';

/** One size for every machine, so that screenshots can be compared. */
const SCREEN = '1920x1080x24';

/** Whether a window would be seen by somebody. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Runs a command that opens windows: on the screen if there is one, else on a virtual one.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('./process.mjs').RunOptions} [options]
 */
export function runWithDisplay(command, args, options) {
  if (hasDisplay()) return run(command, args, options);
  return run('xvfb-run', ['-a', '-s', `-screen 0 ${SCREEN}`, command, ...args], {
    ...options,
    env: { ...options?.env, REVIEW_VIRTUAL_DISPLAY: '1' },
  });
}

/**
 * Chromium's flags that depend on the machine. They are the scripts' business: the program never weakens its own sandbox.
 */
export function machineFlags() {
  if (process.platform !== 'linux') return [];
  const flags = [];
  // Chromium refuses to start as root with its sandbox, and containers and CI run as root.
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  // A virtual screen has no graphics card: looking for one only costs time and prints errors.
  if (process.env.REVIEW_VIRTUAL_DISPLAY === '1' || !hasDisplay()) flags.push('--disable-gpu');
  if (sharedMemoryIsSmall()) flags.push('--disable-dev-shm-usage');
  return flags;
}

/** Docker gives 64 MB of /dev/shm, with which Chromium's renderer crashes on a large page. */
function sharedMemoryIsSmall() {
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    return blocks * bsize < 256 * 1024 * 1024;
  } catch {
    return true;
  }
}
