import type { ReactNode } from 'react';
import { useOperation } from '#renderer/app/use-operation.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { useText } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import type { CaseScroll } from '../use-review-layout.ts';
import { CaseFile } from './case-file.tsx';
import { DeskProvider } from './desk.tsx';

export interface CasePaneProps {
  readonly id: string;
  /** Buttons about the pane itself: back to the list, fill the window. */
  readonly tools: ReactNode;
  readonly caseScroll: CaseScroll;
  /** The work is to go on inside the case. */
  readonly isEntered: boolean;
  /** The focus is in the case now. */
  readonly onEntered: () => void;
  readonly onSettled: (after: CaseView, message: string) => void;
  /** Something about the case was changed and the work goes on in it. */
  readonly onMarked: (after: CaseView, message: string) => void;
}

/** Reads one case and hands it to the desk. */
export function CasePane({ id, tools, ...file }: CasePaneProps) {
  const { data, error, refetch } = useOperation('case.open', { id });
  if (data) {
    return (
      <DeskProvider view={data}>
        <CaseFile tools={tools} {...file} />
      </DeskProvider>
    );
  }
  return (
    <div className="flex h-full flex-col">
      <div className="flex justify-end gap-1 px-4 pt-2">{tools}</div>
      {error ? (
        <div className="p-4">
          <ErrorNote error={error} onRetry={() => void refetch()} />
        </div>
      ) : (
        <CaseSkeleton />
      )}
    </div>
  );
}

function CaseSkeleton() {
  const text = useText().components;
  return (
    <div role="status" aria-label={text.loading} className="flex flex-1 flex-col gap-4 px-4">
      <Skeleton className="h-16 w-full" />
      <Skeleton className="h-48 w-full" />
      <Skeleton className="h-24 w-full" />
      <Skeleton className="h-64 w-full" />
    </div>
  );
}
