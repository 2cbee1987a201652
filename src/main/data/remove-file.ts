import { rmSync, unlinkSync } from 'node:fs';
import { systemCode } from '#shared/system-fault.ts';

/** Gives whether nothing is there any more: a stick may have been pulled out, or another program read the file. */
export function tryToRemove(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
    return true;
  } catch {
    return false;
  }
}

/** Makes room for a new file. Not rmSync(), whose error does not say that a file is in use or the disk at fault. */
export function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}
