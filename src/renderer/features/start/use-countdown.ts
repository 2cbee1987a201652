import { useEffect, useState } from 'react';

/** Seconds that are left, and the function that starts them. */
export function useCountdown(): readonly [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  const runs = left > 0;
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1_000);
    return () => clearInterval(timer);
  }, [runs]);
  return [left, (seconds) => setLeft(Math.ceil(seconds))];
}
