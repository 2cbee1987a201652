import type { PlainDate } from '../time/plain-date.ts';

/** When an application was sent, on a wall clock in Japan. */
export interface AppliedAt {
  /** `YYYY-MM-DD`, followed by ` HH:mm` or ` HH:mm:ss` when the file gave a time. No time is ever invented. */
  readonly appliedAt: string;
  readonly receivedOn: PlainDate;
}

/**
 * Reads a date (and time) in the ways in which forms, people and Excel write it: `2026/11/20 9:05`, `2026-11-20T09:05:00+09:00`,
 * `2026/11/20 9:05:00 午前 GMT+9`, `2026年11月20日(金) 午後3時`, `令和8年11月20日`, `R8.11.20`, an Excel serial number. Null when
 * it is none of these, no real date, or ambiguous (`26/11/20`, `11/20/2026`).
 */
export function readAppliedAt(text: string): AppliedAt | null {
  const plain = plainForm.exec(text);
  if (plain) {
    const [, year, month, day, hour, minute, second] = plain;
    return onWallClock(plainDate(Number(year), Number(month), Number(day)), hour, minute, second);
  }
  const folded = text.normalize('NFKC').replace(hyphens, '-').trim();
  const parts = usual.exec(folded);
  if (!parts) return fromSerial(folded);
  const [, era, year, month, day, before, hour, minute, second, after, zone, offset] = parts;
  const date = plainDate(fullYear(era, year ?? ''), Number(month), Number(day));
  const read = onWallClock(date, hour, minute, second, before ?? after);
  if (read === null || (zone ?? offset) === undefined) return read;
  // `9:05-10:00` is how people write from when until when.
  if (zone === undefined && second === undefined && !/\dT/i.test(folded)) return null;
  return inJapan(read, zone, offset);
}

/** What exports write, and `usual` reads as well: apart, because it is read in a third of the time. */
const plainForm = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?$/;

/** A minus sign, a dash, or the mark of a long vowel: what a Japanese keyboard gives for a hyphen between digits. */
const hyphens = /(?<=\d)[\p{Pd}\u2212ー](?=\d)/gu;

const dateForm = String.raw`(令和|平成|R|H)?\s*(\d{1,4}|元)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`;
const weekday = String.raw`(?:\s*\([日月火水木金土](?:曜日?)?\)|\s*[日月火水木金土]曜日)?`;
const zoneForm = String.raw`(?:\s*(Z|UTC|GMT|JST)?([+-]\d{1,2}(?::?\d{2})?)?)`;
const timeForm = String.raw`(?:[\sT,]*(午前|午後|AM|PM)?\s*(\d{1,2})\s*[:時]\s*(?:(\d{1,2})\s*分?)?(?:\s*:?\s*(\d{1,2})(?:\.\d+)?\s*秒?)?\s*(午前|午後|AM|PM)?${zoneForm})?`;
const usual = new RegExp(`^${dateForm}${weekday}${timeForm}$`, 'iu');

/** The year before the era's first: 令和元年 is 2019. */
const eras = new Map([
  ['令和', 2018],
  ['R', 2018],
  ['平成', 1988],
  ['H', 1988],
]);

function fullYear(era: string | undefined, year: string): number {
  const counted = year === '元' ? 1 : Number(year);
  if (era === undefined) return year.length === 4 ? counted : Number.NaN;
  // No era has a year 0.
  return counted === 0 ? Number.NaN : (eras.get(era.toUpperCase()) ?? Number.NaN) + counted;
}

function plainDate(year: number, month: number, day: number): PlainDate | null {
  // The form did not exist before, and an office calendar beyond is unknown: such a year is a slip of the pen.
  if (!(year >= 2000 && year <= 2099)) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function daysIn(year: number, month: number): number {
  // Between 2000 and 2099 every fourth year is a leap year.
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function onWallClock(
  date: PlainDate | null,
  hour?: string,
  minute?: string,
  second?: string,
  half?: string,
): AppliedAt | null {
  if (date === null) return null;
  if (hour === undefined) return { appliedAt: date, receivedOn: date };
  const time = wallTime(Number(hour), minute, second, half);
  return time === null ? null : { appliedAt: `${date} ${time}`, receivedOn: date };
}

function wallTime(
  hour: number,
  minute: string | undefined,
  second: string | undefined,
  half: string | undefined,
): string | null {
  const inDay = half === undefined ? hour : halfDayHour(hour, half);
  const minutes = Number(minute ?? 0);
  const seconds = Number(second ?? 0);
  if (inDay > 23 || minutes > 59 || seconds > 59) return null;
  const time = `${twoDigits(inDay)}:${twoDigits(minutes)}`;
  return second === undefined ? time : `${time}:${twoDigits(seconds)}`;
}

/** 午後0時 and 12 PM are noon; 午前12時 is midnight. */
function halfDayHour(hour: number, half: string): number {
  if (hour > 12) return Number.POSITIVE_INFINITY;
  const afternoon = half === '午後' || half.toUpperCase() === 'PM';
  return (hour % 12) + (afternoon ? 12 : 0);
}

const JST_MINUTES = 9 * 60;
/** Samoa and Kiribati are 14 hours ahead; nobody is further off. */
const FURTHEST_MINUTES = 14 * 60;

/** The time that a clock elsewhere showed, as a wall clock in Japan showed it; always to the second. */
function inJapan(
  { appliedAt }: AppliedAt,
  zone: string | undefined,
  offset: string | undefined,
): AppliedAt | null {
  const ahead = minutesAhead(zone?.toUpperCase(), offset);
  if (ahead === null) return null;
  const [date = '', time = ''] = appliedAt.split(' ');
  const there = Date.parse(`${date}T${time.padEnd(8, ':00')}.000Z`);
  const wall = new Date(there + (JST_MINUTES - ahead) * 60_000).toISOString();
  return { appliedAt: `${wall.slice(0, 10)} ${wall.slice(11, 19)}`, receivedOn: wall.slice(0, 10) };
}

/** Minutes before UTC; null for what is no zone. */
function minutesAhead(zone: string | undefined, offset: string | undefined): number | null {
  if (offset === undefined) return zone === 'JST' ? JST_MINUTES : 0;
  if (zone === 'JST' || zone === 'Z') return null;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  if (Number(minutes) > 59 || size > FURTHEST_MINUTES) return null;
  return sign === '-' ? -size : size;
}

/** Days since 1899-12-30, as Excel writes a cell whose format was lost; only numbers between 2000 and 2099. */
function fromSerial(text: string): AppliedAt | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null;
  const serial = Number(text);
  if (serial < 36_526 || serial > 73_050) return null;
  const seconds = Math.round((serial - 25_569) * 86_400);
  const wall = new Date(seconds * 1_000).toISOString();
  const receivedOn = wall.slice(0, 10);
  return text.includes('.')
    ? { appliedAt: `${receivedOn} ${wall.slice(11, 19)}`, receivedOn }
    : { appliedAt: receivedOn, receivedOn };
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
