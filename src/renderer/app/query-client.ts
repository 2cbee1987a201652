import { QueryClient } from '@tanstack/react-query';
import type { AppError } from '#shared/contract/app-error.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: AppError;
  }
}

/**
 * Everything comes from the next process: no retries (a refusal does not change by asking again), no
 * rereading on a timer or on focus. Notices say what changed.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        // Longer than a lunch break behind the lock: what was on the screen must be there again.
        gcTime: 90 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
