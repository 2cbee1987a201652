import type { Output } from '#cli/output.ts';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { type CliAnswer, jsonIn } from './run-cli.ts';

/** For work on a ledger that is no command. */
export const silent: Output = {
  write: async () => undefined,
  line: async () => undefined,
  json: async () => undefined,
  message: () => undefined,
  progress: () => undefined,
};

/**
 * The same command line within the test's own process: only the loading of the modules, the streams and the end of the
 * process are left out. Each command is also run as a process once, by `runCli`.
 */
export async function callCli(args: readonly string[]): Promise<CliAnswer> {
  let stdout = '';
  let stderr = '';
  const code = await runCommandLine(args, {
    write: async (text) => {
      stdout += text;
    },
    line: async (text) => {
      stdout += `${text}\n`;
    },
    json: async (value) => {
      stdout += `${JSON.stringify(value)}\n`;
    },
    message: (text) => {
      stderr += `${text}\n`;
    },
    // Silent, as where standard error is no terminal.
    progress: () => undefined,
  });
  return { code, stdout, stderr };
}

/** The one JSON object of a run that went well. */
export async function jsonOf(args: readonly string[]): Promise<unknown> {
  return jsonIn(args, await callCli([...args, '--json']));
}
