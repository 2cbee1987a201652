import { join } from 'node:path';

/** Beside the ledger and named after it, so that both are seen to belong together. */
export function evidenceFolder(ledgerPath: string): string {
  return `${ledgerPath}.evidence`;
}

/** By its hash, so that the same content stands there once and no name of a file ever becomes a path. */
export function evidencePath(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
  return join(folder, sha256.slice(0, 2), sha256.slice(2));
}

/** Files that were written but whose event may not be committed yet. */
export function incomingFolder(folder: string): string {
  return join(folder, 'incoming');
}
