import { useEffect, useEffectEvent, useRef } from 'react';

/**
 * Runs once for each request, and for none when it is null. A screen that is shown again, be it after the lock, runs all its
 * effects anew: what was done for a request before must not be done a second time to whoever types by then.
 */
export function useOnceEach(request: unknown, run: () => void): void {
  const served = useRef<unknown>(null);
  const latest = useEffectEvent(run);
  useEffect(() => {
    if (request === null || request === served.current) return;
    served.current = request;
    latest();
  }, [request]);
}
