import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { AppError } from '#shared/contract/app-error.ts';
import type { InputOf, NamesOfKind, OutputOf } from '#shared/contract/contract.ts';
import { useBridge } from './bridge.ts';
import { operationQuery } from './use-operation.ts';

/**
 * Reads something that main keeps and no notice speaks of, such as the recent ledgers: asked each time the
 * component appears. Only for shell operations that change nothing and open no dialog.
 */
export function useOperationOnce<N extends NamesOfKind<'shell'>>(
  name: N,
  input: InputOf<N>,
): UseQueryResult<OutputOf<N>, AppError> {
  const { call } = useBridge();
  return useQuery<OutputOf<N>, AppError>({ ...operationQuery(call, name, input), staleTime: 0 });
}
