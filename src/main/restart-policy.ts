/** How often a process that dies may be started again. */
export interface RestartPolicy {
  readonly maximum: number;
  readonly withinMs: number;
  readonly firstDelayMs: number;
}

/** Five times a minute, after 0.1, 0.2, 0.4, 0.8 and 1.6 seconds: together a little more than three seconds. */
export const dataProcessRestarts: RestartPolicy = { maximum: 5, withinMs: 60_000, firstDelayMs: 100 };

/** A window that dies again at once shows the same page that killed it. */
export const windowReloads: RestartPolicy = { maximum: 2, withinMs: 60_000, firstDelayMs: 100 };

/**
 * How long to wait before the next start; null when it has died too often and must stay down for now.
 *
 * @param deaths when it died, the newest of them included, by performance.now(): by a clock that was set back they would stay
 *   recent until the clock has caught up
 */
export function delayBeforeRestart(
  policy: RestartPolicy,
  deaths: readonly number[],
  now: number,
): number | null {
  const recent = recentDeaths(policy, deaths, now).length;
  if (recent > policy.maximum) return null;
  return policy.firstDelayMs * 2 ** Math.max(0, recent - 1);
}

/** Those that still count. */
export function recentDeaths(policy: RestartPolicy, deaths: readonly number[], now: number): number[] {
  return deaths.filter((death) => now - death < policy.withinMs);
}
