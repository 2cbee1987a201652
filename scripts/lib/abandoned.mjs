import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** No download takes so long; a younger folder may be another process's that is still at work. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * Removes working folders of processes that were killed before they could clean up.
 *
 * @param {string} folder
 * @param {string} prefix of their names
 */
export function removeAbandoned(folder, prefix) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!name.startsWith(prefix) || Date.now() - statSync(path).mtimeMs < ABANDONED_AFTER_MS) continue;
    rmSync(path, { recursive: true, force: true });
  }
}
