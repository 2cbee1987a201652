import { createContext, useContext } from 'react';
import type { ReviewConsole } from '#shared/contract/bridge-api.ts';

/** The only way out of this window. The real one is `window.reviewConsole`; tests bring their own. */
export type Bridge = ReviewConsole;

export const BridgeContext = createContext<Bridge | null>(null);

export function useBridge(): Bridge {
  const bridge = useContext(BridgeContext);
  if (!bridge) throw new Error('no bridge above this component');
  return bridge;
}
