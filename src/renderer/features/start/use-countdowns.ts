import { useEffect, useState } from 'react';

export interface Countdowns {
  /** Seconds that are left for this one; 0 when nothing was started or it is over. */
  readonly left: (key: string) => number;
  readonly start: (key: string, seconds: number) => void;
}

interface Waits {
  /** When each of them is over. */
  readonly ends: ReadonlyMap<string, number>;
  readonly now: number;
}

/**
 * Several waits that run at the same time, each under its own key. They are over at a time, not after so many ticks: a computer
 * that slept has waited too.
 */
export function useCountdowns(): Countdowns {
  const [{ ends, now }, setWaits] = useState<Waits>({ ends: new Map(), now: 0 });
  const runs = [...ends.values()].some((end) => end > now);
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => setWaits((before) => later(before, Date.now())), 1_000);
    return () => clearInterval(timer);
  }, [runs]);
  return {
    left: (key) => Math.max(0, Math.ceil(((ends.get(key) ?? 0) - now) / 1_000)),
    start: (key, seconds) => {
      const from = Date.now();
      setWaits((before) => ({ ends: new Map(before.ends).set(key, from + seconds * 1_000), now: from }));
    },
  };
}

/** Where the clock was set back, what was left is still to be waited for, not what the clock lost. */
function later({ ends, now: before }: Waits, now: number): Waits {
  if (now >= before) return { ends, now };
  const setBack = before - now;
  return { ends: new Map([...ends].map(([key, end]) => [key, end - setBack])), now };
}
