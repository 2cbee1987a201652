import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useBridge } from '#renderer/app/bridge.ts';
import { operationQuery } from '#renderer/app/use-operation.ts';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { PAGE_ROWS } from './page-starts.ts';

/** Reads the beginning of the queue while ホーム is still being looked at: most people go there next. */
export function usePreparedQueue(): void {
  const client = useQueryClient();
  const { call } = useBridge();
  useEffect(() => {
    const firstPage = { filter: everyOpenCase, after: null, limit: PAGE_ROWS };
    void client.prefetchQuery(operationQuery(call, 'queue.page', firstPage));
  }, [client, call]);
}
