import { describe, expect, it } from 'vitest';
import { tidyDate } from '#renderer/components/tidy-date.ts';
import { tidyTime } from '#renderer/components/tidy-time.ts';

describe('a date as people type it', () => {
  it.each([
    ['20261122', '2026-11-22'],
    ['2026/1/5', '2026-01-05'],
    ['２０２６－１１－２２', '2026-11-22'],
    ['2026年11月2日', '2026-11-02'],
    ['R8.11.2', '2026-11-02'],
    ['令和８年１１月２日', '2026-11-02'],
    // With the input method on, the keys - / . give these.
    ['２０２６ー１１ー２', '2026-11-02'],
    ['2026−11−02', '2026-11-02'],
    ['２０２６・１１・２', '2026-11-02'],
    ['２０２６。１１。２', '2026-11-02'],
    ['Ｒ８・１１・２', '2026-11-02'],
    // As it stands on the screen and in a letter.
    ['2026-11-02(月)', '2026-11-02'],
    ['令和8年11月2日（月）', '2026-11-02'],
  ])('%s becomes %s', (typed, tidy) => {
    expect(tidyDate(typed)).toBe(tidy);
  });

  it.each(['2026-02-30', '11/22', 'あした', '', '2026/11', '202611', '2026111', '令和8年11月'])(
    '%s stays as typed',
    (typed) => {
      expect(tidyDate(typed)).toBe(typed);
    },
  );
});

describe('a time as people type it', () => {
  it.each([
    ['9:30', '09:30'],
    ['９：３０', '09:30'],
    ['930', '09:30'],
    ['1430', '14:30'],
    ['14時5分', '14:05'],
    ['午後2時半', '14:30'],
    ['午後 2：30', '14:30'],
    ['午前12時', '00:00'],
    ['10:30', '10:30'],
  ])('%s becomes %s', (typed, tidy) => {
    expect(tidyTime(typed)).toBe(tidy);
  });

  it.each(['', '25:00', '10:75', '昼ごろ', '午後13時', '9', '12:3:4'])('%s stays as typed', (typed) => {
    expect(tidyTime(typed)).toBe(typed);
  });
});
