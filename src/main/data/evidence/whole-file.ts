import { hash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';

export interface WholeFile {
  readonly sha256: string;
  readonly bytes: number;
}

export type EvidenceFault = 'missing' | 'altered' | 'unreadable';

/** The bytes when they are those that were taken; otherwise what became of them. */
export async function readWhole(path: string, expected: WholeFile): Promise<Buffer | EvidenceFault> {
  try {
    // Whatever stands there now may be of any size; what was taken is not.
    if ((await stat(path)).size !== expected.bytes) return 'altered';
    const bytes = await readFile(path);
    return sha256Of(bytes) === expected.sha256 ? bytes : 'altered';
  } catch (error) {
    return isMissing(error) ? 'missing' : 'unreadable';
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

/** Writes a new file through to the disk. Refuses a name that is taken. */
export async function writeThrough(path: string, bytes: Uint8Array, mode = READ_ONLY): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What was taken is never written again; this keeps other programs from doing so by mistake. */
const READ_ONLY = 0o444;

/** For what leaves the program: Windows would let nobody replace a copy that is protected, and no program save in it. */
export const HANDED_OUT = 0o666;

/** Without it the name of a new file can be lost with the power although its content was synced. */
export async function syncFolder(path: string): Promise<void> {
  // Windows has no such call for folders.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
