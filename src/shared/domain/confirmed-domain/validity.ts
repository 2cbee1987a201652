import { addDays, addMonths, daysBetween, type PlainDate } from '../time/plain-date.ts';
import type { ConfirmationStanding } from './confirmed-domain.ts';

/** From this many days before its last day, an entry is shown as まもなく期限. */
export const EXPIRING_DAYS = 30;

/**
 * The last day of a period of months that begins on a day: the day before the corresponding one, or the last of
 * the month where that month has no such day (民法 143条 2項).
 */
export function lastDayOf(from: PlainDate, months: number): PlainDate {
  const corresponding = addMonths(from, months);
  return corresponding.slice(8) === from.slice(8) ? addDays(corresponding, -1) : corresponding;
}

/** The last day on which an entry that ends on `today` or later still counts as まもなく期限. */
export function expiringUntil(today: PlainDate): PlainDate {
  return addDays(today, EXPIRING_DAYS);
}

/** `today` in Japan; the day of expiry itself still counts. */
export function standingOf(
  confirmation: { readonly expiresOn: PlainDate; readonly revokedOn: PlainDate | null },
  today: PlainDate,
): ConfirmationStanding {
  if (confirmation.revokedOn !== null) return 'revoked';
  const left = daysBetween(today, confirmation.expiresOn);
  if (left < 0) return 'expired';
  return left <= EXPIRING_DAYS ? 'expiring' : 'valid';
}
