import { type RefObject, useEffect, useRef } from 'react';

export interface NewestFocus {
  /** The first line of the list, newest on top. */
  readonly newest: RefObject<HTMLLIElement | null>;
  /** Sends what adds a line; the focus goes to the line as soon as it is drawn. */
  readonly addOne: <T>(send: () => Promise<T | null>) => Promise<T | null>;
}

/**
 * After a form has left a line, its button has nothing to do any more and lets the focus fall; on what was written, the keys of
 * the case work.
 */
export function useNewestFocus(lines: number): NewestFocus {
  const awaited = useRef(Number.POSITIVE_INFINITY);
  const newest = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (lines < awaited.current) return;
    awaited.current = Number.POSITIVE_INFINITY;
    newest.current?.focus();
  }, [lines]);
  const addOne: NewestFocus['addOne'] = async (send) => {
    awaited.current = lines + 1;
    const after = await send();
    if (after === null) awaited.current = Number.POSITIVE_INFINITY;
    return after;
  };
  return { newest, addOne };
}
