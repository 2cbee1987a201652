import { useEffect, useId } from 'react';

const holders = new Set<string>();

/**
 * Says of what a screen keeps whether somebody typed something there that is nowhere else yet. There is no clean-up: a screen that is
 * hidden, or behind the lock, goes on holding it.
 */
export function useUnsaved(isUnsaved: boolean): void {
  const id = useId();
  useEffect(() => {
    if (isUnsaved) holders.add(id);
    else holders.delete(id);
  }, [id, isUnsaved]);
}

/** The desk goes, and everything that was typed at it. */
export function forgetUnsaved(): void {
  holders.clear();
}

/** Holds the window back when it is to be closed over something unsaved; the main process then asks. */
export function useHoldingBack(): void {
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (holders.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, []);
}
