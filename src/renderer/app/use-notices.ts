import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { LedgerStatus } from '#shared/contract/ledger.ts';
import type { Notice } from '#shared/contract/notice.ts';
import { useBridge } from './bridge.ts';
import { isOfLedger, isTouched } from './operation-topics.ts';

/** Calls the listener for each notice while the component is shown. */
export function useNotice(listener: (notice: Notice) => void): void {
  const { onNotice } = useBridge();
  const latest = useEffectEvent(listener);
  useEffect(() => onNotice((notice) => latest(notice)), [onNotice]);
}

/** Rereads what changed. Once per window, near the root. */
export function useRereading(): void {
  const client = useQueryClient();
  useNotice((notice) => {
    switch (notice.kind) {
      case 'changed':
        void client.invalidateQueries({ predicate: (query) => isTouched(query.queryKey, notice) });
        return;
      case 'day':
        // What is late, due today or expired hangs on the date nearly everywhere.
        void client.invalidateQueries({ predicate: (query) => isOfLedger(query.queryKey) });
        return;
      case 'dataProcess':
        if (notice.state === 'up') void rereadAll(client);
        return;
      case 'progress':
      case 'display':
        return;
      default:
        notice satisfies never;
    }
  });
}

/**
 * The data process is back, and nobody is signed in there. First the status, so that the desk is locked before
 * a screen could read a refusal in place of what it shows.
 */
async function rereadAll(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ refetchType: 'none' });
  await client.refetchQueries({ queryKey: ['ledger.status'] });
  const status = client.getQueryData<LedgerStatus>(['ledger.status', null]);
  if (status?.operator) await client.refetchQueries({ type: 'active', stale: true });
}
