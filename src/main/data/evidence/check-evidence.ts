import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceReport } from '#shared/contract/journal.ts';
import type { ReadableDb } from '../database.ts';
import { knownEvidence } from './known-evidence.ts';
import { readStored } from './store-evidence.ts';

const NAMED = 20;

/** Reads every file that the journal names and proves it by its hash; counts those that no event names. */
export async function checkEvidence(db: ReadableDb, folder: string): Promise<EvidenceReport> {
  const known = knownEvidence(db);
  const report = { whole: 0, missing: 0, altered: 0, erased: 0, unnamed: 0 };
  const first: EvidenceReport['first'] = [];
  for (const { sha256, bytes, receiptNumber, kept } of known.values()) {
    if (!kept) {
      report.erased += 1;
      continue;
    }
    const found = await readStored(folder, { sha256, bytes });
    if (typeof found !== 'string') {
      report.whole += 1;
      continue;
    }
    // A file that cannot be read proves as little as one that is not there.
    const problem = found === 'altered' ? 'altered' : 'missing';
    report[problem] += 1;
    if (first.length < NAMED) first.push({ receiptNumber, sha256, problem });
  }
  for (const sha256 of await storedHashes(folder)) if (!known.has(sha256)) report.unnamed += 1;
  return { ...report, first };
}

async function storedHashes(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const shelf of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
    const rests = await namesIn(join(folder, shelf));
    found.push(...rests.filter((rest) => /^[0-9a-f]{62}$/.test(rest)).map((rest) => shelf + rest));
  }
  return found;
}

/** No folder yet, or none any more: the files that should be in it are counted as missing. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
