import type { Call } from './contract.ts';
import type { Notice } from './notice.ts';

/** Everything that a window can reach outside itself; the preload script puts it on `window.reviewConsole`. */
export interface ReviewConsole {
  readonly call: Call;
  /** Hears every notice until the function that it gives back is called. */
  readonly onNotice: (listener: (notice: Notice) => void) => () => void;
}

/** The two messages between a window and the main process. */
export type BridgeChannel = 'call' | 'notice';

declare global {
  interface Window {
    readonly reviewConsole: ReviewConsole;
  }
}
