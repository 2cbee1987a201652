import { expect, it } from 'vitest';
import { japaneseDate, japaneseDates } from '#shared/domain/time/wall-calendar.ts';

it.each([
  ['2026-11-24T14:59:59.999Z', '2026-11-24'],
  ['2026-11-24T15:00:00.000Z', '2026-11-25'],
  ['2026-12-31T15:00:00.000Z', '2027-01-01'],
  ['1969-12-31T14:59:59.999Z', '1969-12-31'],
])('%s は日本の %s', (instant, date) => {
  expect(japaneseDate(instant)).toBe(date);
  expect(japaneseDates()(Date.parse(instant))).toBe(date);
});

it('続けて尋ねても、日が変われば次の日を、時計が戻れば前の日を答える', () => {
  const dateOf = japaneseDates();
  const midnight = Date.parse('2026-11-24T15:00:00.000Z');
  expect([midnight - 1, midnight, midnight + 1, midnight - 1].map(dateOf)).toEqual([
    '2026-11-24',
    '2026-11-25',
    '2026-11-25',
    '2026-11-24',
  ]);
});
