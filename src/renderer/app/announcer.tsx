import { useSyncExternalStore } from 'react';

/** What screen readers are told; two regions take turns so that the same words are read again. */
interface Announcements {
  readonly turn: 0 | 1;
  readonly text: string;
}

let current: Announcements = { turn: 0, text: '' };
const listeners = new Set<() => void>();
/** Long enough to be heard; what stands in the page longer is come across later as if it had just happened. */
const STAYS_MS = 5_000;
let leaves: ReturnType<typeof setTimeout> | undefined;

/** Says something to a screen reader without moving the focus. */
export function announce(text: string): void {
  change({ turn: current.turn === 0 ? 1 : 0, text });
  clearTimeout(leaves);
  leaves = setTimeout(() => change({ ...current, text: '' }), STAYS_MS);
}

function change(next: Announcements): void {
  current = next;
  for (const listener of listeners) listener();
}

export function Announcer() {
  const { turn, text } = useSyncExternalStore(subscribe, () => current);
  return (
    // The mark keeps a dialog from hiding it: what is said meanwhile is heard, and nothing is said again at the dialog's end.
    <div data-live-announcer="true" className="sr-only">
      <div aria-live="polite">{turn === 0 ? text : ''}</div>
      <div aria-live="polite">{turn === 1 ? text : ''}</div>
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
