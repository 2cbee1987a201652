import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { fromRoot, node24, root } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to the environment of this process
 * @property {string} [cwd]
 * @property {'inherit' | 'stderr' | 'capture'} [output] `stderr`: everything the command says goes to stderr
 */

/**
 * Runs a command to its end. Ctrl+C reaches the command through the terminal; this process waits for it to finish.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export function run(command, args, { env = {}, cwd = root, output = 'inherit' } = {}) {
  const capture = output === 'capture';
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: capture
        ? ['ignore', 'pipe', 'pipe']
        : ['inherit', output === 'stderr' ? 2 : 'inherit', 'inherit'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk) => (stdout += chunk));
    child.stderr?.on('data', (chunk) => (stderr += chunk));
    const release = forwardSignals(child);
    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('close', (code, signal) => {
      release();
      resolve({ code: code ?? (signal ? 1 : 0), stdout, stderr });
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
 * @param {import('node:child_process').ChildProcess} child
 */
function forwardSignals(child) {
  const onTerminate = () => child.kill('SIGTERM');
  const onInterrupt = () => {};
  process.on('SIGTERM', onTerminate);
  process.on('SIGINT', onInterrupt);
  return () => {
    process.off('SIGTERM', onTerminate);
    process.off('SIGINT', onInterrupt);
  };
}
