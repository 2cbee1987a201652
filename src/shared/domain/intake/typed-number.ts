import type { PlainDate } from '../time/plain-date.ts';

/**
 * 受付番号 for an application that no form numbered: `手20261124-01`, the first of the day that is free. A series of its own, because
 * a number that continues the form's would be given by the form as well, sooner or later.
 */
export function typedNumber(today: PlainDate, isTaken: (number: string) => boolean): string {
  const day = `手${today.replaceAll('-', '')}`;
  for (let count = 1; ; count += 1) {
    const number = `${day}-${String(count).padStart(2, '0')}`;
    if (!isTaken(number)) return number;
  }
}
