import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** Many times what the tests need at once; a container often gives 64 MB. */
const ENOUGH_BYTES = 2 * 1024 ** 3;

/**
 * Does the work with a folder in memory, or with null where there is none. A thousand ledgers are made and thrown away
 * in the tests, and each waits many times for the disk, which only a loss of power could tell from memory.
 *
 * @template T
 * @param {(folder: string | null) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inFastFolder(work) {
  const folder = makeFolder();
  try {
    return await work(folder);
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
}

function makeFolder() {
  if (process.platform !== 'linux') return null;
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize < ENOUGH_BYTES ? null : mkdtempSync(join(MEMORY, 'review-tests-'));
  } catch {
    return null;
  }
}
