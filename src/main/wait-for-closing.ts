import { existsSync } from 'node:fs';

const LOOK_AGAIN_MS = 20;

/**
 * Holds this process until the ledger is closed, or until the time is over. For the one moment when no answer of the data process
 * could arrive any more: SQLite takes away the log beside a ledger when its last program closes it.
 */
export function waitForClosing(ledgerPath: string, withinMs: number): void {
  const never = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < withinMs && existsSync(`${ledgerPath}-wal`); waited += LOOK_AGAIN_MS) {
    Atomics.wait(never, 0, 0, LOOK_AGAIN_MS);
  }
}
