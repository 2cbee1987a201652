import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AppError } from '#shared/contract/app-error.ts';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { useBridge } from '../../../app/bridge.ts';
import { operationQuery } from '../../../app/use-operation.ts';

type PageOperation = 'bodyList.changes' | 'bodyList.faults' | 'bodyList.successorOptions';

/** Reads a part of a preview, which the data process keeps in memory. `preview` is its number: each has its own pages. */
export function usePreviewPage<N extends PageOperation>(
  name: N,
  input: InputOf<N>,
  preview: number,
  enabled = true,
) {
  const { call } = useBridge();
  const { queryKey, queryFn } = operationQuery(call, name, input);
  return useQuery<OutputOf<N>, AppError>({
    queryKey: [...queryKey, preview],
    queryFn,
    enabled,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
