import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface ScrollPaneProps {
  readonly children: ReactNode;
  /** Where there is room, the content has the height of the pane, and its own parts scroll. */
  readonly fill?: boolean;
  /** Off where something sticks to the lower edge. */
  readonly padEnd?: boolean;
}

/**
 * The body of a tab as a scrolling area of its own, from edge to edge: it takes back the panel's padding, so that
 * no focus ring is cut off. Its own padding is inside, because what sticks would keep that distance. `relative`
 * keeps hidden labels inside; otherwise they would make the whole screen scroll.
 */
export function ScrollPane({ children, fill = false, padEnd = true }: ScrollPaneProps) {
  return (
    <div className="relative -my-4 h-[calc(100%+1rem)] overflow-auto">
      <div className={classNames('px-6 pt-4', padEnd && 'pb-4', fill && '@4xl:h-full')}>{children}</div>
    </div>
  );
}
