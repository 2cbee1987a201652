import type { PlainDate } from '../time/plain-date.ts';
import { dayOfWeek } from '../time/wall-calendar.ts';

const REIWA_FIRST_DAY = '2019-05-01';
const YEAR_BEFORE_REIWA = 2018;
const weekdays = ['日', '月', '火', '水', '木', '金', '土'];

/** `令和8年11月22日（日）`, as an official document writes a date; earlier than 令和 with the western year. */
export function eraDate(date: PlainDate): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const weekday = weekdays[dayOfWeek(date)] ?? '';
  return `${eraYear(date, year)}年${month}月${day}日（${weekday}）`;
}

function eraYear(date: PlainDate, year: number): string {
  if (date < REIWA_FIRST_DAY) return String(year);
  const reiwa = year - YEAR_BEFORE_REIWA;
  return `令和${reiwa === 1 ? '元' : reiwa}`;
}
