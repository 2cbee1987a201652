import { foldOrganizationName } from './fold-name.ts';

/**
 * A body's name as it is looked up in the tables: folded, and as its usual writing stands there. Not for what a ledger keeps (the keys by
 * which one person's applications are found): those stay folded as they are.
 */
export function comparedName(name: string): string {
  // Spaces first: behind one, 々 would repeat the space (「佐　々　町」).
  const folded = foldOrganizationName(name.replace(/\s/gu, ''));
  return usualWritings.reduce((text, [usual, listed]) => text.replace(usual, listed), folded);
}

/** Other characters than the official ones, and yet what the body's own people write: 塩釜 for 塩竈. */
const usualWritings = [['塩釜市', '塩竈市']] as const;
