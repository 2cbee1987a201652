import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { useReachable } from './use-reachable.ts';

export interface ScrollBoxProps {
  /** What stands in it, heard when the keyboard comes to it. */
  readonly label: string;
  readonly children: ReactNode;
  /** How it scrolls and looks; sideways where nothing is said. */
  readonly className?: string;
}

/** A part of a screen that scrolls for itself, by keyboard too. */
export function ScrollBox({ label, children, className = 'overflow-x-auto' }: ScrollBoxProps) {
  const { box, reached } = useReachable<HTMLDivElement>(label);
  return (
    <div ref={box} {...reached} className={classNames('focus-inset relative', className)}>
      {children}
    </div>
  );
}
