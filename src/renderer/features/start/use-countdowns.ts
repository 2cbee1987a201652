import { useEffect, useState } from 'react';

export interface Countdowns {
  /** Seconds that are left for this one; 0 when nothing was started or it is over. */
  readonly left: (key: string) => number;
  readonly start: (key: string, seconds: number) => void;
}

/** Several waits that run at the same time, each under its own key. */
export function useCountdowns(): Countdowns {
  const [seconds, setSeconds] = useState<ReadonlyMap<string, number>>(new Map());
  const runs = seconds.size > 0;
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => setSeconds(oneSecondLess), 1_000);
    return () => clearInterval(timer);
  }, [runs]);
  return {
    left: (key) => seconds.get(key) ?? 0,
    start: (key, wait) => {
      if (wait > 0) setSeconds((known) => new Map(known).set(key, Math.ceil(wait)));
    },
  };
}

function oneSecondLess(seconds: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...seconds].flatMap(([key, left]) => (left > 1 ? [[key, left - 1]] : [])));
}
