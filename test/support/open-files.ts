import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

const OPEN_FILES = '/proc/self/fd';

/** Only Linux tells which files a process has open. */
export const tellsOpenFiles = existsSync(OPEN_FILES);

export function openFiles(): string[] {
  return readdirSync(OPEN_FILES).map((descriptor) => {
    try {
      return readlinkSync(join(OPEN_FILES, descriptor));
    } catch {
      // The descriptor of the folder that was just listed.
      return '';
    }
  });
}
