import { useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useState } from 'react';
import { useBridge } from '#renderer/app/bridge.ts';
import { callSafely } from '#renderer/app/call-safely.ts';
import { operationQuery, useOperation } from '#renderer/app/use-operation.ts';
import type { AppError } from '#shared/contract/app-error.ts';
import type { QueueCursor, QueueFilter, QueuePage, QueueRow } from '#shared/contract/queue.ts';
import { ok, type Result } from '#shared/result.ts';
import { PAGE_ROWS, PageStarts } from './page-starts.ts';
import { useWalk } from './use-walk.ts';

export interface QueueRows {
  /** Undefined while the row is being read. */
  readonly rowAt: (index: number) => QueueRow | undefined;
  /** Where a case stands among the rows that are at hand. */
  readonly indexOf: (id: string) => number | null;
  /** The rows of a stretch, both ends included, wherever the list is looked at; of a longer one its first `atMost`. */
  readonly between: (first: number, last: number, atMost: number) => Promise<Result<QueueRow[], AppError>>;
  /** Rows that the list makes room for. */
  readonly count: number;
  readonly total: QueuePage['total'] | null;
  /** The rows are those of the filter, and no longer the ones of the filter before. */
  readonly isSettled: boolean;
  readonly error: AppError | null;
  readonly retry: () => void;
  /** Says which rows are on the screen, so that their pages are read. */
  readonly show: (first: number, last: number) => void;
}

interface List {
  readonly filterKey: string;
  readonly starts: PageStarts;
  readonly firstPage: number;
  readonly lastPage: number;
}

/** The rows of one filtered list, read page by page where they are looked at. */
export function useQueuePages(filter: QueueFilter): QueueRows {
  const { call } = useBridge();
  const filterKey = JSON.stringify(filter);
  const [kept, setList] = useState(() => newList(filterKey));
  const list = kept.filterKey === filterKey ? kept : newList(filterKey);
  // Another filter is another list, with pages of its own.
  if (list !== kept) setList(list);
  const [, relearn] = useReducer((count: number) => count + 1, 0);

  const first = useOperation('queue.page', { filter, after: null, limit: PAGE_ROWS }, { keepPrevious: true });
  const { known, missing } = list.starts.between(Math.max(1, list.firstPage), list.lastPage);
  const others = useQueries({
    queries: known.map(({ after }) =>
      operationQuery(call, 'queue.page', { filter, after, limit: PAGE_ROWS }),
    ),
  });
  const firstPage = first.isPlaceholderData ? undefined : first.data;
  useEffect(() => {
    let changed = firstPage ? list.starts.learn(0, firstPage) : false;
    known.forEach(({ page }, at) => {
      const read = others[at]?.data;
      if (read && list.starts.learn(page, read)) changed = true;
    });
    if (changed) relearn();
  });
  const walkError = useWalk(list.starts, filter, missing, relearn);

  const pageRows = (page: number) =>
    page === 0 ? first.data?.rows : others[known.findIndex((each) => each.page === page)]?.data?.rows;
  const rowAt = (index: number) => pageRows(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS];
  const indexOf = (id: string) => {
    for (const page of [0, ...known.map((each) => each.page)]) {
      const at = pageRows(page)?.findIndex((row) => row.id === id) ?? -1;
      if (at >= 0) return page * PAGE_ROWS + at;
    }
    return null;
  };
  const show = useCallback((firstRow: number, lastRow: number) => {
    const from = Math.floor(firstRow / PAGE_ROWS);
    const to = Math.floor(lastRow / PAGE_ROWS);
    setList((before) =>
      before.firstPage === from && before.lastPage === to
        ? before
        : { ...before, firstPage: from, lastPage: to },
    );
  }, []);
  const between: QueueRows['between'] = async (first, last, atMost) => {
    const end = Math.min(last, first + atMost - 1);
    const page = list.starts.nearestKnown(Math.floor(first / PAGE_ROWS));
    const read: QueueRow[] = [];
    let after: QueueCursor | null = list.starts.startOf(page) ?? null;
    do {
      const answer: Result<QueuePage, AppError> = await callSafely(call, 'queue.page', {
        filter,
        after,
        limit: PAGE_ROWS,
      });
      if (!answer.ok) return answer;
      read.push(...answer.value.rows);
      after = answer.value.next;
    } while (after && page * PAGE_ROWS + read.length <= end);
    return ok(read.slice(first - page * PAGE_ROWS, end + 1 - page * PAGE_ROWS));
  };
  const failed = others.find((page) => page.error !== null);
  return {
    rowAt,
    indexOf,
    between,
    count: first.isPlaceholderData ? first.data.rows.length : room(first.data?.total, list.starts),
    total: first.data?.total ?? null,
    isSettled: firstPage !== undefined,
    error: first.error ?? failed?.error ?? walkError,
    retry: () => {
      void first.refetch();
      void failed?.refetch();
    },
    show,
  };
}

function newList(filterKey: string): List {
  return { filterKey, starts: new PageStarts(), firstPage: 0, lastPage: 0 };
}

/** A counted total is the length; where counting stopped, the list grows as it is walked. */
function room(total: QueuePage['total'] | undefined, starts: PageStarts): number {
  if (!total) return 0;
  if (!total.capped) return total.count;
  return starts.end ?? Math.max(total.count, (starts.furthestKnown + 1) * PAGE_ROWS);
}
