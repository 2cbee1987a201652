import { useState } from 'react';
import { useUnsaved } from '../app/unsaved.ts';

/** A place that outlives the form: leaving a dialog, a tab or what it is about must not cost what is written. */
export interface Kept<T> {
  readonly now: T | null;
  readonly set: (change: (before: T | null) => T | null) => void;
  /** Forgets what stands here; what is written by then, while it was being sent, stays. */
  readonly forget: () => void;
}

/**
 * One place for each of several of a kind, such as the entries of a list; a change goes to the one for which it was asked.
 * `isUnsaved` tells what somebody wrote from what only stands there.
 */
export function useKeptByKey<T>(isUnsaved: (written: T) => boolean): (key: string) => Kept<T> {
  const [all, setAll] = useState<Readonly<Record<string, T | null>>>({});
  useUnsaved(Object.values(all).some((written) => written !== null && isUnsaved(written)));
  return (key) => ({
    now: all[key] ?? null,
    set: (change) => setAll((before) => ({ ...before, [key]: change(before[key] ?? null) })),
    forget: () => setAll((before) => (before[key] === all[key] ? { ...before, [key]: null } : before)),
  });
}
