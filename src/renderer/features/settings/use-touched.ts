import type { Kept } from '../../components/use-kept.ts';

export type Entries = Readonly<Record<string, string | boolean>>;

/** Fields as they are filled in, and as they stood when that was last done. */
export interface Touched<E> {
  readonly written: E;
  readonly over: E;
}

export interface TouchedFields<E> {
  readonly entry: E;
  readonly change: (part: Partial<E>) => void;
  /** Gives the way back, which stays away from what was filled in since. */
  readonly discard: () => () => void;
  /** Keeps what was filled in since `sent`. */
  readonly saved: (sent: E) => void;
}

/**
 * Fields of the office's settings, which have no versions: those that were touched stay when another one is changed elsewhere.
 * A field that somebody else has changed shows what it is now, so that this is not overwritten unseen.
 */
export function useTouched<E extends Entries>(kept: Kept<Touched<E>>, standing: E): TouchedFields<E> {
  const entry = withTouched(kept.now, standing);
  return {
    entry,
    change: (part) =>
      kept.set((before) => ({ written: { ...withTouched(before, standing), ...part }, over: standing })),
    discard: () => {
      kept.set(() => null);
      return () => kept.set((now) => now ?? kept.now);
    },
    saved: (sent) => kept.set((before) => before && { ...before, over: sent }),
  };
}

function withTouched<E extends Entries>(touched: Touched<E> | null, standing: E): E {
  if (!touched) return standing;
  const { written, over } = touched;
  const stay = Object.entries(written).filter(
    ([field, value]) => value !== over[field] && over[field] === standing[field],
  );
  return { ...standing, ...Object.fromEntries(stay) };
}
