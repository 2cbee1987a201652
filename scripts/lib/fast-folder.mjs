import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Only Linux has it. */
const MEMORY = '/dev/shm';
/** Many times what the tests need at once; a container often gives 64 MB. */
const ENOUGH_BYTES = 2 * 1024 ** 3;

/**
 * Does the work with a folder in memory, or with null where there is none. A thousand ledgers are made and thrown away
 * in the tests, and each waits many times for the disk, which only a loss of power could tell from memory.
 *
 * @template T
 * @param {(folder: string | null) => Promise<T>} work
 * @param {{ memory: string, enoughBytes: number }} [place]
 * @returns {Promise<T>}
 */
export async function inFastFolder(work, place = { memory: MEMORY, enoughBytes: ENOUGH_BYTES }) {
  const folder = makeFolder(place);
  try {
    return await work(folder);
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {{ memory: string, enoughBytes: number }} place */
function makeFolder({ memory, enoughBytes }) {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize < enoughBytes ? null : mkdtempSync(join(memory, 'review-tests-'));
  } catch {
    return null;
  }
}
