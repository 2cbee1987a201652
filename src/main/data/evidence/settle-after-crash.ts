import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadableDb } from '../database.ts';
import { incomingFolder } from './evidence-folder.ts';
import { knownEvidence } from './known-evidence.ts';
import { settle, sha256OfIncoming } from './store-evidence.ts';

/**
 * What a crash left between a file and its event: a file whose event was committed gets its place, one without is
 * removed. When another program on the same ledger is taking that file just now, it writes it once more (take-evidence.ts).
 * Gives how many were settled and removed.
 */
export async function settleAfterCrash(
  db: ReadableDb,
  folder: string,
): Promise<{ settled: number; removed: number }> {
  const incoming = incomingFolder(folder);
  const names = await namesIn(incoming);
  const done = { settled: 0, removed: 0 };
  if (names.length === 0) return done;
  const known = knownEvidence(db);
  for (const name of names) {
    const path = join(incoming, name);
    const evidence = known.get(sha256OfIncoming(name) ?? '');
    if (evidence?.kept && (await stat(path)).size === evidence.bytes) {
      await settle(folder, { ...evidence, path });
      done.settled += 1;
    } else {
      await rm(path, { force: true, recursive: true });
      done.removed += 1;
    }
  }
  return done;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
