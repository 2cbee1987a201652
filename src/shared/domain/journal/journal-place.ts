import { isRealDate, type PlainDate } from '../time/plain-date.ts';

/** From where 記録 is to be read: the entry of that number, or the last one of that day, and what is older. */
export type JournalPlace = { readonly number: number } | { readonly until: PlainDate };

/** Reads what a person typed or copied from paper: `12,345`, `番号 12345`, `12345件`; `date` is the same text as a date, if it is one. */
export function readJournalPlace(typed: string, date: string): JournalPlace | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date) && isRealDate(date)) return { until: date };
  const plain = typed.normalize('NFKC').replace(/[\s,]/g, '');
  const number = Number(/^(?:番号)?(\d+)[件番]?$/.exec(plain)?.[1] ?? Number.NaN);
  return Number.isSafeInteger(number) && number > 0 ? { number } : null;
}
