import type { AppError } from '#shared/contract/app-error.ts';
import type { LedgerStatus } from '#shared/contract/ledger.ts';
import type { Result } from '#shared/result.ts';
import { useCommand } from '../../app/use-command.ts';
import { useStatusUpdate } from '../../app/use-session.ts';

export interface LedgerChoiceCommands {
  readonly create: () => void;
  readonly open: () => void;
  readonly demonstrate: () => void;
  readonly openRecent: (index: number) => void;
  readonly isPending: boolean;
  /** Why the last try led to no ledger. Leaving the dialog is no failure. */
  readonly error: AppError | null;
}

/** The four ways to a ledger; each answers with the status that the next step is chosen by. */
export function useLedgerChoice(): LedgerChoiceCommands {
  const chooseNew = useCommand('ledger.chooseNew');
  const chooseExisting = useCommand('ledger.chooseExisting');
  const demonstration = useCommand('ledger.openDemonstration');
  const recent = useCommand('ledger.openRecent');
  const update = useStatusUpdate();
  const all = [chooseNew, chooseExisting, demonstration, recent];

  const follow = async (start: () => Promise<Result<LedgerStatus | null, AppError>>) => {
    for (const command of all) command.reset();
    const result = await start();
    if (result.ok && result.value) update(result.value);
  };
  return {
    create: () => void follow(() => chooseNew.run(null)),
    open: () => void follow(() => chooseExisting.run(null)),
    demonstrate: () => void follow(() => demonstration.run(null)),
    openRecent: (index) => void follow(() => recent.run({ index })),
    isPending: all.some((command) => command.isPending),
    error: all.find((command) => command.error !== null)?.error ?? null,
  };
}
