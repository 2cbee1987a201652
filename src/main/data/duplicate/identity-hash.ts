import { type Identity, identityKeys } from '#shared/domain/duplicate/identity.ts';
import type { ReadableDb } from '../database.ts';
import { requireFact } from '../ledger/ledger-facts.ts';

/** Turns what an application is found by into numbers that mean nothing outside this ledger. */
export type IdentityHash = (identity: Identity) => number[];

/**
 * 53 bits, so that SQLite and JavaScript hold them as plain numbers: among a million persons a chance collision is
 * one in a thousand, and costs a comparison. It is no secret-keeping hash, so keys are erased with the person.
 */
export function identityHash(db: ReadableDb): IdentityHash {
  const [low, high] = mix(0x9e3779b1, 0x85ebca6b, requireFact(db, 'ledgerId'));
  return (identity) => {
    const keys: number[] = [];
    for (const text of identityKeys(identity)) {
      if (text !== null) keys.push(joined(mix(low, high, text)));
    }
    return keys;
  };
}

type Lanes = readonly [number, number];

/** Two multiplicative hashes over the UTF-16 units, each with its own odd factor. */
function mix(low: number, high: number, text: string): Lanes {
  let one = low;
  let other = high;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x27d4eb2f);
    other ^= other >>> 15;
  }
  return [avalanche(one ^ (other >>> 7)), avalanche(other ^ text.length)];
}

/** Every input bit reaches every output bit; the factors are those of MurmurHash3. */
function avalanche(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function joined([low, high]: Lanes): number {
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}
