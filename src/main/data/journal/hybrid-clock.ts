/**
 * Hybrid logical clock: wall time in ms, a counter for events within one ms or under a clock that was set
 * back, and the device. Sorting the texts gives an order that respects cause and effect on every device.
 */
export interface HybridClock {
  readonly ms: number;
  readonly counter: number;
}

export function tick(last: HybridClock, nowMs: number): HybridClock {
  return nowMs > last.ms ? { ms: nowMs, counter: 0 } : { ms: last.ms, counter: last.counter + 1 };
}

export function formatHlc(clock: HybridClock, device: string): string {
  const ms = String(clock.ms).padStart(13, '0');
  return `${ms}-${clock.counter.toString(16).padStart(6, '0')}-${device}`;
}

export function parseHlc(text: string): HybridClock {
  const parts = /^(\d{13})-([0-9a-f]{6,})-/.exec(text);
  if (!parts) throw new Error(`not a hybrid logical clock: ${text}`);
  return { ms: Number(parts[1]), counter: Number.parseInt(parts[2] ?? '', 16) };
}
