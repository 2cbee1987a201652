import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/app/bridge.ts';
import { callSafely } from '#renderer/app/call-safely.ts';
import type { AppError } from '#shared/contract/app-error.ts';
import type { QueueFilter } from '#shared/contract/queue.ts';
import { PAGE_ROWS, type PageStarts } from './page-starts.ts';

/** 20,000 rows: some ten milliseconds of the data process, so that other calls come through between two strides. */
const STRIDE_PAGES = 200;

/**
 * Walks down to a page whose beginning nobody knows yet, for example after End or a drag of the scroll bar.
 * Stops as soon as the list looks elsewhere; what it learned on the way stays.
 */
export function useWalk(
  starts: PageStarts,
  filter: QueueFilter,
  target: number | null,
  onArrival: () => void,
): AppError | null {
  const { call } = useBridge();
  const [error, setError] = useState<AppError | null>(null);
  const filterKey = JSON.stringify(filter);
  useEffect(() => {
    if (target === null) return;
    let isWanted = true;
    const walk = async () => {
      let page = starts.nearestKnown(target);
      while (isWanted && page < target) {
        const after = starts.startOf(page);
        if (after === undefined) break;
        const stride = Math.min(STRIDE_PAGES, target - page);
        const way = await callSafely(call, 'queue.pageStarts', {
          filter: JSON.parse(filterKey),
          after,
          pageRows: PAGE_ROWS,
          pages: stride,
        });
        if (!way.ok) return isWanted ? setError(way.error) : undefined;
        starts.learnWay(page, way.value, stride);
        if (way.value.starts.length < stride) break;
        page += stride;
      }
      if (!isWanted) return;
      setError(null);
      onArrival();
    };
    void walk();
    return () => {
      isWanted = false;
    };
  }, [call, starts, filterKey, target, onArrival]);
  return error;
}
