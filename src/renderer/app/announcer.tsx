import { useSyncExternalStore } from 'react';
import { isDeskLocked } from './desk-lock.ts';

/** What screen readers are told; two regions take turns so that the same words are read again. */
interface Announcements {
  readonly turn: 0 | 1;
  readonly text: string;
}

/** A step also moves the focus, and a reader drops what it was told just before that. */
const AFTER_FOCUS_MS = 100;
/** Long enough to be heard; what stands in the page longer is come across later as if it had just happened. */
const STAYS_MS = 5_000;

let current: Announcements = { turn: 0, text: '' };
let waiting: readonly string[] = [];
let speaks: ReturnType<typeof setTimeout> | undefined;
let leaves: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/**
 * Says something to a screen reader without moving the focus; what another announcement of the moment contains is said once. Of the work
 * nothing is said while the desk is locked; what is said of the window itself names nobody.
 */
export function announce(text: string, of: 'work' | 'window' = 'work'): void {
  if (of === 'work' && isDeskLocked()) return;
  speaks ??= setTimeout(speak, AFTER_FOCUS_MS);
  waiting = [...waiting.filter((each) => !text.includes(each)), text];
}

/** Takes back what was said and what was about to be: a screen that is left, or locked, goes on speaking of nobody. */
export function hush(): void {
  clearTimeout(speaks);
  speaks = undefined;
  waiting = [];
  change({ ...current, text: '' });
}

function speak(): void {
  speaks = undefined;
  change({ turn: current.turn === 0 ? 1 : 0, text: waiting.join(' ') });
  waiting = [];
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
