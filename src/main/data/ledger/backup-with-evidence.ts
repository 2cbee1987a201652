import { existsSync } from 'node:fs';
import type { EvidenceCopy } from '#shared/contract/ledger.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { copyEvidence } from '../evidence/copy-evidence.ts';
import { evidenceFolder } from '../evidence/evidence-folder.ts';
import { beginUnfinished, finished, tryToRemove } from '../unfinished.ts';
import { type Backup, type BackupOptions, backupLedger } from './backup.ts';
import type { LedgerFault } from './ledger-file.ts';
import type { Ledger } from './open-ledger.ts';

/**
 * A verified copy of the ledger with the files of its evidence beside it. The ledger comes first, so that every
 * file that the copy names was there by then; when the files cannot be copied, no copy is left at all.
 */
export async function backupWithEvidence(
  ledger: Pick<Ledger, 'path' | 'connection' | 'read'>,
  path: string,
  options: BackupOptions = {},
): Promise<Result<Backup & { evidence: EvidenceCopy }, LedgerFault>> {
  const folder = evidenceFolder(path);
  if (existsSync(folder)) return err({ problem: 'exists', detail: '', path: folder });
  const kept = await backupLedger(ledger.connection, path, options);
  if (!kept.ok) return kept;
  // Without its evidence it is none.
  beginUnfinished(path);
  const copied = await copyEvidence(ledger.read, evidenceFolder(ledger.path), folder);
  if (!copied.ok) {
    finished(path);
    tryToRemove(path);
    return copied;
  }
  finished(path);
  return ok({ ...kept.value, evidence: copied.value });
}
