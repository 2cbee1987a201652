import { resolve } from 'node:path';
import { WrongUsage } from './console.mjs';

/**
 * Takes `--name` out of the arguments.
 *
 * @param {string[]} args changed in place
 * @param {string} name
 */
export function takeFlag(args, name) {
  const at = args.indexOf(name);
  if (at >= 0) args.splice(at, 1);
  return at >= 0;
}

/**
 * Takes `--name VALUE` or `--name=VALUE` out of the arguments.
 *
 * @param {string[]} args changed in place
 * @param {string} name
 * @returns {string | undefined}
 */
export function takeOption(args, name) {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  if (at < 0) return undefined;
  const [arg] = args.splice(at, 1);
  if (arg !== name) return arg?.slice(name.length + 1);
  return args.splice(at, 1)[0];
}

/**
 * As `takeOption`, but an option without its value is said before anything begins.
 *
 * @param {string[]} args changed in place
 * @param {string} option
 * @param {string} what belongs behind it
 */
export function takeValue(args, option, what) {
  const isAsked = args.some((arg) => arg === option || arg.startsWith(`${option}=`));
  const value = takeOption(args, option);
  if (isAsked && (!value || value.startsWith('--')))
    throw new WrongUsage(`${option} の後に${what}を書いてください。`);
  return value;
}

/**
 * The arguments without a `--` of their own: npm takes the first one away, and whoever writes a second means the same.
 *
 * @param {string[]} args
 */
export function withoutDashes(args) {
  return args.filter((arg) => arg !== '--');
}

/**
 * For a script that passes nothing on: what nobody took is a slip of the keyboard, and is said before anything begins.
 *
 * @param {string[]} args what is left of them
 * @param {string} command how the script is called
 */
export function refuseRest(args, command) {
  const [first] = args;
  if (first === undefined) return;
  const what = first.startsWith('-')
    ? '知らないオプションです / unknown option'
    : '余分な引数です / unexpected argument';
  throw new WrongUsage(`${what}: ${first}\n  ${command} --help`);
}

/** npm moves to the project's folder before it runs a script; this is where the person was. */
export const callersFolder = process.env.INIT_CWD ?? process.cwd();

/**
 * A path as the person meant it who typed it after `npm start --`.
 *
 * @param {string} path
 */
export function callersPath(path) {
  return resolve(callersFolder, path);
}
