import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import type { RecordSource } from './journal.ts';

const POOL_BYTES = 16_384;
const RANDOM_BYTES = 16;

/** Time-ordered ids (UUID v7) keep the indexes append-only during a large import. */
export function systemRecordSource(nowMs: () => number): RecordSource {
  const pool = Buffer.alloc(POOL_BYTES);
  let used = POOL_BYTES;
  // One call for a thousand rows: asking the operating system for each id was a tenth of an import.
  const randomBytes = () => {
    if (used === POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    used += RANDOM_BYTES;
    return pool.subarray(used - RANDOM_BYTES, used);
  };
  let msecs = 0;
  let seq = 0;
  return {
    nowMs,
    newId: () => {
      const random = randomBytes();
      const now = Date.now();
      // A clock that was set back must not give an id that sorts before the last one.
      if (now > msecs) {
        msecs = now;
        seq = random.readUInt32BE(0) >>> 1;
      } else {
        seq += 1;
      }
      return v7({ msecs, seq, random });
    },
    newSalt: () => Buffer.from(randomBytes()),
  };
}
