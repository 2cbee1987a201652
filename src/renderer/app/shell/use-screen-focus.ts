import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { announce } from '../announcer.tsx';

/** A dialog that closes gives the focus back a frame later, to something that may be hidden by then. */
const PAUSE_MS = 100;

/**
 * A screen that is opened by a key or from another screen hides what had the focus. Left to itself the focus falls to the window,
 * and the next Tab begins at its top. It goes to where it was when the screen was left, else to the screen, whose name is then read.
 */
export function useScreenFocus(frame: RefObject<HTMLElement | null>, name: string): void {
  const last = useRef<HTMLElement>(null);
  const say = useEffectEvent(() => announce(name));
  useEffect(() => {
    const element = frame.current;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last.current = target;
    };
    element?.addEventListener('focusin', remember);
    const timer = setTimeout(() => {
      if (!isLost()) {
        // The button stays where it is, so nothing else says that another screen is there now.
        if (document.activeElement?.closest('nav')) say();
        return;
      }
      last.current?.focus();
      if (isLost()) element?.focus({ preventScroll: true });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      element?.removeEventListener('focusin', remember);
    };
  }, [frame]);
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
