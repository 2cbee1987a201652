import { type ReactNode, useEffect, useRef } from 'react';

export interface InSightProps {
  /** When this changes, what is inside says something new. */
  readonly of: unknown;
  readonly children: ReactNode;
}

/** Brings what was just said into view: with large text it may stand below the edge of a dialog. */
export function InSight({ of, children }: InSightProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (of !== null) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [of]);
  return <div ref={frame}>{children}</div>;
}
