import { describe, expect, it } from 'vitest';
import { officeCalendar } from '#shared/domain/open-days/calendar.ts';
import { reckonDue } from '#shared/domain/open-days/due-date.ts';
import { type Clock, recalculateDue } from '#shared/domain/open-days/recalculate.ts';
import type { Pause } from '#shared/domain/open-days/reckoning.ts';

const usual = officeCalendar();
const 創立記念日 = officeCalendar([{ date: '2026-11-25', name: '庁舎の点検' }]);

function clockOf(receivedOn: string, days: number, pauses: readonly Pause[] = []): Clock {
  const due = reckonDue(receivedOn, days, pauses, usual);
  if (!due) throw new Error('no due date');
  return { receivedOn, reopenedOn: null, pauses, due };
}

describe('暦が変わったときの期限', () => {
  it('休業日が期限までにあれば、その分だけ先になり、数えなかった理由が残る', () => {
    expect(recalculateDue(clockOf('2026-11-20', 3), 創立記念日)).toEqual({
      on: '2026-11-27',
      calendar: 創立記念日.version,
      counted: ['2026-11-24', '2026-11-26', '2026-11-27'],
      excluded: [
        { date: '2026-11-21', reason: 'saturday' },
        { date: '2026-11-22', reason: 'sunday' },
        { date: '2026-11-23', reason: 'holiday', name: '勤労感謝の日' },
        { date: '2026-11-25', reason: 'closure', name: '庁舎の点検' },
      ],
    });
  });

  it.each([
    ['休業日が期限より後', clockOf('2026-11-13', 3)],
    ['休業日が照会で止まっていた日', clockOf('2026-11-24', 2, [{ from: '2026-11-24', to: '2026-11-25' }])],
  ])('変わらない: %s', (_why, clock) => {
    expect(recalculateDue(clock, 創立記念日)).toBeNull();
  });

  it('再審査の案件は、再審査の日から数える', () => {
    const clock = clockOf('2026-11-20', 3);
    const reopened = { ...clock, receivedOn: '2026-08-03', reopenedOn: '2026-11-20' };
    expect(recalculateDue(reopened, 創立記念日)?.on).toBe('2026-11-27');
  });

  it('回答を待っている間は計算しない', () => {
    const waiting: Clock = { ...clockOf('2026-11-20', 3), pauses: [{ from: '2026-11-24', to: null }] };
    expect(recalculateDue(waiting, 創立記念日)).toBeNull();
  });

  it('目標の開庁日数は、その案件を受け付けたときのものを使う', () => {
    expect(recalculateDue(clockOf('2026-11-20', 5), 創立記念日)?.on).toBe('2026-12-01');
  });
});
