import { useRef } from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import { ErrorNote } from '../../../components/error-note.tsx';
import { useOnceEach } from '../../../components/use-once-each.ts';

/**
 * Why a step did not come to its end. Going back to an earlier step makes the page longer above it and takes the focused
 * button away, so that the words would stand out of sight: the focus comes here.
 */
export function StepRefusal({ error }: { error: AppError }) {
  const note = useRef<HTMLDivElement>(null);
  useOnceEach(true, () => note.current?.focus());
  return (
    <div ref={note} tabIndex={-1} className="rounded-8">
      <ErrorNote error={error} />
    </div>
  );
}
