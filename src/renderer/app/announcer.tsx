import { useSyncExternalStore } from 'react';

/** What screen readers are told; two regions take turns so that the same words are read again. */
interface Announcements {
  readonly turn: 0 | 1;
  readonly text: string;
}

let current: Announcements = { turn: 0, text: '' };
const listeners = new Set<() => void>();

/** Says something to a screen reader without moving the focus. */
export function announce(text: string): void {
  current = { turn: current.turn === 0 ? 1 : 0, text };
  for (const listener of listeners) listener();
}

export function Announcer() {
  const { turn, text } = useSyncExternalStore(subscribe, () => current);
  return (
    <div className="sr-only">
      <div aria-live="polite">{turn === 0 ? text : ''}</div>
      <div aria-live="polite">{turn === 1 ? text : ''}</div>
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
