/** One line of the bench: what was measured, and the floor measured in the same run. */
export interface Measurement {
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly floor: number;
  readonly ratio: number;
  readonly budget: number;
  readonly ok: boolean;
}

/** `budget` is the largest ratio of value to floor that is still good. */
export function measurement(
  metric: string,
  value: number,
  unit: string,
  floor: number,
  budget: number,
): Measurement {
  const ratio = value / floor;
  return {
    metric,
    value: round(value),
    unit,
    floor: round(floor),
    ratio: round(ratio),
    budget,
    ok: ratio <= budget,
  };
}

export function percentile(samples: readonly number[], fraction: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.ceil(sorted.length * fraction) - 1);
  return sorted[Math.max(0, index)] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

export async function seconds(work: () => Promise<unknown> | unknown): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
