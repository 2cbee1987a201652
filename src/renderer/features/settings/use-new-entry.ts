import type { Kept } from '../../components/use-kept.ts';
import type { Entries } from './use-touched.ts';

export interface NewEntry<E> {
  readonly entry: E;
  readonly change: (part: Partial<E>) => void;
  /** Empties the fields that still stand as they were sent. */
  readonly added: (sent: E) => void;
}

/** The fields of one more entry of a list, each blank until it is filled in. */
export function useNewEntry<E extends Entries>(kept: Kept<E>, blank: E): NewEntry<E> {
  return {
    entry: kept.now ?? blank,
    change: (part) => kept.set((before) => ({ ...(before ?? blank), ...part })),
    added: (sent) =>
      kept.set((before) => {
        const since = Object.entries(before ?? blank).filter(([field, value]) => value !== sent[field]);
        return { ...blank, ...Object.fromEntries(since) };
      }),
  };
}
