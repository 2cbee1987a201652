import { constants } from 'node:os';

/**
 * What the scripts say to a person goes to stderr, so that stdout stays free for the output
 * of the program that a script runs (`npm run --silent cli -- … --json`).
 */

/** @param {string} message */
export function note(message) {
  console.error(message);
}

/**
 * A failure that the person at the keyboard can act on: shown as a sentence, without a stack trace.
 */
export class Stop extends Error {
  exitCode = 1;
}

/** A command line that the script does not understand; nothing was done. */
export class WrongUsage extends Stop {
  /** @override */
  exitCode = 2;
}

/** @typedef {'SIGHUP' | 'SIGINT' | 'SIGTERM'} EndingSignal */

/** Somebody told the script to end while it waited for a command. */
export class Interrupted extends Stop {
  /** @param {EndingSignal} signal */
  constructor(signal) {
    super('中断しました。 Interrupted.');
    // As a shell reports it.
    this.exitCode = 128 + constants.signals[signal];
  }
}

/**
 * Runs a script's main function and turns its outcome into the exit code.
 *
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    note(`\n✖ ${error.message}`);
    process.exitCode = error.exitCode;
  }
}

/**
 * Prints the help text and says so, when the command line asks for it.
 *
 * @param {string[]} args
 * @param {string} text
 */
export function helpRequested(args, text) {
  const asked = args.includes('--help') || args.includes('-h');
  if (asked) console.log(text.trim());
  return asked;
}
