import { useEffect, useEffectEvent } from 'react';

const STORAGE_KEY = 'last-activity';
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
/** How late the lock may come; also how often the time of the last activity is written at most. */
const STEP_MS = 1_000;

/**
 * Locks after so many minutes in which nobody touched any window of the program: work in one window keeps the others
 * open. Null while the minutes are not known yet.
 */
export function useIdleLock(minutes: number | null, lock: () => void): void {
  const lockNow = useEffectEvent(lock);
  useEffect(() => {
    if (minutes === null) return;
    const isOver = () => sinceLastActivity() >= minutes * 60_000;
    const notice = (sign: Event) => {
      if (!isOver()) noteActivity();
      else {
        // Whoever comes back may be somebody else, and Chromium wakes a hidden window's timers once a minute at most: the
        // watch below may not have seen yet that the time is over.
        sign.stopPropagation();
        lockNow();
      }
    };
    noteActivity();
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, notice, listening);
    const watch = setInterval(() => {
      if (isOver()) lockNow();
    }, STEP_MS);
    return () => {
      clearInterval(watch);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, notice, listening);
    };
  }, [minutes]);
}

const listening = { capture: true, passive: true } as const;

function noteActivity(): void {
  if (sinceLastActivity() >= STEP_MS) storeNow();
}

/** Milliseconds; all windows of the program read and write the same instant. */
function sinceLastActivity(): number {
  const since = Date.now() - Number(localStorage.getItem(STORAGE_KEY) ?? 0);
  if (since >= 0) return since;
  // The clock was set back: a time that lies ahead would hold off the lock until it comes.
  storeNow();
  return 0;
}

function storeNow(): void {
  localStorage.setItem(STORAGE_KEY, String(Date.now()));
}
