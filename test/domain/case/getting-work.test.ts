import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { err } from '#shared/result.ts';
import { aConfirmedCheck, aDesk, kindsOf, today, workedThrough, 佐藤, 鈴木 } from '#test/builders.ts';

const snooze = { kind: 'snooze', until: '2026-11-30', text: '人事異動の発令を待つ' } as const;
const recorded = aConfirmedCheck('terms-consent', { source: '' });

describe('後日に回す', () => {
  it('日付と理由が残り、期限は変わらない', () => {
    const desk = aDesk();
    const { due } = desk.state;
    expect(desk.act(snooze).ok).toBe(true);
    expect(desk.state).toMatchObject({ status: 'received', snoozedUntil: '2026-11-30', due });
    expect(desk.state.notes).toMatchObject([{ about: 'snooze', by: 佐藤 }]);
  });

  it.each([today, '2026-11-01', '2027-03-31'])('%s は選べない', (until) => {
    expect(aDesk().act({ ...snooze, until })).toEqual(
      err({ code: 'dateOutOfRange', date: until, from: '2026-11-25', to: '2027-02-24' }),
    );
  });

  it('やめれば元に戻り、回していない案件ではやめられない', () => {
    const desk = aDesk();
    expect(desk.act({ kind: 'wake' })).toEqual(err({ code: 'notSnoozed' }));
    desk.act(snooze);
    desk.act({ kind: 'wake' });
    expect(desk.state.snoozedUntil).toBeNull();
  });

  it('元に戻すと、回す前の状態になる', () => {
    const desk = aDesk();
    desk.act(snooze);
    expect(desk.act({ kind: 'undo' }).ok).toBe(true);
    expect(desk.state.snoozedUntil).toBeNull();
  });

  it('取下げで終わった案件は、後日に回したままにならない', () => {
    const desk = aDesk();
    desk.act(snooze);
    desk.act({ kind: 'withdraw', cause: 'applicant', text: '' });
    expect(desk.state.snoozedUntil).toBeNull();
  });

  const inquire: CaseCommand = { kind: 'inquire', reasons: ['employment-unclear'], text: '' };
  it.each<[string, readonly CaseCommand[], CaseCommand, string]>([
    [
      '照会の回答が届いた',
      [inquire, { ...snooze, until: '2026-12-15' }],
      { kind: 'recordAnswer', answeredOn: null, text: '在籍' },
      'verifying',
    ],
    ['同僚に替えた', [snooze], { kind: 'reassign', to: 鈴木, note: '' }, 'verifying'],
    ['手放した', [snooze], { kind: 'release', note: '' }, 'received'],
    [
      '決定案を作った',
      [snooze],
      { kind: 'decline', reasons: ['affiliation-not-confirmed'], text: '' },
      'proposed',
    ],
  ])('%s案件は、後日を待たずに次の一件に出て、元に戻せばまた後日に回る', (_name, steps, command, status) => {
    const desk = aDesk('verify');
    for (const step of [{ kind: 'claim' } as const, ...steps]) expect(desk.act(step).ok).toBe(true);
    const { snoozedUntil } = desk.state;
    expect(desk.act(command).ok).toBe(true);
    expect(desk.state).toMatchObject({ status, snoozedUntil: null });
    expect(kindsOf(desk.events).at(-1)).toBe('woken');
    expect(desk.act({ kind: 'undo' }).ok).toBe(true);
    expect(desk.state).toMatchObject({ snoozedUntil });
  });

  it('もう来た日の後日を、回答の記録がやめることはない', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    desk.act(inquire);
    desk.act(snooze);
    desk.act({ kind: 'recordAnswer', answeredOn: null, text: '' }, { today: snooze.until });
    expect(kindsOf(desk.events).at(-1)).toBe('answerRecorded');
  });

  it('他の人の案件は回せない', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    expect(desk.act(snooze, { actor: 鈴木 })).toEqual(err({ code: 'assignedToAnother', assignee: 佐藤 }));
  });
});

describe('担当を替える', () => {
  const toSuzuki = { kind: 'reassign', to: 鈴木, note: '' } as const;

  it('担当している人は、同僚に替えられる', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    expect(desk.act(toSuzuki).ok).toBe(true);
    expect(desk.state).toMatchObject({ status: 'verifying', assignee: 鈴木 });
  });

  it('確認を記録した後は、引継ぎメモが要る', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    desk.act(recorded);
    expect(desk.act(toSuzuki)).toEqual(err({ code: 'textRequired' }));
    expect(desk.act({ ...toSuzuki, note: '午後に折り返しの電話がある' }).ok).toBe(true);
    expect(desk.state.notes).toMatchObject([{ about: 'handover', by: 佐藤 }]);
  });

  it('担当していない人にはできないが、決裁者は不在の人の案件を移せる', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    const byColleague = { actor: 鈴木, role: 'clerk' } as const;
    expect(desk.act(toSuzuki, byColleague)).toEqual(err({ code: 'assignedToAnother', assignee: 佐藤 }));
    expect(desk.act(toSuzuki, { actor: 鈴木, role: 'approver' }).ok).toBe(true);
    expect(desk.state.assignee).toBe(鈴木);
  });

  it('利用を停止された人の案件は、だれでも引き取れる。引き取るまでは進められない', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    const byColleague = { actor: 鈴木, role: 'clerk', assigneeAbsent: true } as const;
    expect(desk.act(recorded, byColleague)).toEqual(err({ code: 'assigneeAbsent', assignee: 佐藤 }));
    const viewer = { actor: 鈴木, role: 'viewer', assigneeAbsent: true } as const;
    expect(desk.act(toSuzuki, viewer)).toMatchObject({ error: { code: 'roleNotPermitted' } });
    expect(desk.act(toSuzuki, byColleague).ok).toBe(true);
    expect(desk.state).toMatchObject({ status: 'verifying', assignee: 鈴木 });
  });

  it('起案した担当がいなくなれば、残った重複の問いには決裁する人が答えて決められる', () => {
    const desk = workedThrough(aDesk('verify'));
    desk.act({ kind: 'approve', text: '' });
    const other = { id: 'case-2', receiptNumber: 'R8-2', order: 1, standing: 'open' } as const;
    const duplicates = [{ other, answer: 'unresolved', isInTheWay: true }] as const;
    const left = { actor: 鈴木, role: 'approver', assigneeAbsent: true, duplicates } as const;
    const confirm: CaseCommand = { kind: 'confirm', text: '' };
    const answer: CaseCommand = {
      kind: 'resolveDuplicate',
      other: 'case-2',
      verdict: 'differentPerson',
      note: '',
    };
    expect(desk.act(confirm, left)).toMatchObject(err({ code: 'duplicateUnresolved' }));
    expect(desk.act(answer, { ...left, role: 'clerk' })).toEqual(
      err({ code: 'roleNotPermitted', action: 'resolveDuplicate', role: 'clerk' }),
    );
    expect(desk.act(answer, { ...left, assigneeAbsent: false })).toEqual(
      err({ code: 'assignedToAnother', assignee: 佐藤 }),
    );
    expect(desk.act(answer, left)).toMatchObject({ ok: true });
    expect(desk.act(confirm, { ...left, duplicates: [] })).toMatchObject({ ok: true });
  });

  it.each([佐藤, 'operator:nobody'])('今の担当や、担当できない利用者には替えられない: %s', (to) => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    expect(desk.act({ ...toSuzuki, to })).toEqual(err({ code: 'notAssignable', to }));
  });
});
