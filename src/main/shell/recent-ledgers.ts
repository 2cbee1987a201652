import { basename, extname } from 'node:path';
import type { LogDefect } from '../defect-log.ts';
import { fieldOf, keepJsonFile, readJsonFile } from '../json-file.ts';
import { isSamePath } from '../path-names.ts';

export interface RecentLedger {
  readonly path: string;
  readonly name: string;
}

export interface RecentLedgers {
  /** Newest first. */
  list(): RecentLedger[];
  add(path: string): void;
}

const KEPT = 10;

/**
 * The ledgers that were opened on this PC. One that is not there at the moment stays in the list: it may
 * be on a medium that is not plugged in, and opening it says so.
 */
export function recentLedgers(file: string, logDefect: LogDefect): RecentLedgers {
  const paths = () => readJsonFile(file, takePaths) ?? [];
  return {
    list: () => paths().map((path) => ({ path, name: ledgerName(path) })),
    add: (path) => keepJsonFile(file, { paths: withNewest(paths(), path) }, logDefect),
  };
}

function takePaths(value: unknown): string[] | null {
  const paths = fieldOf(value, 'paths');
  return Array.isArray(paths) && paths.every((path) => typeof path === 'string') ? paths : null;
}

export function withNewest(paths: readonly string[], path: string, platform = process.platform): string[] {
  return [path, ...paths.filter((other) => !isSamePath(other, path, platform))].slice(0, KEPT);
}

/** What a person calls the file. */
export function ledgerName(path: string): string {
  return basename(path, extname(path));
}
