import type { Result } from '../result.ts';
import type { AppError } from './app-error.ts';
import type { Call } from './contract.ts';
import type { IntakeFile } from './intake-file.ts';
import type { Notice } from './notice.ts';

/** Everything that a window can reach outside itself; the preload script puts it on `window.reviewConsole`. */
export interface ReviewConsole {
  readonly call: Call;
  /** Hears every notice until the function that it gives back is called. */
  readonly onNotice: (listener: (notice: Notice) => void) => () => void;
  /**
   * Takes files that a person drops on the window until the function that it gives back is called. Which path was dropped never
   * reaches the window, which hears at once that a file is being read: the preload script tells it to the main process alone, so that no window can name one.
   */
  readonly onFileDropped: (listener: (answer: Promise<Result<IntakeFile, AppError>>) => void) => () => void;
}

/** The messages between a window and the main process. */
export type BridgeChannel = 'call' | 'notice' | 'drop';

declare global {
  interface Window {
    readonly reviewConsole: ReviewConsole;
  }
}
