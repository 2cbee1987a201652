import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

export interface Reachable<E extends HTMLElement> {
  readonly box: RefObject<E | null>;
  /** For the box: a stop of Tab with a name, while it needs one. */
  readonly reached: { readonly tabIndex?: number; readonly role?: string; readonly 'aria-label'?: string };
}

const TAKES_FOCUS = 'a[href], button, input, textarea, summary, [tabindex="0"]';

/**
 * Of a box that scrolls: where nothing in it would move it by keyboard, the box itself takes the focus, and its name is heard. What stands
 * beside the edge is never come to by Tab alone, so a box that scrolls sideways always does.
 */
export function useReachable<E extends HTMLElement>(name: string): Reachable<E> {
  const box = useRef<E>(null);
  const [needsFocus, setNeedsFocus] = useState(false);
  const measure = () => setNeedsFocus(box.current !== null && isOutOfReach(box.current));
  // What it holds decides how much room that takes.
  useLayoutEffect(measure);
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    // Other text in the same window, a divider that is moved, rows that come later.
    const watch = new ResizeObserver(() => setNeedsFocus(isOutOfReach(current)));
    watch.observe(current);
    for (const child of current.children) watch.observe(child);
    return () => watch.disconnect();
  }, []);
  return { box, reached: needsFocus ? { tabIndex: 0, role: 'region', 'aria-label': name } : {} };
}

function isOutOfReach(box: HTMLElement): boolean {
  if (box.scrollWidth > box.clientWidth) return true;
  return box.scrollHeight > box.clientHeight && box.querySelector(TAKES_FOCUS) === null;
}
