import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import type { RecordSource } from './journal.ts';

const POOL_BYTES = 16_384;
const SALT_BYTES = 16;

/** Time-ordered ids (UUID v7) keep the indexes append-only during a large import. */
export function systemRecordSource(nowMs: () => number): RecordSource {
  const pool = Buffer.alloc(POOL_BYTES);
  let used = POOL_BYTES;
  return {
    nowMs,
    newId: () => v7(),
    newSalt: () => {
      if (used === POOL_BYTES) {
        randomFillSync(pool);
        used = 0;
      }
      used += SALT_BYTES;
      return Buffer.from(pool.subarray(used - SALT_BYTES, used));
    },
  };
}
