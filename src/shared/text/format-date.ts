import type { Instant, PlainDate } from '../domain/time/plain-date.ts';
import { dayOfWeek, japaneseDate, japaneseDateTime } from '../domain/time/wall-calendar.ts';
import type { Language } from './language.ts';

const weekdays: Record<Language, readonly string[]> = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/** `2026-11-22(日)`, in English `2026-11-22 (Sun)`. */
export function formatDate(date: PlainDate, language: Language): string {
  return `${date}${weekdayMark(date, language)}`;
}

/** `11/22(日)` for narrow columns, where the year is clear from the context. */
export function formatShortDate(date: PlainDate, language: Language): string {
  return `${date.slice(5, 7)}/${date.slice(8, 10)}${weekdayMark(date, language)}`;
}

/** `2026-11-22(日) 09:05` on a wall clock in Japan. */
export function formatInstant(instant: Instant, language: Language): string {
  const time = japaneseDateTime(instant).slice(11);
  return `${formatDate(japaneseDate(instant), language)} ${time}`;
}

/** `2026年11月22日（日）`, as an office writes a day in a letter. Letters go out in Japanese whatever the screen speaks. */
export function formatLetterDate(date: PlainDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日（${weekdays.ja[dayOfWeek(date)] ?? ''}）`;
}

/** `1,204`; the same in both languages. */
export function formatCount(count: number): string {
  return new Intl.NumberFormat('en-US').format(count);
}

function weekdayMark(date: PlainDate, language: Language): string {
  const weekday = weekdays[language][dayOfWeek(date)] ?? '';
  return language === 'ja' ? `(${weekday})` : ` (${weekday})`;
}
