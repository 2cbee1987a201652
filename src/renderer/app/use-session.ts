import { type QueryClient, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import type { LedgerStatus } from '#shared/contract/ledger.ts';
import { useBridge } from './bridge.ts';
import { deskOf, takeDesk, takeLedger } from './desk.ts';
import { useCommand } from './use-command.ts';
import { operationQuery } from './use-operation.ts';

/**
 * Which ledger is open and who works in it. All windows share both, so an answer may be the first that this window hears of
 * a sign-in in another one.
 */
export function useLedgerStatus(): UseQueryResult<LedgerStatus, AppError> {
  const { call } = useBridge();
  const client = useQueryClient();
  const { queryKey, queryFn } = operationQuery(call, 'ledger.status', null);
  return useQuery<LedgerStatus, AppError>({
    queryKey,
    queryFn: async () => {
      const status = await queryFn();
      // Before a screen of the next operator or ledger can read what is in the memory.
      takeStatus(client, status);
      return status;
    },
  });
}

/** Takes what a start step answered as the new status, without asking for it again. */
export function useStatusUpdate(): (status: LedgerStatus) => void {
  const client = useQueryClient();
  return useCallback(
    (status) => {
      takeStatus(client, status);
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

function takeStatus(client: QueryClient, status: LedgerStatus): void {
  takeLedger(client, status);
  const desk = deskOf(status);
  if (desk) takeDesk(client, desk);
}
