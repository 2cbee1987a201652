import type { PlainDate } from '#shared/domain/time/plain-date.ts';

/** How long yesterday may still be shown after midnight. */
const LOOK_EVERY_MS = 10_000;

/**
 * Tells when the date has become another: at midnight, after a night in which the PC slept, or because somebody set its
 * clock. It looks again and again, since a timer that was set for midnight would miss the last two.
 */
export function watchDay(today: () => PlainDate, tell: () => void): () => void {
  let last = today();
  const timer = setInterval(() => {
    const now = today();
    if (now === last) return;
    last = now;
    tell();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
