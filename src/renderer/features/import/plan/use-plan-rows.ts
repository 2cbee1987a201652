import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import type { PlanKind, PlannedRow } from '#shared/contract/intake-plan.ts';
import { useBridge } from '../../../app/bridge.ts';
import { operationQuery } from '../../../app/use-operation.ts';

export const PAGE_ROWS = 100;

export interface PlanRows {
  readonly total: number;
  /** Undefined while the row is being read. */
  readonly rowAt: (position: number) => PlannedRow | undefined;
  readonly error: AppError | null;
  readonly retry: () => void;
  /** Says which rows are on the screen, so that their pages are read. */
  readonly show: (first: number, last: number) => void;
}

/** The rows of one kind of a plan, read page by page where they are looked at. `total` is what the counts say. */
export function usePlanRows(planId: string, kind: PlanKind | null, total: number): PlanRows {
  const { call } = useBridge();
  const [pages, setPages] = useState({ first: 0, last: 0 });
  const last = Math.min(pages.last, Math.max(0, Math.ceil(total / PAGE_ROWS) - 1));
  const first = Math.min(pages.first, last);
  const wanted = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const read = useQueries({
    queries: wanted.map((page) =>
      operationQuery(call, 'import.planRows', { planId, kind, offset: page * PAGE_ROWS, limit: PAGE_ROWS }),
    ),
  });
  const failed = read.find((page) => page.error !== null);
  const show = useCallback((from: number, to: number) => {
    const next = { first: Math.floor(from / PAGE_ROWS), last: Math.floor(to / PAGE_ROWS) };
    setPages((before) => (before.first === next.first && before.last === next.last ? before : next));
  }, []);
  return {
    total,
    rowAt: (position) => read[Math.floor(position / PAGE_ROWS) - first]?.data?.rows[position % PAGE_ROWS],
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    show,
  };
}
