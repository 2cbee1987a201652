import { describe, expect, it } from 'vitest';
import { type CaseCourse, courseOf, endingOn } from '#shared/domain/report/case-course.ts';
import { aDesk, type Desk, received, today } from '#test/builders.ts';

/** A later file brings the application again, received on another day. */
function replaced(desk: Desk, receivedOn: string): void {
  const { due, checklist, judgement, organizationCode } = desk.state;
  const payload = {
    importRun: 'run-2',
    receivedOn,
    organizationCode,
    judgement,
    checklist,
    setAside: [],
    due,
  };
  desk.record([{ kind: 'applicationUpdated', payload, personal: null }]);
}

const withdraw = { kind: 'withdraw', cause: 'applicant', text: '' } as const;
const reopen = { kind: 'reopen', reason: 'applicant-request', text: '' } as const;
const undo = { kind: 'undo' } as const;

describe('受付の日', () => {
  it('差し替えのあった案件は、はじめの受付日に一度だけ数える', () => {
    const desk = aDesk('verify', received('verify', '2026-11-20'));
    replaced(desk, '2026-11-24');
    expect(courseOf(desk.events).receivedOn).toBe('2026-11-20');
  });

  it('まだ来ていない日の受付は書き誤りで、差し替えた日に数える', () => {
    const first = { ...received('verify', '2027-11-20'), at: `${today}T01:00:00.000Z` };
    const desk = aDesk('verify', first);
    expect(courseOf(desk.events).receivedOn).toBe('2027-11-20');
    replaced(desk, '2026-11-20');
    expect(courseOf(desk.events).receivedOn).toBe('2026-11-20');
  });
});

describe('ある日の終わりの決定・取下げ', () => {
  const standsOn = (course: CaseCourse, days: readonly string[]) =>
    days.map((day) => endingOn(course, day)?.on ?? null);

  it('取下げの日から再審査の前の日までは取下げ、その後は未決で、また取り下げれば新しい日による', () => {
    const desk = aDesk();
    desk.act(withdraw, { today: '2026-11-25' });
    desk.act(reopen, { today: '2026-12-01' });
    desk.act(withdraw, { today: '2026-12-03' });
    const days = ['2026-11-24', '2026-11-25', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'];
    const first = '2026-11-25';
    expect(standsOn(courseOf(desk.events), days)).toEqual([null, first, first, null, null, '2026-12-03']);
  });

  it('元に戻した取下げも、元に戻した再審査も、はじめからなかったことになる', () => {
    const desk = aDesk();
    desk.act(withdraw, { today: '2026-11-25' });
    desk.act(undo, { today: '2026-11-26' });
    expect(courseOf(desk.events).endings).toEqual([]);
    desk.act(withdraw, { today: '2026-11-27' });
    desk.act(reopen, { today: '2026-12-01' });
    desk.act(undo, { today: '2026-12-02' });
    expect(courseOf(desk.events).endings).toMatchObject([{ on: '2026-11-27', reopened: null }]);
  });

  it('いつから数えるかを記録しなかった版の再審査は、記録された日による', () => {
    const desk = aDesk();
    desk.act(withdraw, { today: '2026-11-25' });
    desk.record([{ kind: 'reopened', payload: { reason: 'policy-change' }, personal: null }]);
    expect(courseOf(desk.events).endings).toMatchObject([
      { reopened: { on: today, reason: 'policy-change' } },
    ]);
  });
});
