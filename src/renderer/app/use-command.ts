import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import type { InputOf, NamesOfKind, OutputOf } from '#shared/contract/contract.ts';
import { err, type Result } from '#shared/result.ts';
import { useBridge } from './bridge.ts';
import { callSafely } from './call-safely.ts';
import { deskKey } from './desk.ts';

export type CommandName = NamesOfKind<'command' | 'task' | 'shell'>;

export interface Command<N extends CommandName> {
  /** Sends it once. A second call while one is under way is refused with `busy`. */
  readonly run: (input: InputOf<N>) => Promise<Result<OutputOf<N>, AppError>>;
  readonly isPending: boolean;
  /** The refusal of the last run, to be shown where the person pressed. */
  readonly error: AppError | null;
  readonly reset: () => void;
}

/** One command, task or dialog of the contract. Never sent again by itself. */
export function useCommand<N extends CommandName>(name: N): Command<N> {
  const { call } = useBridge();
  const client = useQueryClient();
  const underWay = useRef(false);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  const run = useCallback(
    async (input: InputOf<N>): Promise<Result<OutputOf<N>, AppError>> => {
      if (underWay.current) return err({ code: 'busy' });
      underWay.current = true;
      setPending(true);
      setError(null);
      const desk = changesDesk(name) ? undefined : deskKey(client);
      const result = await callSafely(call, name, input);
      underWay.current = false;
      setPending(false);
      // It was done in the name of whoever asked; the next operator is shown nothing of it and goes on with nothing of it.
      if (desk !== undefined && desk !== deskKey(client)) return err({ code: 'notSignedIn' });
      if (!result.ok) {
        setError(result.error);
        rereadAfter(result.error, client);
      }
      return result;
    },
    [call, client, name],
  );
  const reset = useCallback(() => setError(null), []);
  return { run, isPending, error, reset };
}

/** What signs in and out, and opens ledgers: its answer is for whoever comes next. */
function changesDesk(name: CommandName): boolean {
  return name.startsWith('session.') || name.startsWith('ledger.');
}

/** Some refusals mean that what the screen shows is not what the ledger holds. */
export function rereadAfter(error: AppError, client: QueryClient): void {
  switch (error.code) {
    case 'notSignedIn':
    case 'noLedger':
      void client.invalidateQueries({ queryKey: ['ledger.status'] });
      return;
    case 'staleVersion':
    case 'notFound':
      void client.invalidateQueries();
      return;
    case 'dataUnavailable':
      // Reading now would fail as well and take away what stands on the screen; that waits for `up`.
      void client.invalidateQueries({ refetchType: 'none' });
      return;
    default:
  }
}
