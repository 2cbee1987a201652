import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LogDefect } from './defect-log.ts';

/**
 * A small settings file. Null when it is not there, damaged or of another shape: what it holds is a
 * convenience, and the program must start without it. Never for business data.
 *
 * @param take reads by hand: these files are read before the first window, and schemas take time to set up
 */
export function readJsonFile<T>(path: string, take: (value: unknown) => T | null): T | null {
  try {
    return take(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Under a temporary name first, so that a power cut leaves the old file or the new one and never half of it. */
export function writeJsonFile(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.part`;
  const file = openSync(draft, 'w');
  try {
    writeSync(file, `${JSON.stringify(value, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

/** For what is only convenient to have the next time: a disk on which it cannot be kept stops nothing that a person does. */
export function keepJsonFile(path: string, value: unknown, logDefect: LogDefect): void {
  try {
    writeJsonFile(path, value);
  } catch (error) {
    logDefect('main: settings', error);
  }
}

/** A field of something that was read; undefined where there is none. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
