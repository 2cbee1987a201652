/** Five wrong tries slow the sixth (rules §9); each further one doubles the wait up to a quarter of an hour. */
const FREE_TRIES = 5;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 900;

/** Seconds that must still pass before the next try; 0 when it may be made now. */
export function waitSeconds(failedAttempts: number, lastFailedMs: number | null, nowMs: number): number {
  if (failedAttempts < FREE_TRIES || lastFailedMs === null) return 0;
  const wait = Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (failedAttempts - FREE_TRIES));
  const passed = Math.floor((nowMs - lastFailedMs) / 1_000);
  return Math.max(0, wait - Math.max(0, passed));
}
