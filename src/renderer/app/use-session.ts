import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { LedgerStatus } from '#shared/contract/ledger.ts';
import { deskOf, takeDesk } from './desk.ts';
import { useCommand } from './use-command.ts';

/** Takes what a start step answered as the new status, without asking for it again. */
export function useStatusUpdate(): (status: LedgerStatus) => void {
  const client = useQueryClient();
  return useCallback(
    (status) => {
      const desk = deskOf(status);
      if (desk) takeDesk(client, desk);
      client.setQueryData(['ledger.status', null], status);
    },
    [client],
  );
}

/** Leaves the ledger open and asks for the next operator. */
export function useSignOut(): () => Promise<void> {
  const { run } = useCommand('session.signOut');
  const update = useStatusUpdate();
  return useCallback(async () => {
    const result = await run(null);
    if (result.ok) update(result.value);
  }, [run, update]);
}
