import { parseArgs } from 'node:util';
import { isRealDate, type PlainDate } from '#shared/domain/time/plain-date.ts';
import { UsageError } from './failure.ts';

export interface OptionSpec {
  readonly name: string;
  /** What stands for the value in the help; a flag has none. */
  readonly value?: string;
  readonly multiple?: boolean;
  readonly help: string;
}

/** The arguments of one command, checked one by one as the command asks for them. */
export interface Options {
  flag(name: string): boolean;
  required(name: string): string;
  optional(name: string): string | null;
  many(name: string): string[];
  date(name: string): PlainDate;
  /** A whole number within the limits, both included; null when it was not given. */
  integer(name: string, least: number, most: number): number | null;
  oneOf<T extends string>(name: string, choices: readonly T[]): T | null;
  /** The argument without a name; a usage error when there is none. */
  positional(what: string): string;
}

export function parseOptions(args: string[], specs: readonly OptionSpec[], positionals: number): Options {
  const { values, positionals: given } = parse(args, specs);
  if (given.length > positionals) throw new UsageError(`余分な引数です: ${given[positionals]}`);
  const optional = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const required = (name: string): string => {
    const value = optional(name);
    if (value === null || value === '') throw new UsageError(`--${name} が必要です。`);
    return value;
  };
  return {
    flag: (name) => values[name] === true,
    optional,
    required,
    many: (name) => {
      const value = values[name];
      return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
    },
    date: (name) => parseDate(required(name), name),
    integer: (name, least, most) => {
      const text = optional(name);
      if (text === null) return null;
      const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      if (number >= least && number <= most) return number;
      throw new UsageError(`--${name} は ${least} から ${most} までの整数です: ${text}`);
    },
    oneOf: (name, choices) => {
      const text = optional(name);
      const choice = choices.find((each) => each === text);
      if (text === null || choice !== undefined) return choice ?? null;
      throw new UsageError(`--${name} は ${choices.join(' / ')} のどれかです: ${text}`);
    },
    positional: (what) => {
      const [first] = given;
      if (first === undefined || first === '') throw new UsageError(`${what} が必要です。`);
      return first;
    },
  };
}

export function parseDate(text: string, name: string): PlainDate {
  if (!isRealDate(text)) throw new UsageError(`--${name} は YYYY-MM-DD の日付です: ${text}`);
  return text;
}

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

function parse(args: string[], specs: readonly OptionSpec[]): { values: Values; positionals: string[] } {
  const options = Object.fromEntries(
    specs.map(({ name, value, multiple = false }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple },
    ]),
  );
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(usageSentence(error));
  }
}

function usageSentence(error: unknown): string {
  if (!(error instanceof TypeError) || !('code' in error)) throw error;
  const [, name = ''] = /'(-{1,2}[^' ]*)/.exec(error.message) ?? [];
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `知らないオプションです: ${name}`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `オプションの値が正しくありません: ${name}`;
    default:
      throw error;
  }
}
