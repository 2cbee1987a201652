/** Longest wait for a quiet moment, in ms: an animation alone could keep a window busy. */
const PATIENCE_MS = 500;

/**
 * Runs `work` in the first quiet moment after a pause, which lets what was just drawn reach the person, and their first
 * key the window. Gives a function that calls it off.
 */
export function whenQuiet(pauseMs: number, work: () => void): () => void {
  let idle = 0;
  const pause = setTimeout(() => {
    idle = requestIdleCallback(() => work(), { timeout: PATIENCE_MS });
  }, pauseMs);
  return () => {
    clearTimeout(pause);
    cancelIdleCallback(idle);
  };
}
