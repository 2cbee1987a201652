import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromRoot } from '../../scripts/lib/paths.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signals-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A script of ours that runs a shell, which starts a process of its own and notes its number; a second command would follow. */
function startScript(ownGroup: boolean): ChildProcess {
  const script = join(folder, 'script.mjs');
  const [process_, console_] = ['process.mjs', 'console.mjs'].map((name) => fromRoot('scripts', 'lib', name));
  writeFileSync(
    script,
    `import { run } from ${JSON.stringify(process_)};
import { runMain } from ${JSON.stringify(console_)};
await runMain(async () => {
  await run('sh', ['-c', 'sleep 60 & echo $! > "$1/pid"; wait', 'sh', ${JSON.stringify(folder)}], { ownGroup: ${ownGroup} });
  await run('touch', [${JSON.stringify(join(folder, 'second'))}]);
  return 0;
});`,
  );
  return spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'ignore'] });
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(20);
}

const pidFile = () => join(folder, 'pid');
const pidWritten = () => existsSync(pidFile()) && readFileSync(pidFile(), 'utf8').endsWith('\n');
const sleeper = () => Number(readFileSync(pidFile(), 'utf8'));

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function endWith(script: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => script.once('exit', resolve));
  await until(pidWritten);
  script.kill(signal);
  return ended;
}

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
  ['SIGHUP', 129],
] as const)('%s ends what the command started as well, and nothing more is begun', async (signal, code) => {
  expect(await endWith(startScript(true), signal)).toBe(code);
  await until(() => !lives(sleeper()));
  expect(existsSync(join(folder, 'second'))).toBe(false);
});

test('a command that shares the terminal is told by its own number, and nothing more is begun', async () => {
  expect(await endWith(startScript(false), 'SIGTERM')).toBe(143);
  expect(existsSync(join(folder, 'second'))).toBe(false);
  if (lives(sleeper())) process.kill(sleeper());
});
