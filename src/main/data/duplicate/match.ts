import type { Identity } from '#shared/domain/duplicate/identity.ts';
import { likeness } from '#shared/domain/duplicate/likeness.ts';
import type { DuplicateStrength, LikenessReason } from '#shared/domain/duplicate/verdict.ts';

/** An earlier application that is like the one looked at. */
export interface DuplicateMatch {
  /** A case of the ledger, or an earlier row of the same run under the number it was remembered by. */
  readonly of:
    | { readonly kind: 'case'; readonly id: string }
    | { readonly kind: 'row'; readonly row: number };
  readonly reasons: readonly LikenessReason[];
  readonly strength: DuplicateStrength;
}

/** A key that more share than these is an office's address: the true duplicates among them share another key too. */
export const MOST_BEHIND_A_KEY = 20;
/** More questions than these about one application nobody answers with care. */
const MOST_MATCHES = 5;

/** The match with somebody, or nothing when the two are not alike enough. */
export function matchOf<O extends DuplicateMatch['of']>(
  of: O,
  identity: Identity,
  other: Identity,
): (DuplicateMatch & { of: O })[] {
  const { verdict, reasons } = likeness(identity, other);
  return verdict === 'none' ? [] : [{ of, reasons, strength: verdict }];
}

/** What is worth asking about: the likest first, and among those the earliest, as they were found. */
export function worthAsking(matches: readonly DuplicateMatch[]): readonly DuplicateMatch[] {
  if (matches.length < 2) return matches;
  const rank = { certain: 0, likely: 1 } as const;
  return matches.toSorted((a, b) => rank[a.strength] - rank[b.strength]).slice(0, MOST_MATCHES);
}
