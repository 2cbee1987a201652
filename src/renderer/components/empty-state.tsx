import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface EmptyStateProps {
  /** What is not there. */
  readonly title: string;
  /** What to do next. */
  readonly next: string;
  /** The button that does it. */
  readonly action?: ReactNode;
  /** It stands in the place of a table under a heading, not alone in a pane. */
  readonly isInPage?: boolean;
}

/** A list that is truly empty. Never shown for a failure: that is an ErrorNote. */
export function EmptyState({ title, next, action, isInPage = false }: EmptyStateProps) {
  return (
    <div className={classNames('flex flex-col items-start gap-2', isInPage ? 'py-2' : 'px-4 py-6')}>
      <p className="text-dns-16B-130">{title}</p>
      <p className="text-solid-gray-700">{next}</p>
      {action}
    </div>
  );
}
