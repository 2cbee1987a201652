import { describe, expect, it } from 'vitest';
import { isPeriod, periodOf } from '#renderer/features/reports/request/period.ts';

describe('named periods', () => {
  it('this month ends on its last day, also in a leap year', () => {
    expect(periodOf('thisMonth', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });

  it('last month of January is December of the year before', () => {
    expect(periodOf('lastMonth', '2027-01-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });

  it('a week runs from Monday to Sunday', () => {
    expect(periodOf('thisWeek', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  });

  it.each([
    ['2027-03-31', '2026-04-01', '2025-04-01'],
    ['2027-04-01', '2027-04-01', '2026-04-01'],
    ['2027-12-31', '2027-04-01', '2026-04-01'],
  ])('on %s the fiscal year began on %s, and the one before it on %s', (today, from, before) => {
    const march = (begun: string) => `${Number(begun.slice(0, 4)) + 1}-03-31`;
    expect(periodOf('thisFiscalYear', today)).toEqual({ from, to: march(from) });
    expect(periodOf('lastFiscalYear', today)).toEqual({ from: before, to: march(before) });
  });

  it('two dates are a period only in order, and only when they are real', () => {
    expect(isPeriod({ from: '2026-11-01', to: '2026-11-01' })).toBe(true);
    expect(isPeriod({ from: '2026-11-02', to: '2026-11-01' })).toBe(false);
    expect(isPeriod({ from: '2026-02-30', to: '2026-11-01' })).toBe(false);
  });
});
