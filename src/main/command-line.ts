import { resolve } from 'node:path';
import type { Language } from '#shared/text/language.ts';

/** What the person who started the program asked for. */
export interface CommandLine {
  /** Absolute path of the ledger to open. */
  readonly file: string | null;
  /** Null when none was named: then what was chosen before holds. */
  readonly language: Language | null;
}

/**
 * `--file PATH` (against the folder it was typed in) and `--lang en`, both also with `=`. Everything else is
 * Chromium's or Electron's and passed over. The language of the system is not asked.
 */
export function readCommandLine(argv: readonly string[], workingDirectory: string): CommandLine {
  const file = optionIn(argv, '--file');
  const language = optionIn(argv, '--lang');
  return {
    file: file === null ? null : resolve(workingDirectory, file),
    language: language === null ? null : language.startsWith('en') ? 'en' : 'ja',
  };
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
