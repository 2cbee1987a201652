import type { Likeness } from './row-verdict.ts';

/** Nothing is alike. */
export const noLikeness: Likeness = { isAlike: () => false };
