import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));

export interface CliAnswer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command line in a process of its own, as an administrator's job would. */
export function runCli(args: readonly string[], input: string | Buffer = ''): Promise<CliAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args]);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** The one JSON object of a process that went well. */
export async function jsonOfProcess(args: readonly string[]): Promise<unknown> {
  return jsonIn(args, await runCli([...args, '--json']));
}

export function jsonIn(args: readonly string[], answer: CliAnswer): unknown {
  if (answer.code !== 0) throw new Error(`${args.join(' ')}: ${answer.code} ${answer.stderr}`);
  return JSON.parse(answer.stdout);
}

export function ndjson(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
