import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { EvidenceCopy } from '#shared/contract/ledger.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb } from '../database.ts';
import { faultOf, type LedgerFault } from '../ledger/ledger-file.ts';
import { takePlace } from '../take-place.ts';
import { beginUnfinished, finished, removeUnfinished } from '../unfinished.ts';
import { evidencePath } from './evidence-folder.ts';
import { knownEvidence } from './known-evidence.ts';
import { readStored } from './store-evidence.ts';
import { readWhole, syncFolder, writeThrough } from './whole-file.ts';

/**
 * Copies every file that the journal names, proven before and after, into a new folder. What is missing or altered
 * is counted and left out: a copy of the rest is worth more than none. Refuses to overwrite; a failure leaves nothing.
 */
export async function copyEvidence(
  db: ReadableDb,
  from: string,
  to: string,
): Promise<Result<EvidenceCopy, LedgerFault>> {
  if (existsSync(to)) return err({ problem: 'exists', detail: to });
  const wanted = [...knownEvidence(db).values()].filter((each) => each.kept);
  const counts = { copied: 0, missing: 0, altered: 0 };
  if (wanted.length === 0) return ok(counts);
  const draft = `${to}.part`;
  beginUnfinished(draft);
  try {
    await rm(draft, { recursive: true, force: true });
    for (const file of wanted) {
      const bytes = await readStored(from, file);
      if (typeof bytes === 'string') {
        counts[bytes === 'altered' ? 'altered' : 'missing'] += 1;
        continue;
      }
      const place = evidencePath(draft, file.sha256);
      await mkdir(dirname(place), { recursive: true });
      await writeThrough(place, bytes);
      if (typeof (await readWhole(place, file)) === 'string') {
        return err({ problem: 'damaged', detail: place });
      }
      counts.copied += 1;
    }
    if (counts.copied > 0) {
      await takePlace(draft, to);
      finished(draft);
      await syncFolder(dirname(to));
    }
    return ok(counts);
  } catch (error) {
    return err(faultOf(error));
  } finally {
    removeUnfinished(draft);
  }
}
