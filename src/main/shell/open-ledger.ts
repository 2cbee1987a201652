import type { AppError } from '#shared/contract/app-error.ts';
import type { LedgerStatus } from '#shared/contract/ledger.ts';
import type { Result } from '#shared/result.ts';
import type { DataCall } from '../data-process.ts';
import type { RecentLedgers } from './recent-ledgers.ts';

export interface OpenLedger {
  /** The ledger that is open, as far as the main process knows. */
  path(): string | null;
  /** The demonstration is not put among the recent ledgers: it has a button of its own. */
  open(
    how: 'ledger.create' | 'ledger.open' | 'ledger.demonstration',
    path: string,
  ): Promise<Result<LedgerStatus, AppError>>;
  close(): Promise<Result<LedgerStatus, AppError>>;
  /**
   * Opens in a new data process what was open in the one that died; at the start, what the command line named.
   * Nobody is signed in afterwards. Gives the reason when it could not be opened.
   */
  reopen(callDirectly: DataCall): Promise<AppError | null>;
}

/** Remembers which ledger is open, so that it can be opened again when the data process had to be restarted. */
export function openLedgerMemory(call: DataCall, recent: RecentLedgers, atStart: string | null): OpenLedger {
  let current = atStart;

  /** After a refusal the ledger that was open before may be closed or not: the data process knows. */
  async function askWhatIsOpen(): Promise<void> {
    const status = await call('ledger.status', null);
    if (status.ok) current = status.value.ledger?.path ?? null;
  }

  return {
    path: () => current,
    async open(how, path) {
      const opened = await call(how, { path });
      if (!opened.ok) {
        await askWhatIsOpen();
        return opened;
      }
      current = path;
      if (how !== 'ledger.demonstration') recent.add(path);
      return opened;
    },
    async close() {
      const closed = await call('ledger.shut', null);
      if (closed.ok) current = null;
      return closed;
    },
    async reopen(callDirectly) {
      const path = current;
      if (path === null) return null;
      // Forgotten until it is open: a file that kills the data process must not do so at every start.
      current = null;
      const opened = await callDirectly('ledger.open', { path });
      if (!opened.ok) return opened.error;
      current = path;
      if (path === atStart) recent.add(path);
      return null;
    },
  };
}
