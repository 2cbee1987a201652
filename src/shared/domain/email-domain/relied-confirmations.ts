import type { Judgement } from './judgement.ts';

/**
 * Ids of the entries of the register on which a judgement rests: should one be revoked, the case must be looked at
 * again. One that had expired was only mentioned.
 */
export function reliedConfirmations({ confirmations = [] }: Judgement): string[] {
  return confirmations.filter((each) => each.counts).map((each) => each.id);
}
