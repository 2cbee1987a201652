import type { QueryClient } from '@tanstack/react-query';
import type { LedgerStatus, Operator } from '#shared/contract/ledger.ts';
import { forgetUnsaved } from './unsaved.ts';

/** One operator's work in one ledger. Locking keeps it, another operator or ledger ends it. */
export interface Desk {
  readonly key: string;
  readonly ledger: NonNullable<LedgerStatus['ledger']>;
  readonly operator: Operator;
}

export function deskOf({ ledger, operator }: LedgerStatus): Desk | null {
  return ledger && operator ? { key: `${operator.id} ${ledger.path}`, ledger, operator } : null;
}

/** The desk that a status leaves standing, if only locked. */
export function deskAfter(before: Desk | null, status: LedgerStatus): Desk | null {
  const open = deskOf(status);
  if (open) return open.key === before?.key ? before : open;
  return before && before.ledger.path === status.ledger?.path ? before : null;
}

const lastLedger = new WeakMap<QueryClient, string | null>();
const lastDesk = new WeakMap<QueryClient, string>();

/** Whose desk this window was last: undefined before the first sign-in. */
export function deskKey(client: QueryClient): string | undefined {
  return lastDesk.get(client);
}

/** Which ledger is open, as a status says it. Nothing that was read from another one stays in the window's memory. */
export function takeLedger(client: QueryClient, { ledger }: LedgerStatus): void {
  const before = lastLedger.get(client);
  const path = ledger?.path ?? null;
  lastLedger.set(client, path);
  if (before !== undefined && before !== path) forget(client);
}

/** Somebody signed in. Nothing that another operator saw stays in the window's memory. */
export function takeDesk(client: QueryClient, desk: Desk): void {
  const before = lastDesk.get(client);
  lastDesk.set(client, desk.key);
  if (before === undefined || before === desk.key) return;
  forget(client);
}

function forget(client: QueryClient): void {
  forgetUnsaved();
  client.removeQueries({ predicate: ({ queryKey: [name] }) => name !== 'ledger.status' });
}
