import { createContext, useContext } from 'react';
import type { Operator } from '#shared/contract/ledger.ts';

export const SessionContext = createContext<Operator | null>(null);

/** Who is signed in. Only below the shell, where somebody always is. */
export function useOperator(): Operator {
  const operator = useContext(SessionContext);
  if (!operator) throw new Error('nobody is signed in above this component');
  return operator;
}
