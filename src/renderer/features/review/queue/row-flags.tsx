import type { ReactNode } from 'react';
import { classNames } from '#renderer/components/class-names.ts';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { QueueRow } from '#shared/contract/queue.ts';
import { PRIORITY_SHAPE } from '../priority-mark.tsx';
import { suspicionShapes } from '../suspicion-shapes.ts';

/** 優先 and what is suspected stand before the second line, so that a long one never cuts them off. */
export function RowFlags({ row }: { row: QueueRow }) {
  const { text, words } = useSpeech();
  const { filter } = text.review;
  // An imitation that the judgement found is named by its own mark.
  const isSuspectedByHand = row.suspectedImpersonation && row.domainClass !== 'lookalike';
  return (
    <>
      {row.isPriority && (
        <Flag shape={PRIORITY_SHAPE} colour="text-black">
          {words.priority.high}
        </Flag>
      )}
      {isSuspectedByHand && (
        <Flag shape={suspicionShapes.impersonation} colour="text-red-1000">
          {filter.suspected}
        </Flag>
      )}
      {row.bodyMismatch && (
        <Flag shape={suspicionShapes.mismatch} colour="text-yellow-1200">
          {filter.mismatch}
        </Flag>
      )}
      {row.suspectedDuplicate && (
        <Flag shape={suspicionShapes.duplicate} colour="text-yellow-1200">
          {filter.duplicate}
        </Flag>
      )}
    </>
  );
}

interface FlagProps {
  readonly shape: string;
  readonly colour: string;
  readonly children: ReactNode;
}

function Flag({ shape, colour, children }: FlagProps) {
  return (
    <span className={classNames('mr-2 font-bold', colour)}>
      <span aria-hidden="true">{shape} </span>
      {children}
    </span>
  );
}
