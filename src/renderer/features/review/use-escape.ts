import { type RefObject, useEffect, useEffectEvent } from 'react';
import { isComposing } from '#renderer/app/keyboard/key-combination.ts';

/**
 * Escape while the focus is inside: heard before the keys of the window, so that leaving the case comes before
 * leaving the screen. An input method and an open menu keep their own Escape.
 */
export function useEscape(frame: RefObject<HTMLElement | null>, enabled: boolean, run: () => void): void {
  const latest = useEffectEvent(run);
  useEffect(() => {
    const element = frame.current;
    if (!element || !enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
      event.preventDefault();
      latest();
    };
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  }, [frame, enabled]);
}
