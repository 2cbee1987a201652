import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { AppError } from '#shared/contract/app-error.ts';
import type { Call, InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import { useBridge } from './bridge.ts';
import { callSafely } from './call-safely.ts';
import type { QueryName } from './operation-topics.ts';

export interface OperationOptions {
  /** Off while what it depends on is not known yet. */
  readonly enabled?: boolean;
  /** Shows the last answer while the next one is on its way, so that nothing jumps. */
  readonly keepPrevious?: boolean;
  /** `fresh` rereads each time the screen opens; the default trusts the notices. */
  readonly fresh?: boolean;
}

/** Reads with one query of the contract; the status of the ledger has `useLedgerStatus`. Refusals arrive as `error`, an AppError. */
export function useOperation<N extends Exclude<QueryName, 'ledger.status'>>(
  name: N,
  input: InputOf<N>,
  options: OperationOptions = {},
): UseQueryResult<OutputOf<N>, AppError> {
  const { call } = useBridge();
  return useQuery<OutputOf<N>, AppError>({
    ...operationQuery(call, name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(options.fresh ? { staleTime: 0 } : {}),
  });
}

/** Key and function of a query, for prefetching and for reading a page outside a component. */
export function operationQuery<N extends OperationName>(call: Call, name: N, input: InputOf<N>) {
  return {
    queryKey: [name, input] as const,
    queryFn: async (): Promise<OutputOf<N>> => {
      const result = await callSafely(call, name, input);
      return result.ok ? result.value : Promise.reject(result.error);
    },
  };
}
