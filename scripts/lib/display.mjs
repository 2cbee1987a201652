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
  return runWithDisplays(1, command, args, options);
}

/**
 * The same with several virtual screens, for windows that must not take the focus from each other: `displayOf` gives
 * each its own. A real screen there is only one of.
 *
 * @param {number} count
 * @param {string} command
 * @param {string[]} args
 * @param {import('./process.mjs').RunOptions} [options]
 */
export function runWithDisplays(count, command, args, options) {
  if (hasDisplay()) return run(command, args, options);
  let inside = [command, ...args];
  for (let number = count; number >= 1; number -= 1) {
    // Each xvfb-run hides the screen around it from what it runs, and takes it away at its end.
    const remember = `export ${displayName(number)}="$DISPLAY" ${keyName(number)}="$XAUTHORITY"; exec "$@"`;
    inside = ['xvfb-run', '-a', '-s', `-screen 0 ${SCREEN}`, 'sh', '-c', remember, 'sh', ...inside];
  }
  const [outermost = '', ...rest] = inside;
  // A shell that is told to end leaves its screen and what runs on it behind.
  return run(outermost, rest, {
    ...options,
    ownGroup: true,
    env: { ...options?.env, REVIEW_VIRTUAL_DISPLAY: '1' },
  });
}

/** How many windows can be worked in at once: the screens that `runWithDisplays` made, or the one that there is. */
export function displayCount() {
  let count = 0;
  while (process.env[displayName(count + 1)]) count += 1;
  return Math.max(1, count);
}

/**
 * The environment that puts a window on one of the screens, counted from 1.
 *
 * @param {number} number
 * @returns {Record<string, string>}
 */
export function displayOf(number) {
  const { [displayName(number)]: display, [keyName(number)]: key } = process.env;
  return display ? { DISPLAY: display, XAUTHORITY: key ?? '' } : {};
}

/** @param {number} number */
const displayName = (number) => `REVIEW_DISPLAY_${number}`;

/** @param {number} number */
const keyName = (number) => `REVIEW_XAUTHORITY_${number}`;

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
