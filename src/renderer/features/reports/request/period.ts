import { addDays, mondayOf, type PlainDate } from '#shared/domain/time/plain-date.ts';
import { isPlainDate } from '../../../components/tidy-date.ts';

export const presets = [
  'thisMonth',
  'lastMonth',
  'thisWeek',
  'thisFiscalYear',
  'lastFiscalYear',
  'free',
] as const;
export type Preset = (typeof presets)[number];

/** Dates of decisions, both ends included. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The dates of a named period; weeks run from Monday to Sunday, 年度 from April to March (地方自治法 208条). */
export function periodOf(preset: Exclude<Preset, 'free'>, today: PlainDate): Period {
  switch (preset) {
    case 'thisMonth':
      return monthOf(today);
    case 'lastMonth':
      return monthOf(addDays(monthOf(today).from, -1));
    case 'thisWeek':
      return { from: mondayOf(today), to: addDays(mondayOf(today), 6) };
    case 'thisFiscalYear':
      return fiscalYearOf(today);
    case 'lastFiscalYear':
      return fiscalYearOf(addDays(fiscalYearOf(today).from, -1));
    default:
      return preset satisfies never;
  }
}

/** Two real dates in order. */
export function isPeriod({ from, to }: { from: string; to: string }): boolean {
  return isPlainDate(from) && isPlainDate(to) && from <= to;
}

function fiscalYearOf(date: PlainDate): Period {
  const year = Number(date.slice(0, 4)) - (date.slice(5, 7) < '04' ? 1 : 0);
  return { from: `${year}-04-01`, to: `${year + 1}-03-31` };
}

function monthOf(date: PlainDate): Period {
  const from = `${date.slice(0, 7)}-01`;
  // 31 days after the first is always in the next month.
  const next = `${addDays(from, 31).slice(0, 7)}-01`;
  return { from, to: addDays(next, -1) };
}
