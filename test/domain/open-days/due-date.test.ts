import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedDay, isOpenDay, officeCalendar } from '#shared/domain/open-days/calendar.ts';
import {
  addOpenDays,
  lastDateLapsedBefore,
  openDaysBetween,
  openDaysLeft,
  reckonDue,
} from '#shared/domain/open-days/due-date.ts';
import { addDays, epochDay, fromEpochDay } from '#shared/domain/time/plain-date.ts';
import program from '../../../package.json' with { type: 'json' };

const calendar = officeCalendar();

describe('祝日の表', () => {
  it('暦の版は、入れてある祝日の表の版', () => {
    expect(calendar.version).toBe(`holiday-jp-${program.dependencies['@holiday-jp/holiday_jp']}`);
  });

  it('終わると言う年まで、どの年にも元日と勤労感謝の日がある', () => {
    const last = Number(calendar.coveredUntil.slice(0, 4));
    expect(last).toBeGreaterThanOrEqual(2050);
    const named = (date: string) => {
      const day = closedDay(date, calendar);
      return day?.reason === 'holiday' ? day.name : null;
    };
    const years = Array.from({ length: last - 2026 + 1 }, (_, at) => 2026 + at);
    expect(years.filter((year) => named(`${year}-01-01`) !== '元日')).toEqual([]);
    expect(years.filter((year) => named(`${year}-11-23`) !== '勤労感謝の日')).toEqual([]);
    expect(named(`${last + 1}-11-23`)).toBeNull();
  });
});

describe('開庁日', () => {
  it.each([
    ['2026-11-21', { date: '2026-11-21', reason: 'saturday' }],
    ['2026-11-22', { date: '2026-11-22', reason: 'sunday' }],
    ['2026-11-23', { date: '2026-11-23', reason: 'holiday', name: '勤労感謝の日' }],
    ['2026-11-24', null],
    ['2026-12-28', null],
    ['2026-12-29', { date: '2026-12-29', reason: 'yearEnd' }],
    ['2026-12-31', { date: '2026-12-31', reason: 'yearEnd' }],
    ['2027-01-01', { date: '2027-01-01', reason: 'holiday', name: '元日' }],
    ['2027-01-02', { date: '2027-01-02', reason: 'yearEnd' }],
    ['2027-01-03', { date: '2027-01-03', reason: 'yearEnd' }],
    ['2027-01-04', null],
    ['2026-05-06', { date: '2026-05-06', reason: 'holiday', name: '振替休日' }],
    ['2026-09-22', { date: '2026-09-22', reason: 'holiday', name: '国民の休日' }],
  ])('%s', (date, expected) => {
    expect(closedDay(date, calendar)).toEqual(expected);
  });

  it('管理者が加えた閉庁日は開庁日に数えない', () => {
    const closed = officeCalendar([{ date: '2026-11-25', name: '庁舎停電' }]);
    expect(closedDay('2026-11-25', closed)).toEqual({
      date: '2026-11-25',
      reason: 'closure',
      name: '庁舎停電',
    });
    expect(closed.version).not.toBe(calendar.version);
    const days = ['2026-11-25', '2027-03-31', '2026-12-28'].map((date) => ({ date, name: '停電' }));
    for (const each of [days, days.toReversed()]) {
      expect(officeCalendar(each).version).toBe(`${calendar.version}+2026-11-25+2026-12-28+2027-03-31`);
    }
  });
});

describe('期限の計算', () => {
  it('12月25日金曜の受付は年末年始を越えて1月5日が期限になる', () => {
    expect(reckonDue('2026-12-25', 3, [], calendar)).toEqual({
      on: '2027-01-05',
      calendar: calendar.version,
      counted: ['2026-12-28', '2027-01-04', '2027-01-05'],
      excluded: [
        { date: '2026-12-26', reason: 'saturday' },
        { date: '2026-12-27', reason: 'sunday' },
        { date: '2026-12-29', reason: 'yearEnd' },
        { date: '2026-12-30', reason: 'yearEnd' },
        { date: '2026-12-31', reason: 'yearEnd' },
        { date: '2027-01-01', reason: 'holiday', name: '元日' },
        { date: '2027-01-02', reason: 'yearEnd' },
        { date: '2027-01-03', reason: 'yearEnd' },
      ],
    });
  });

  it('閉庁日の受付も受付日を0日目として同じように数える', () => {
    expect(reckonDue('2026-11-21', 3, [], calendar)?.counted).toEqual([
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
    ]);
  });

  it('照会の送付日は数え、翌日から回答の日までは数えない', () => {
    const due = reckonDue('2026-11-24', 3, [{ from: '2026-11-25', to: '2026-11-27' }], calendar);
    expect(due?.counted).toEqual(['2026-11-25', '2026-11-30', '2026-12-01']);
    expect(due?.excluded.filter((day) => day.reason === 'paused')).toEqual([
      { date: '2026-11-26', reason: 'paused' },
      { date: '2026-11-27', reason: 'paused' },
    ]);
  });

  it('照会中のあいだは期限が決まらない', () => {
    expect(reckonDue('2026-11-24', 3, [{ from: '2026-11-25', to: null }], calendar)).toBeNull();
  });

  it('数え終えた後の照会は期限を変えない', () => {
    const later = [{ from: '2026-12-10', to: null }];
    expect(reckonDue('2026-11-24', 3, later, calendar)?.on).toBe('2026-11-27');
  });

  it.each([
    ['2026-11-20', '2026-11-26', 3],
    ['2026-11-26', '2026-11-20', -3],
    ['2026-11-24', '2026-11-24', 0],
    ['2026-12-28', '2027-01-04', 1],
  ])('%s から %s までの開庁日数は %i', (from, to, expected) => {
    expect(openDaysBetween(from, to, calendar)).toBe(expected);
  });
});

describe('期限まで、または期限を過ぎてからの開庁日', () => {
  it.each([
    ['期限前', '2026-11-20', [], 2],
    ['期限の日', '2026-11-25', [], 0],
    ['次の日', '2026-11-26', [], -1],
    ['週末をまたいだ後', '2026-11-30', [], -3],
    ['超過してから照会し、回答の次の日', '2026-12-15', [{ from: '2026-11-26', to: '2026-12-14' }], -2],
    ['期限の日から照会している間', '2026-12-15', [{ from: '2026-11-25', to: null }], 0],
    ['期限より前の照会は数え方を変えない', '2026-11-26', [{ from: '2026-11-16', to: '2026-11-18' }], -1],
    ['照会した案件の超過にも、土日は数えない', '2026-11-30', [{ from: '2026-11-16', to: '2026-11-18' }], -3],
  ] as const)('%s', (_when, today, pauses, expected) => {
    expect(openDaysLeft(today, '2026-11-25', pauses, calendar)).toBe(expected);
  });
});

describe('回答の期限を過ぎた照会', () => {
  it('年末年始をまたいでも、期限を過ぎた最後の照会日は、期限の数え方の逆になる', () => {
    // Asked on 12/25, ten open days: until 1/15. Whoever was asked that day is late from the 16th on.
    expect(lastDateLapsedBefore('2027-01-16', 10, calendar)).toBe('2026-12-27');
    for (const days of [1, 3, 10]) {
      for (let offset = 0; offset < 120; offset += 1) {
        const today = addDays('2026-11-20', offset);
        const last = lastDateLapsedBefore(today, days, calendar);
        expect(addOpenDays(last, days, calendar) < today, `${today}, ${days}`).toBe(true);
        expect(addOpenDays(addDays(last, 1), days, calendar) < today, `${today}, ${days}`).toBe(false);
      }
    }
  });
});

describe('日を数で数えること', () => {
  const anyDay = fc.integer({ min: epochDay('1955-01-01'), max: epochDay('2060-12-31') });
  const withClosures = fc
    .uniqueArray(anyDay, { maxLength: 20 })
    .map((days) => officeCalendar(days.map((day) => ({ date: fromEpochDay(day), name: '臨時の閉庁' }))));

  it('どの日も、理由を言う数え方と同じ日に開いている', () => {
    fc.assert(
      fc.property(withClosures, anyDay, (closed, day) => {
        const days = [day, ...closed.closureDays, epochDay('2026-12-28'), epochDay('2027-01-03')];
        const byReason = days.map((each) => closedDay(fromEpochDay(each), closed) === null);
        expect(days.map((each) => isOpenDay(each, closed))).toEqual(byReason);
      }),
    );
  });

  it('開庁日だけ後の日までには、それだけの開庁日がある', () => {
    fc.assert(
      fc.property(withClosures, anyDay, fc.integer({ min: 0, max: 40 }), (closed, day, open) => {
        const from = fromEpochDay(day);
        const to = addOpenDays(from, open, closed);
        expect(to).toBe(reckonDue(from, open, [], closed)?.on);
        expect(openDaysBetween(from, to, closed)).toBe(open);
      }),
    );
  });
});
