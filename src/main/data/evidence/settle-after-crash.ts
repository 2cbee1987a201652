import { lstat, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadableDb } from '../database.ts';
import { incomingFolder } from './evidence-folder.ts';
import { knownEvidence } from './known-evidence.ts';
import { settle, sha256OfIncoming } from './store-evidence.ts';

/**
 * What a crash left between a file and its event: a file whose event was committed gets its place, one without is
 * removed. When another program on the same ledger is taking that file just now, it writes it once more (take-evidence.ts).
 * Removes nothing but files under the names that this program gives, in a folder of its own: a ledger may come from anybody, and
 * what stands beside it may lead to somebody's documents. Gives how many were settled and removed.
 */
export async function settleAfterCrash(
  db: ReadableDb,
  folder: string,
): Promise<{ settled: number; removed: number }> {
  const incoming = incomingFolder(folder);
  const files = await filesBroughtInto(incoming);
  const done = { settled: 0, removed: 0 };
  if (files.length === 0) return done;
  const known = knownEvidence(db);
  for (const { name, sha256 } of files) {
    const path = join(incoming, name);
    const evidence = known.get(sha256);
    if (evidence?.kept && (await stat(path)).size === evidence.bytes) {
      await settle(folder, { ...evidence, path });
      done.settled += 1;
    } else {
      await rm(path, { force: true });
      done.removed += 1;
    }
  }
  return done;
}

async function filesBroughtInto(incoming: string): Promise<{ name: string; sha256: string }[]> {
  try {
    if (!(await lstat(incoming)).isDirectory()) return [];
    const entries = await readdir(incoming, { withFileTypes: true });
    return entries.flatMap((entry) => {
      const sha256 = entry.isFile() ? sha256OfIncoming(entry.name) : null;
      return sha256 === null ? [] : [{ name: entry.name, sha256 }];
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
