import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';

/**
 * `.kyoso`: one word, so that `NAME.kyoso-wal` beside it is still seen to belong to it, and the same letters
 * as the application id in the file (`KYOS`). The dialogs offer it; a file with another ending opens as well.
 */
export const LEDGER_EXTENSION = 'kyoso';

/** Not every system's dialog adds the ending that its filter names. */
export function withLedgerExtension(path: string): string {
  return extname(path) === '' ? `${path}.${LEDGER_EXTENSION}` : path;
}

/** The name, or the first of `name (2)`, `name (3)` … that is free: nothing is ever written over. */
export function freePath(
  folder: string,
  name: string,
  extension: string,
  exists: (path: string) => boolean = existsSync,
): string {
  const candidate = (number: number) =>
    join(folder, `${name}${number === 1 ? '' : ` (${number})`}.${extension}`);
  let number = 1;
  while (exists(candidate(number))) number += 1;
  return candidate(number);
}
