const SECONDS_A_DAY = 86_400;
/** 9999-12-31. */
const LAST_DAY = 2_958_465;
/** Excel believes, as Lotus 1-2-3 did, that there was a 29 February 1900; it is day 60. */
const FEIGNED_DAY = 60;
const DAYS_FROM_1900_TO_1904 = 1_462;

export interface DateFormat {
  readonly hasDate: boolean;
  readonly hasTime: boolean;
  /** Hours beyond 24 are hours: [h]:mm. */
  readonly elapsed: boolean;
}

/**
 * A serial number as 2026-11-22, 2026-11-22 13:05(:09) or 13:05(:09). A time that the format hides is kept; one that it
 * shows is shown, midnight included. Null for what Excel shows as ######.
 */
export function serialText(serial: number, format: DateFormat, from1904: boolean): string | null {
  const seconds = Math.round(serial * SECONDS_A_DAY);
  const day = Math.floor(seconds / SECONDS_A_DAY);
  if (seconds < 0) return null;
  if (format.elapsed) return clockText(seconds);
  const time = seconds % SECONDS_A_DAY;
  if (day === 0 && !format.hasDate) return clockText(time);
  const day1900 = from1904 ? day + DAYS_FROM_1900_TO_1904 : day;
  if (day1900 > LAST_DAY) return null;
  const date = dateText(day1900);
  return time !== 0 || format.hasTime ? `${date} ${clockText(time)}` : date;
}

function dateText(day: number): string {
  if (day === 0) return '1900-01-00';
  if (day === FEIGNED_DAY) return '1900-02-29';
  const january1 = Date.UTC(1900, 0, 1) / (SECONDS_A_DAY * 1000);
  const days = january1 + day - (day > FEIGNED_DAY ? 2 : 1);
  return new Date(days * SECONDS_A_DAY * 1000).toISOString().slice(0, 10);
}

function clockText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}
