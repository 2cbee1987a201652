import { errorSentence } from '#shared/text/error-sentence.ts';
import type { CommandDescription } from './command.ts';
import { commands } from './commands.ts';
import { defectDirectory, defectLog } from './defects.ts';
import { type ExitCode, OutputClosed, Refused, UsageError } from './failure.ts';
import { commandHelp, generalHelp } from './help.ts';
import { parseOptions } from './options.ts';
import type { Output } from './output.ts';

/** One run of the command line, from its arguments to its exit code. What goes wrong is told through the output. */
export async function runCommandLine(args: readonly string[], to: Output): Promise<ExitCode> {
  try {
    return await runCommand(args, to);
  } catch (error) {
    return explain(error, to);
  }
}

async function runCommand(args: readonly string[], to: Output): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) throw new UsageError('命令がありません。');
  if (name === '--version') return printVersion(to);
  if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    await to.write(generalHelp());
    return 0;
  }
  const command = findCommand(name === 'help' ? (rest[0] ?? '') : name);
  if (name === 'help' || rest.includes('--help') || rest.includes('-h')) {
    await to.write(commandHelp(command));
    return 0;
  }
  const specs = [...command.options, { name: 'json', help: '' }];
  const options = parseOptions(rest, specs, command.positional === undefined ? 0 : 1);
  const { run } = await command.load();
  return run({ options, output: to, json: options.flag('json') });
}

function findCommand(name: string): CommandDescription {
  const command = commands.find((each) => each.name === name);
  if (!command) throw new UsageError(`知らない命令です: ${name}`);
  return command;
}

async function printVersion(to: Output): Promise<ExitCode> {
  const { programVersion } = await import('#data/export/program-version.ts');
  await to.line(programVersion);
  return 0;
}

function explain(error: unknown, to: Output): ExitCode {
  if (error instanceof OutputClosed) return 0;
  if (error instanceof UsageError) {
    to.message(`${error.message}\n使い方: cli --help、cli COMMAND --help`);
    return 2;
  }
  if (error instanceof Refused) {
    to.message(errorSentence(error.error, 'ja'));
    if (error.error.code === 'internal') to.message(`詳しい記録: ${defectDirectory}`);
    return 1;
  }
  const errorId = defectLog().record('cli', error);
  to.message(errorSentence({ code: 'internal', errorId }, 'ja'));
  to.message(`詳しい記録: ${defectDirectory}`);
  return 1;
}
