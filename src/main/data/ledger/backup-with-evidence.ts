import { existsSync } from 'node:fs';
import type { EvidenceCopy } from '#shared/contract/ledger.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { copyEvidence } from '../evidence/copy-evidence.ts';
import { evidenceFolder } from '../evidence/evidence-folder.ts';
import { tryToRemove } from '../remove-file.ts';
import { type Backup, type BackupOptions, backupLedger } from './backup.ts';
import type { LedgerFault } from './ledger-file.ts';
import type { Ledger } from './open-ledger.ts';

/**
 * A verified copy of the ledger with the files of its evidence beside it. The copy is drawn first, so that every file that it
 * names was there by then, and gets its name last: killed halfway through the evidence, no file is left that looks like a backup.
 */
export async function backupWithEvidence(
  ledger: Pick<Ledger, 'path' | 'connection' | 'read'>,
  path: string,
  options: Omit<BackupOptions, 'besides'> = {},
): Promise<Result<Backup & { evidence: EvidenceCopy }, LedgerFault>> {
  const folder = evidenceFolder(path);
  if (existsSync(folder)) return err({ problem: 'exists', detail: '', path: folder });
  let evidence: EvidenceCopy = { copied: 0, missing: 0, altered: 0 };
  const besides = async () => {
    const copied = await copyEvidence(ledger.read, evidenceFolder(ledger.path), folder);
    if (copied.ok) evidence = copied.value;
    return copied;
  };
  const kept = await backupLedger(ledger.connection, path, { ...options, besides });
  if (kept.ok) return ok({ ...kept.value, evidence });
  // Nobody would know what it belongs to. Only this call can have made it.
  if (evidence.copied > 0) tryToRemove(folder);
  return kept;
}
