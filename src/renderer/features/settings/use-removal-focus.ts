import { type RefObject, useEffect, useRef } from 'react';

export interface RemovalFocus {
  /** Around the lines, and around what has the focus when none is left. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly onRemove: (place: number) => void;
}

/**
 * A line that is taken out takes its button along, and the focus would fall to the window. It goes to the line that moved up, else to
 * the last one, else to the first field, and where nothing is left of the box to what is in the other one.
 */
export function useRemovalFocus(
  count: number,
  lines: 'tbody tr' | 'li',
  otherwise?: RefObject<HTMLDivElement | null>,
): RemovalFocus {
  const box = useRef<HTMLDivElement>(null);
  const removed = useRef<number | null>(null);
  const before = useRef(count);
  useEffect(() => {
    const isFewer = count < before.current;
    before.current = count;
    if (!isFewer || removed.current === null) return;
    const left = [...(box.current?.querySelectorAll(lines) ?? [])];
    const line = left[removed.current] ?? left.at(-1) ?? box.current;
    removed.current = null;
    (firstIn(line) ?? firstIn(otherwise?.current))?.focus();
  }, [count, lines, otherwise]);
  return {
    box,
    onRemove: (place) => {
      removed.current = place;
    },
  };
}

function firstIn(place: Element | null | undefined): HTMLElement | null {
  return place?.querySelector<HTMLElement>('input, button') ?? null;
}
