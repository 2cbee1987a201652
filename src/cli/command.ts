import type { ExitCode } from './failure.ts';
import type { OptionSpec, Options } from './options.ts';
import type { Output } from './output.ts';

/** What every command is given. */
export interface Invocation {
  readonly options: Options;
  readonly output: Output;
  /** Machines read the output: one JSON object or NDJSON, nothing else. */
  readonly json: boolean;
}

export interface CommandDescription {
  readonly name: string;
  readonly summary: string;
  /** Name of the argument without a name, when the command takes one. */
  readonly positional?: string;
  readonly options: readonly OptionSpec[];
  /** Further paragraphs of `COMMAND --help`. */
  readonly details: readonly string[];
  /** Loads the command only when it is used: `due` needs no database. */
  load(): Promise<{ run(invocation: Invocation): Promise<ExitCode> }>;
}
