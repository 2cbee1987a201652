/** Lets what was just drawn reach the person, and their first key the window, before anything else begins. */
const PAUSE_MS = 100;
/** Longest wait for a quiet moment after that: an animation alone could keep a window busy. */
const PATIENCE_MS = 500;

/** Runs `work` once the window has drawn and has nothing else to do. Gives a function that calls it off. */
export function whenQuiet(work: () => void): () => void {
  let idle = 0;
  const pause = setTimeout(() => {
    idle = requestIdleCallback(() => work(), { timeout: PATIENCE_MS });
  }, PAUSE_MS);
  return () => {
    clearTimeout(pause);
    cancelIdleCallback(idle);
  };
}
