import { resolve } from 'node:path';
import type { Language } from '#shared/text/language.ts';
import { LEDGER_EXTENSION } from './shell/ledger-file-name.ts';

/** What the person who started the program asked for. */
export interface CommandLine {
  /** Absolute path of the ledger to open. */
  readonly file: string | null;
  /** Null when none was named: then what was chosen before holds. */
  readonly language: Language | null;
}

/**
 * `--file PATH` (against the folder it was typed in) and `--lang en`, both also with `=`; or a ledger alone, as the system hands it
 * over when a person opens the ledger with this program. Everything else is Chromium's or Electron's and passed over. The language
 * of the system is not asked.
 */
export function readCommandLine(argv: readonly string[], workingDirectory: string): CommandLine {
  const file = optionIn(argv, '--file') ?? argv.find(isLedger) ?? null;
  const language = optionIn(argv, '--lang');
  return {
    file: file === null ? null : resolve(workingDirectory, file),
    language: language === null ? null : language.startsWith('en') ? 'en' : 'ja',
  };
}

/**
 * The arguments for a start in place of this one: as they were, with the ledger that is wished now, or with none. In one
 * piece, because Chromium puts options before everything else.
 */
export function argumentsFor(argv: readonly string[], file: string | null): string[] {
  const others = argv.filter(
    (argument, at) =>
      argument !== '--file' &&
      !argument.startsWith('--file=') &&
      !isValueOfFile(argv, at) &&
      !isLedger(argument),
  );
  return file === null ? others : [...others, `--file=${file}`];
}

function isLedger(argument: string): boolean {
  return !argument.startsWith('-') && argument.toLowerCase().endsWith(`.${LEDGER_EXTENSION}`);
}

function isValueOfFile(argv: readonly string[], at: number): boolean {
  return argv[at - 1] === '--file' && !argv[at]?.startsWith('--');
}

function optionIn(argv: readonly string[], option: string): string | null {
  for (const [index, argument] of argv.entries()) {
    if (argument.startsWith(`${option}=`)) return argument.slice(option.length + 1) || null;
    if (argument !== option) continue;
    const next = argv[index + 1];
    return next === undefined || next === '' || next.startsWith('--') ? null : next;
  }
  return null;
}
