import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useCommand } from '#renderer/app/use-command.ts';
import type { AppError } from '#shared/contract/app-error.ts';
import type { CaseView } from '#shared/contract/case.ts';
import type { CaseAction, CaseCommand } from '#shared/domain/case/command.ts';
import type { CaseRefusal } from '#shared/domain/case/refusal.ts';
import type { ErrorNames } from '#shared/text/error-names.ts';
import { useDraftStore } from '../drafts.tsx';
import { useErrorNames } from './use-error-names.ts';

/** Where on the screen something was asked for; a refusal is shown there. */
export type Place =
  | 'bar'
  | 'note'
  | 'dialog'
  | 'contact'
  | 'consent'
  | `item:${string}`
  | `duplicate:${string}`;

/** Why something was not done, with what was asked for when a command was sent. */
export interface Failure {
  readonly error: AppError;
  readonly command: CaseCommand | null;
}

export interface Desk {
  readonly view: CaseView;
  readonly names: ErrorNames;
  readonly isPending: boolean;
  readonly failureAt: (place: Place) => Failure | null;
  readonly dismissFailure: () => void;
  /** Says at a place why something is not possible, without asking the ledger. */
  readonly refuse: (place: Place, error: AppError) => void;
  /** Null when the action is open to this person now; otherwise why it is not. */
  readonly refusalOf: (action: CaseAction) => CaseRefusal | null;
  /**
   * Sends one command once, on the version that the person looks at. Gives back the case as it is then, or
   * null when it was refused; the refusal is kept for its place.
   */
  readonly send: (place: Place, command: CaseCommand, expectedVersion?: number) => Promise<CaseView | null>;
  /** Shows the case as another operation of one's own has left it, which was sent on the version `from`. */
  readonly show: (after: CaseView, from: number) => void;
}

const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no case above this component');
  return desk;
}

/** One case on the desk: what it is, what may be done with it, and how to do it. */
export function DeskProvider({ view: read, children }: { view: CaseView; children: ReactNode }) {
  const client = useQueryClient();
  const drafts = useDraftStore();
  const { run, isPending } = useCommand('case.act');
  const [failure, setFailure] = useState<(Failure & { place: Place }) | null>(null);
  // One's own step shows at once; the reading that follows it brings nothing older.
  const [own, setOwn] = useState(read);
  const view = own.version > read.version ? own : read;
  const names = useErrorNames(view);
  const show = useCallback(
    (after: CaseView, from: number) => {
      drafts.goAlong({ id: after.id, from, to: after.version });
      setOwn(after);
      client.setQueryData(['case.open', { id: after.id }], after);
    },
    [client, drafts],
  );
  const desk = useMemo<Desk>(
    () => ({
      view,
      names,
      isPending,
      failureAt: (place) => (failure?.place === place ? failure : null),
      dismissFailure: () => setFailure(null),
      refuse: (place, error) => setFailure({ place, error, command: null }),
      refusalOf: (action) => view.actions.find((each) => each.action === action)?.refusal ?? null,
      send: async (place, command, expectedVersion = view.version) => {
        const result = await run({ id: view.id, expectedVersion, command });
        // A second press while the first is under way is no event worth a sentence.
        if (!result.ok && result.error.code === 'busy') return null;
        setFailure(result.ok ? null : { place, error: result.error, command });
        if (!result.ok) {
          if (result.error.code === 'staleVersion') drafts.haveSeen(view.id, result.error.actual);
          return null;
        }
        show(result.value, expectedVersion);
        return result.value;
      },
      show,
    }),
    [view, names, isPending, failure, run, show, drafts],
  );
  return <DeskContext value={desk}>{children}</DeskContext>;
}
