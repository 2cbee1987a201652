import type { LedgerStatus, Operator } from '#shared/contract/ledger.ts';

export interface ShellProps {
  readonly ledger: NonNullable<LedgerStatus['ledger']>;
  readonly operator: Operator;
}
