import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchDay } from '#data/day-watch.ts';
import { japaneseDates } from '#shared/domain/time/wall-calendar.ts';

const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-30T23:58:00+09:00') });
});

afterEach(() => {
  vi.useRealTimers();
});

function watched() {
  const dateOf = japaneseDates();
  const told: string[] = [];
  const today = () => dateOf(Date.now());
  const stop = watchDay(today, () => told.push(today()));
  return { told, stop };
}

describe('開いたまま迎える翌日', () => {
  it('日本の零時を過ぎると、一度だけ知らせる', () => {
    const { told, stop } = watched();
    vi.advanceTimersByTime(minute);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(10 * minute);
    expect(told).toEqual(['2026-12-01']);
    stop();
  });

  it('年末年始をまたいで眠っていたパソコンでも、起きると知らせる', () => {
    const { told, stop } = watched();
    vi.setSystemTime(new Date('2027-01-04T08:30:00+09:00'));
    vi.advanceTimersByTime(minute);
    expect(told).toEqual(['2027-01-04']);
    stop();
  });

  it('時計が前の日に直されたときも知らせ、止めると知らせない', () => {
    const { told, stop } = watched();
    vi.setSystemTime(new Date('2026-11-29T10:00:00+09:00'));
    vi.advanceTimersByTime(minute);
    expect(told).toEqual(['2026-11-29']);
    stop();
    vi.advanceTimersByTime(48 * 60 * minute);
    expect(told).toEqual(['2026-11-29']);
  });
});
