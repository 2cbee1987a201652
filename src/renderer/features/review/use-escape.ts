import { type RefObject, useEffect, useEffectEvent } from 'react';
import { isComposing } from '#renderer/app/keyboard/key-combination.ts';

/**
 * Escape while the focus is inside: heard before the keys of the window, so that leaving the case comes before
 * leaving the screen. An input method, an open menu and a search field that holds something to clear keep their own Escape.
 */
export function useEscape(frame: RefObject<HTMLElement | null>, enabled: boolean, run: () => void): void {
  const latest = useEffectEvent(run);
  useEffect(() => {
    const element = frame.current;
    if (!element || !enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
      if (isFilledSearch(event.target)) return;
      event.preventDefault();
      latest();
    };
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  }, [frame, enabled]);
}

function isFilledSearch(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
}
