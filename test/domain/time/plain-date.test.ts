import { describe, expect, it } from 'vitest';
import { addMonths, daysBetween, isRealDate, mondayOf } from '#shared/domain/time/plain-date.ts';
import { japaneseDateTime } from '#shared/domain/time/wall-calendar.ts';

describe('暦の日付', () => {
  it.each([
    ['2026-11-24', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-13-01', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    [' 2026-11-24', false],
    ['2026-11-24T00:00:00.000Z', false],
    ['２０２６-１１-２４', false],
    ['', false],
  ])('「%s」は暦にある日か: %s', (text, isReal) => {
    expect(isRealDate(text)).toBe(isReal);
  });

  it.each([
    ['2026-11-24', 1, '2026-12-24'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-11-24', 12, '2027-11-24'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-01', -36, '2023-11-01'],
    ['2026-10-31', 0, '2026-10-31'],
  ])('%s の %d か月後は %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-24', '2026-11-23'],
    ['2026-11-22', '2026-11-16'],
    ['2027-01-01', '2026-12-28'],
    ['1969-12-28', '1969-12-22'],
  ])('%s の週の月曜日は %s', (date, monday) => {
    expect(mondayOf(date)).toBe(monday);
  });

  it('日数は、年をまたいでも、さかのぼっても数えられる', () => {
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3);
  });

  it.each([
    ['2026-11-24T14:59:59.999Z', '2026-11-24 23:59'],
    ['2026-11-24T15:00:00.000Z', '2026-11-25 00:00'],
    ['2026-12-31T15:30:00.000Z', '2027-01-01 00:30'],
  ])('%s は日本の時計で %s', (instant, shown) => {
    expect(japaneseDateTime(instant)).toBe(shown);
  });
});
