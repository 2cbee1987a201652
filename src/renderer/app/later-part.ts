import { useEffect, useSyncExternalStore } from 'react';

/** A part of the program that is not read from the disk before the first screen stands. */
export interface LaterPart<T> {
  /** Fetches it, once. */
  readonly prepare: () => void;
  /** Null while it is on its way. Throws what kept it from coming, for the error boundary to show. */
  readonly current: () => T | null;
  readonly listen: (onChange: () => void) => () => void;
}

type Standing<T> = { readonly part: T } | { readonly failure: unknown };

/**
 * Not `lazy()`: Suspense holds back for some tenths of a second what comes while a fallback is on the screen,
 * and shows a fallback even for a part that is already there.
 */
export function laterPart<T>(fetch: () => Promise<T>): LaterPart<T> {
  let isAskedFor = false;
  let standing: Standing<T> | null = null;
  const listeners = new Set<() => void>();
  const settle = (how: Standing<T>) => {
    standing = how;
    for (const onChange of listeners) onChange();
  };
  return {
    prepare: () => {
      if (isAskedFor) return;
      isAskedFor = true;
      fetch().then(
        (part) => settle({ part }),
        (failure: unknown) => settle({ failure }),
      );
    },
    current: () => {
      if (standing === null) return null;
      if ('failure' in standing) throw standing.failure;
      return standing.part;
    },
    listen: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

/** The part, or null until it is there. Who shows it also asks for it. */
export function useLaterPart<T>(part: LaterPart<T>): T | null {
  useEffect(() => part.prepare(), [part]);
  return useSyncExternalStore(part.listen, part.current);
}
