import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { Interrupted } from './console.mjs';
import { fromRoot, node24, root } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to the environment of this process
 * @property {string} [cwd]
 * @property {'inherit' | 'stderr' | 'capture'} [output] `stderr`: everything the command says goes to stderr
 * @property {boolean} [ownGroup] a signal to end reaches everything that the command started, not only the command; for what has no screen
 */

/**
 * Runs a command to its end. Ctrl+C reaches the command through the terminal; this process waits for it to finish. Throws
 * Interrupted when it was told to end meanwhile: nothing more is to be begun then.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export function run(command, args, { env = {}, cwd = root, output = 'inherit', ownGroup = false } = {}) {
  const capture = output === 'capture';
  return new Promise((resolve, reject) => {
    // Before the command can have begun: a signal in between would end this process alone.
    const signals = heldSignals(ownGroup);
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      detached: ownGroup,
      stdio: capture
        ? ['ignore', 'pipe', 'pipe']
        : ['inherit', output === 'stderr' ? 2 : 'inherit', 'inherit'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk) => (stdout += chunk));
    child.stderr?.on('data', (chunk) => (stderr += chunk));
    signals.forwardTo(child);
    child.once('error', (error) => {
      signals.release();
      reject(error);
    });
    child.once('close', (code, signal) => {
      const told = signals.release();
      if (told) reject(new Interrupted(told));
      else resolve({ code: code ?? (signal ? 1 : 0), stdout, stderr });
    });
  });
}

/**
 * Runs a script or tool in Node 24. `entry` is a path from the project's root.
 *
 * @param {string} entry
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runNode24(entry, args, options) {
  return run(node24, ['--disable-warning=ExperimentalWarning', fromRoot(entry), ...args], options);
}

/**
 * npm as the person who called the script configured it (registry, proxy, certificates).
 * It must not run on the Node inside node_modules, because `npm ci` deletes that one first.
 *
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options = {}) {
  const env = { ...options.env, PATH: pathWithoutProject() };
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm && node && npm.endsWith('.js') && !insideProject(node) && existsSync(node)) {
    return run(node, [npm, ...args], { ...options, env });
  }
  // npm is a .cmd file on Windows, which only a shell starts.
  if (process.platform === 'win32')
    return run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], { ...options, env });
  return run('npm', args, { ...options, env });
}

function pathWithoutProject() {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => !insideProject(entry))
    .join(delimiter);
}

/** @param {string} path */
function insideProject(path) {
  return `${path}${sep}`.startsWith(join(root, 'node_modules') + sep);
}

/**
 * While a command runs, a signal to end is the command's to answer: this process ends when the command has.
 *
 * @param {boolean} ownGroup it will lead a group, which the terminal's Ctrl+C does not reach
 */
function heldSignals(ownGroup) {
  /** @type {import('node:child_process').ChildProcess | null} */
  let child = null;
  /** @type {import('./console.mjs').EndingSignal | null} */
  let told = null;
  /** @param {import('./console.mjs').EndingSignal} signal */
  const onTerminate = (signal) => {
    told = signal;
    if (child && ownGroup) endGroup(child);
    else child?.kill(signal);
  };
  const onInterrupt = () => {
    told = 'SIGINT';
    if (child && ownGroup) endGroup(child);
  };
  process.on('SIGTERM', onTerminate);
  // The terminal was closed, or its connection lost.
  process.on('SIGHUP', onTerminate);
  process.on('SIGINT', onInterrupt);
  return {
    /** @param {import('node:child_process').ChildProcess} started */
    forwardTo(started) {
      child = started;
    },
    /** Lets go, and gives the signal that came. */
    release() {
      process.off('SIGTERM', onTerminate);
      process.off('SIGHUP', onTerminate);
      process.off('SIGINT', onInterrupt);
      return told;
    },
  };
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup({ pid }) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It has just ended by itself.
  }
}
