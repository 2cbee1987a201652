import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Refused } from './failure.ts';

/** The full path of a file to be made. Its folder must be there: a typing error must not hide a backup somewhere. */
export function newFilePath(path: string): string {
  const full = resolve(path);
  const folder = dirname(full);
  if (existsSync(folder)) return full;
  throw new Refused({ code: 'fileProblem', problem: 'missing', path: folder, detail: 'ENOENT' });
}
