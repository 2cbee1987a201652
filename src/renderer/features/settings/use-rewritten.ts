import type { Kept } from '../../components/use-kept.ts';

/** What is being written over a text of which versions are kept. */
export interface Writing<W> {
  readonly written: W;
  /** What stood when the writing began. */
  readonly over: W;
  readonly version: number;
}

export interface Rewritten<W> {
  readonly written: W;
  /** What to send it on: a version that came after the writing began must not be overwritten unseen. */
  readonly seenVersion: number;
  readonly write: (change: (before: W) => W) => void;
  /** Gives the way back, which stays away from what was written since. */
  readonly discard: () => () => void;
  /** Puts something else in the place of all of it; gives the way back. */
  readonly replace: (other: W) => () => void;
  /** A refusal has shown that this version stands now. */
  readonly haveSeen: (version: number) => void;
  /** Begins anew on what was saved, unless it was written on since `sent`. */
  readonly saved: (sent: W, version: number, standing: W) => void;
}

/**
 * What was changed stays over a newer version, and only nothing unsaved gives way to it. A form that was made anew instead would
 * lose the focus.
 */
export function useRewritten<W>(kept: Kept<Writing<W>>, version: number, standing: W): Rewritten<W> {
  const orAnew = (writing: Writing<W> | null): Writing<W> =>
    // What was just saved may not have been read again yet, and is shown until then.
    writing && (writing.version > version || !isSame(writing.written, writing.over))
      ? writing
      : { written: standing, over: standing, version };
  const { written, version: seenVersion } = orAnew(kept.now);
  return {
    written,
    seenVersion,
    write: (change) =>
      kept.set((before) => {
        const writing = orAnew(before);
        return { ...writing, written: change(writing.written) };
      }),
    discard: () => {
      kept.set(() => null);
      return () => kept.set((now) => (now && !isSame(now.written, now.over) ? now : kept.now));
    },
    replace: (other) => {
      kept.set((before) => ({ ...orAnew(before), written: other }));
      return () => kept.set((now) => (now && !isSame(now.written, other) ? now : kept.now));
    },
    haveSeen: (seen) => kept.set((before) => before && { ...before, version: seen }),
    saved: (sent, next, now) =>
      kept.set(
        (before) =>
          before && {
            written: isSame(before.written, sent) ? now : before.written,
            over: now,
            version: next,
          },
      ),
  };
}

function isSame<W>(one: W, other: W): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
