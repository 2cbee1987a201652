import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { announce } from '../announcer.tsx';

/** A dialog that closes gives the focus back a frame later, to something that may be hidden by then. */
const PAUSE_MS = 100;

/**
 * A screen that is opened by a key or from another screen hides what had the focus. Left to itself the focus falls to the window,
 * and the next Tab begins at its top. It goes to where it was when the screen was left, else to the screen, whose name is then read.
 * The same for what takes itself away by being pressed, and for what is shut while its own change is under way.
 */
export function useScreenFocus(frame: RefObject<HTMLElement | null>, name: string): void {
  const last = useRef<HTMLElement>(null);
  const around = useRef<readonly Element[]>([]);
  const say = useEffectEvent(() => announce(name));
  useEffect(() => {
    const element = frame.current;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      last.current = target;
      around.current = ancestorsOf(target);
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
    let catching: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver((changes) => {
      const was = last.current;
      if (!was || !isLost()) return;
      if (was.isConnected && !changes.some(({ target }) => target === was)) return;
      clearTimeout(catching);
      // Whoever knows better where one goes on has taken the focus there by then.
      catching = setTimeout(() => {
        if (isLost()) (was.isConnected ? was : nearest(around.current))?.focus({ preventScroll: true });
      }, PAUSE_MS);
    });
    if (element) {
      observer.observe(element, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    }
    return () => {
      clearTimeout(timer);
      clearTimeout(catching);
      observer.disconnect();
      element?.removeEventListener('focusin', remember);
    };
  }, [frame]);
}

function ancestorsOf(element: Element): Element[] {
  const above = element.parentElement;
  return above ? [above, ...ancestorsOf(above)] : [];
}

/** Something to read and never a field: a key that was meant for the screen must not be typed. */
function nearest(ancestors: readonly Element[]): HTMLElement | undefined {
  return ancestors
    .filter((each) => each instanceof HTMLElement)
    .find((each) => each.isConnected && each.hasAttribute('tabindex'));
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
