import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { projectCase } from '#shared/domain/case/project.ts';
import { standardChecklists } from '#shared/domain/checklist/checklists.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { err } from '#shared/result.ts';
import {
  aConfirmedCheck,
  aDesk,
  aLetter,
  anIndependentContact,
  kindsOf,
  workedThrough,
  佐藤,
  鈴木,
} from '#test/builders.ts';

const confirmed = aConfirmedCheck('terms-consent', { source: '' });

const asApprover = { actor: 鈴木, role: 'approver' } as const;

describe('担当する・手放す', () => {
  it('受付の案件を担当すると所属確認中になり、自分が担当になる', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    expect(desk.state).toMatchObject({ status: 'verifying', assignee: 佐藤, version: 2 });
  });

  it('他の人が担当している案件の確認事項は記録できない', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    expect(desk.act(confirmed, { actor: 鈴木 })).toEqual(err({ code: 'assignedToAnother', assignee: 佐藤 }));
  });

  it('確認を記録した後に手放すときは引継ぎメモが要る', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    desk.act(confirmed);
    expect(desk.act({ kind: 'release', note: '' })).toEqual(err({ code: 'textRequired' }));
    expect(desk.act({ kind: 'release', note: '午後に電話がある予定' }).ok).toBe(true);
    expect(desk.state).toMatchObject({ status: 'received', assignee: null });
    expect(desk.state.notes).toMatchObject([{ about: 'handover', by: 佐藤 }]);
  });

  it('閲覧の人は何もできない', () => {
    expect(aDesk().act({ kind: 'claim' }, { role: 'viewer' })).toEqual(
      err({ code: 'roleNotPermitted', action: 'claim', role: 'viewer' }),
    );
  });
});

describe('確認事項', () => {
  it('不備には理由が要る', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    expect(desk.act({ ...confirmed, result: 'deficient' })).toEqual(err({ code: 'reasonRequired' }));
  });

  it('本人の在籍は対象外にできない', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    expect(desk.act({ ...confirmed, item: 'person-employed', result: 'notApplicable' })).toEqual(
      err({ code: 'notApplicableNotPermitted', item: 'person-employed' }),
    );
  });

  it('明日の日付では記録できない', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    expect(desk.act({ ...confirmed, checkedOn: '2026-11-25' })).toEqual(
      err({ code: 'dateNotPermitted', date: '2026-11-25', from: null }),
    );
  });
});

describe('承認', () => {
  it('未確認の事項が残るあいだは承認できず、何が残るかを言う', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    desk.act(confirmed);
    expect(desk.act({ kind: 'approve', text: '' })).toEqual(
      err({
        code: 'checksIncomplete',
        open: [
          'application-complete',
          'receives-internet-mail',
          'no-duplicate',
          'organization-matches-domain',
        ],
        failed: [],
      }),
    );
  });

  it('ドメイン確認済の案件は担当者が一人で決定できる', () => {
    const desk = workedThrough(aDesk('pass'));
    expect(desk.act({ kind: 'approve', text: '' }).ok).toBe(true);
    expect(desk.state).toMatchObject({ status: 'decided', decision: { outcome: 'approved', by: 佐藤 } });
  });

  it('所属確認の案件は決裁に回り、確認した本人は決裁できない', () => {
    const desk = workedThrough(aDesk('verify'));
    desk.act({ kind: 'approve', text: '' });
    expect(desk.state.status).toBe('proposed');
    expect(desk.act({ kind: 'confirm', text: '' }, { role: 'approver' })).toEqual(
      err({ code: 'sameOperator', by: 佐藤 }),
    );
    desk.act({ kind: 'confirm', text: '' }, asApprover);
    expect(desk.state).toMatchObject({
      status: 'decided',
      decision: { outcome: 'approved', by: 鈴木, proposedBy: 佐藤 },
    });
  });

  it('途中まで確認して引き継いだ人も、その案件を決裁できない', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' }, asApprover);
    desk.act(confirmed, asApprover);
    desk.act({ kind: 'release', note: '残りをお願いします' }, asApprover);
    desk.act({ kind: 'claim' });
    desk.act(anIndependentContact);
    for (const { id } of standardChecklists.template(desk.state.checklist).items) {
      if (id !== confirmed.item) desk.act({ ...confirmed, item: id });
    }
    desk.act({ kind: 'approve', text: '' });
    expect(desk.state).toMatchObject({ status: 'proposed', proposal: { by: 佐藤 } });
    expect(desk.act({ kind: 'confirm', text: '' }, asApprover)).toEqual(
      err({ code: 'sameOperator', by: 鈴木 }),
    );
  });

  it('決裁者は意見を付けて差し戻せる', () => {
    const desk = workedThrough(aDesk('verify'));
    desk.act({ kind: 'approve', text: '' });
    expect(desk.act({ kind: 'returnForRevision', text: '' }, asApprover)).toEqual(
      err({ code: 'textRequired' }),
    );
    desk.act({ kind: 'returnForRevision', text: '在籍確認の相手方を記録してください' }, asApprover);
    expect(desk.state).toMatchObject({ status: 'verifying', proposal: null, assignee: 佐藤 });
  });
});

describe('見送り', () => {
  const decline: CaseCommand & { kind: 'decline' } = {
    kind: 'decline',
    reasons: ['not-an-employee'],
    text: '',
  };

  it('理由が要る', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    expect(desk.act({ ...decline, reasons: [] })).toEqual(err({ code: 'reasonRequired' }));
  });

  it('在籍を確認済としたまま「職員ではない」では見送れない', () => {
    const desk = workedThrough(aDesk('verify'));
    expect(desk.act({ ...decline, reasons: ['not-an-employee'] })).toEqual(
      err({ code: 'reasonNotPermitted', reasons: ['not-an-employee'] }),
    );
  });

  it('記入漏れだけでは見送れない', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    desk.act({ ...confirmed, result: 'deficient', reason: 'consent-missing' });
    expect(desk.act(decline)).toEqual(err({ code: 'reasonNotPermitted', reasons: ['consent-missing'] }));
  });

  it('同意を照会して回答がなければ、「回答なし」だけを理由に見送れる', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    desk.act({ ...confirmed, result: 'deficient', reason: 'consent-missing' });
    desk.act({ kind: 'inquire', reasons: ['consent-missing'], text: '' });
    const late = { today: '2026-12-09' };
    expect(desk.act({ ...decline, reasons: ['no-answer', 'affiliation-not-confirmed'] }, late)).toEqual(
      err({ code: 'reasonNotPermitted', reasons: ['affiliation-not-confirmed'] }),
    );
    expect(desk.act({ ...decline, reasons: ['no-answer'] }, late).ok).toBe(true);
    expect(desk.state).toMatchObject({ status: 'decided', decision: { reasons: ['no-answer'] } });
  });

  it('「回答なし」で見送れるのは、回答の期限の翌日から', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    desk.act({ kind: 'inquire', reasons: ['employment-unclear'], text: '' });
    // Asked on Tuesday 11/24; ten open days on is Tuesday 12/8.
    for (const reasons of [['no-answer'], ['affiliation-not-confirmed']] as const) {
      expect(desk.act({ ...decline, reasons: [...reasons] }, { today: '2026-12-08' })).toEqual(
        err({ code: 'answerAwaited', from: '2026-12-09' }),
      );
    }
    expect(desk.act({ ...decline, reasons: ['no-answer'] }, { today: '2026-12-09' })).toMatchObject({
      ok: true,
    });
  });

  it('回答の日数を長くして照会したときは、それだけ長く待つ', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    const policy = { ...defaultOfficePolicy, answerDays: 11 };
    desk.act({ kind: 'inquire', reasons: ['employment-unclear'], text: '' }, { policy });
    const noAnswer = { ...decline, reasons: ['no-answer'] } satisfies CaseCommand;
    expect(desk.act(noAnswer, { today: '2026-12-09' })).toEqual(
      err({ code: 'answerAwaited', from: '2026-12-10' }),
    );
  });

  it('取下げで終わった照会は、再審査の後で、回答がなかったことにはならない', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    desk.act({ kind: 'inquire', reasons: ['employment-unclear'], text: '' });
    desk.act({ kind: 'withdraw', cause: 'applicant', text: '' }, { today: '2026-12-14' });
    desk.act({ kind: 'reopen', reason: 'applicant-request', text: '' }, { today: '2026-12-15' });
    expect(desk.act({ ...decline, reasons: ['no-answer'] }, { today: '2026-12-15' })).toEqual(
      err({ code: 'reasonNotPermitted', reasons: ['no-answer'] }),
    );
  });

  it('照会に回答があった案件は「回答なし」で見送れない', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    desk.act({ kind: 'inquire', reasons: ['employment-unclear'], text: '' });
    desk.act({ kind: 'recordAnswer', answeredOn: null, text: '人事課より回答' });
    expect(desk.act({ ...decline, reasons: ['no-answer'] })).toEqual(
      err({ code: 'reasonNotPermitted', reasons: ['no-answer'] }),
    );
  });

  it('照会していない案件を「回答なし」で見送れない', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    expect(desk.act({ ...decline, reasons: ['no-answer'] })).toEqual(
      err({ code: 'reasonNotPermitted', reasons: ['no-answer'] }),
    );
  });
});

describe('照会', () => {
  const inquire = { kind: 'inquire', reasons: ['employment-unclear'], text: '' } satisfies CaseCommand;

  it('照会中は時計が止まり、回答で期限が数え直される', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    desk.act(inquire);
    expect(desk.state).toMatchObject({ status: 'inquiring', pauses: [{ from: '2026-11-24', to: null }] });
    const answer = { kind: 'recordAnswer', answeredOn: '2026-11-27', text: '人事課より在籍の回答' } as const;
    desk.act(answer, { today: '2026-11-27' });
    expect(desk.state).toMatchObject({
      status: 'verifying',
      pauses: [{ from: '2026-11-24', to: '2026-11-27' }],
      due: { on: '2026-12-01', counted: ['2026-11-24', '2026-11-30', '2026-12-01'] },
    });
  });

  it('団体に照会した案件は団体の番になり、回答が来れば事務局に戻る', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    desk.act({ ...inquire, to: 'organization' });
    expect(projectCase(desk.state)).toMatchObject({ status: 'inquiring', nextActor: 'organization' });
    desk.act({ kind: 'recordAnswer', answeredOn: null, text: '人事課より在籍の回答' });
    expect(projectCase(desk.state).nextActor).toBe('secretariat');
    desk.act({ ...inquire, to: 'applicant' });
    expect(projectCase(desk.state).nextActor).toBe('applicant');
    expect(desk.state.inquiries.map((each) => each.to)).toEqual(['organization', 'applicant']);
  });

  it('照会より前の日付の回答は受け付けない', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    desk.act(inquire);
    expect(desk.act({ kind: 'recordAnswer', answeredOn: '2026-11-20', text: '' })).toEqual(
      err({ code: 'dateNotPermitted', date: '2026-11-20', from: '2026-11-24' }),
    );
  });

  it('進んだ時計で記録した照会にも、時計を直した日の回答を記録でき、待った日は数えない', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    desk.act(inquire, { today: '2027-11-24' });
    const answer = (answeredOn: string | null) =>
      ({ kind: 'recordAnswer', answeredOn, text: '人事課より在籍の回答' }) as const;
    const corrected = { today: '2026-11-25' };
    expect(desk.act(answer('2026-11-26'), corrected)).toEqual(
      err({ code: 'dateNotPermitted', date: '2026-11-26', from: null }),
    );
    expect(desk.act(answer(null), corrected).ok).toBe(true);
    expect(desk.state).toMatchObject({
      status: 'verifying',
      inquiries: [{ sentOn: '2027-11-24', answeredOn: '2026-11-25' }],
      due: { on: '2026-11-26', counted: ['2026-11-24', '2026-11-25', '2026-11-26'] },
    });
  });

  it('回答を待たずに終えた照会は、再審査の後の照会と取り違えられない', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    desk.act(inquire);
    desk.act({ kind: 'withdraw', cause: 'applicant', text: '' });
    desk.act({ kind: 'reopen', reason: 'applicant-request', text: '' });
    desk.act(inquire, { today: '2026-12-01' });
    const answer = { kind: 'recordAnswer', answeredOn: '2026-12-03', text: '在籍証明を受領' } as const;
    expect(desk.act(answer, { today: '2026-12-03' }).ok).toBe(true);
    expect(desk.state.inquiries).toMatchObject([
      { sentOn: '2026-11-24', answeredOn: null, lapsedOn: '2026-11-24' },
      { sentOn: '2026-12-01', answeredOn: '2026-12-03', lapsedOn: null },
    ]);
  });

  it('受付の後に目標の日数が変わっても、案件は受付のときの日数で数え直される', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    desk.act(inquire);
    const answer = { kind: 'recordAnswer', answeredOn: '2026-11-27', text: '' } as const;
    desk.act(answer, { today: '2026-11-27', policy: { ...defaultOfficePolicy, targetDays: 10 } });
    expect(desk.state.due).toMatchObject({
      on: '2026-12-01',
      counted: ['2026-11-24', '2026-11-30', '2026-12-01'],
    });
  });

  it('決裁の要らない「回答なし」の見送りでも、待っていた日は期限に数えない', () => {
    const desk = aDesk('pass');
    desk.act({ kind: 'claim' });
    desk.act({ ...inquire, reasons: ['consent-missing'] });
    desk.act({ kind: 'decline', reasons: ['no-answer'], text: '' }, { today: '2026-12-09' });
    expect(kindsOf(desk.events).slice(-2)).toEqual(['inquiryLapsed', 'decided']);
    expect(desk.state).toMatchObject({
      status: 'decided',
      pauses: [{ from: '2026-11-24', to: '2026-12-09' }],
      inquiries: [{ answeredOn: null, lapsedOn: '2026-12-09' }],
      due: { on: '2026-12-11', counted: ['2026-11-24', '2026-12-10', '2026-12-11'] },
    });
  });

  it('照会中に取り下げられた案件でも、待っていた日は期限に数えない', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    desk.act(inquire);
    desk.act({ kind: 'withdraw', cause: 'applicant', text: '' }, { today: '2026-12-07' });
    expect(desk.state).toMatchObject({
      status: 'withdrawn',
      due: { on: '2026-12-09', counted: ['2026-11-24', '2026-12-08', '2026-12-09'] },
    });
  });

  it('回答がなければ見送りを起案でき、照会はそこで終わる', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    desk.act(inquire);
    desk.act({ kind: 'decline', reasons: ['no-answer'], text: '' }, { today: '2026-12-10' });
    expect(kindsOf(desk.events)).toEqual([
      'applicationReceived',
      'claimed',
      'inquirySent',
      'inquiryLapsed',
      'decisionProposed',
    ]);
    expect(desk.state).toMatchObject({
      status: 'proposed',
      pauses: [{ from: '2026-11-24', to: '2026-12-10' }],
    });
  });
});

describe('元に戻す・再審査', () => {
  it('自分の最後の操作を取り消せ、記録は残る', () => {
    const desk = workedThrough(aDesk('pass'));
    desk.act({ kind: 'approve', text: '' });
    desk.act({ kind: 'undo' });
    expect(desk.state).toMatchObject({ status: 'verifying', decision: null, version: desk.events.length });
    expect(kindsOf(desk.events).slice(-2)).toEqual(['decided', 'undone']);
    expect(desk.act({ kind: 'undo' })).toEqual(err({ code: 'nothingToUndo' }));
  });

  it.each([
    ['決裁に回した', 'verification', 'decisionProposed'],
    ['決定した', 'never', 'decided'],
  ] as const)(
    '「回答なし」で%s見送りを取り消すと、照会中に戻り、遅れて来た回答を記録できる',
    (_name, fourEyes, kind) => {
      const desk = aDesk('verify');
      desk.act({ kind: 'claim' });
      desk.act({ kind: 'inquire', reasons: ['employment-unclear'], text: '' });
      const { version: _asked, lastAction: _inquiry, ...waiting } = desk.state;
      const late = { today: '2026-12-10', policy: { ...defaultOfficePolicy, fourEyes } };
      expect(desk.act({ kind: 'decline', reasons: ['no-answer'], text: '' }, late)).toMatchObject({
        ok: true,
      });
      expect(desk.state.lastAction).toMatchObject({ kind });
      expect(desk.act({ kind: 'undo' }, late)).toMatchObject({ ok: true });
      const { version, lastAction, ...state } = desk.state;
      expect({ version, lastAction, state }).toEqual({
        version: desk.events.length,
        lastAction: null,
        state: waiting,
      });
      expect(desk.act({ kind: 'recordAnswer', answeredOn: '2026-12-10', text: '' }, late)).toMatchObject({
        ok: true,
      });
    },
  );

  it('再審査を元に戻すと、その間に期限が計算し直されていても、前の期限に戻る', () => {
    const desk = workedThrough(aDesk('pass'));
    desk.act({ kind: 'approve', text: '' });
    const before = desk.state;
    desk.act({ kind: 'reopen', reason: 'new-evidence', text: '' }, { today: '2026-12-14' });
    const { due } = desk.state;
    const later = { ...due, on: '2026-12-18', calendar: 'newer' };
    desk.record([{ kind: 'dueRecalculated', payload: { due: later }, personal: null }]);
    expect(desk.state.due).toEqual(later);
    const undone = desk.act({ kind: 'undo' }, { today: '2026-12-14' });
    expect(undone.ok && kindsOf(undone.value)).toEqual(['undone', 'undone']);
    expect(desk.state).toEqual({ ...before, version: desk.events.length, lastAction: null });
  });

  it('他人の操作は取り消せない', () => {
    const desk = aDesk();
    desk.act({ kind: 'claim' });
    expect(desk.act({ kind: 'undo' }, { actor: 鈴木 })).toEqual(err({ code: 'nothingToUndo' }));
  });

  it('招待の案内を保存した決定は元に戻せず、その後に書いたメモなら戻せる', () => {
    const desk = workedThrough(aDesk('pass'));
    desk.act({ kind: 'approve', text: '' });
    desk.record([aLetter({ letter: 'invitation' })]);
    expect(desk.act({ kind: 'undo' })).toEqual(err({ code: 'toldInLetter', letter: 'invitation' }));
    desk.act({ kind: 'addNote', text: '電話でも伝えた' });
    expect(desk.act({ kind: 'undo' })).toMatchObject({ ok: true });
  });

  it.each([
    ['applicant', 'employmentInquiry', 'inquiry'],
    ['organization', 'inquiry', 'employmentInquiry'],
  ] as const)('%s への照会は、その文書を保存するまでは元に戻せる', (to, beside, letter) => {
    const desk = aDesk('verify');
    const inquire: CaseCommand = { kind: 'inquire', to, reasons: ['employment-unclear'], text: '' };
    desk.act({ kind: 'claim' });
    desk.act(inquire);
    desk.record([aLetter({ letter: beside })]);
    expect(desk.act({ kind: 'undo' })).toMatchObject({ ok: true });
    desk.act(inquire);
    desk.record([aLetter({ letter, answerBy: '2026-12-08' })]);
    expect(desk.act({ kind: 'undo' })).toEqual(err({ code: 'toldInLetter', letter }));
    expect(desk.act({ kind: 'recordAnswer', answeredOn: null, text: '照会をやめた' })).toMatchObject({
      ok: true,
    });
  });

  it('報告した決定は取り消せず、再審査なら前の決定が残る', () => {
    const desk = workedThrough(aDesk('pass'));
    desk.act({ kind: 'approve', text: '' });
    expect(desk.act({ kind: 'undo' }, { reported: true })).toEqual(err({ code: 'alreadyReported' }));
    desk.act({ kind: 'reopen', reason: 'wrong-decision', text: '' });
    expect(desk.state).toMatchObject({
      status: 'verifying',
      decision: null,
      pastDecisions: [{ outcome: 'approved', by: 佐藤 }],
    });
  });

  describe('再審査の期限', () => {
    const reopen: CaseCommand = { kind: 'reopen', reason: 'new-evidence', text: '' };
    const longAfter = { today: '2027-02-01' };

    function reopened() {
      const desk = workedThrough(aDesk('pass'));
      desk.act({ kind: 'approve', text: '' });
      const { due } = desk.state;
      expect(desk.act(reopen, longAfter)).toMatchObject({ ok: true });
      return { desk, due };
    }

    it('再審査の日を0日目として、今の設定の日数で新しく決まる', () => {
      const { desk } = reopened();
      expect(desk.state).toMatchObject({
        receivedOn: '2026-11-20',
        reopenedOn: '2027-02-01',
        due: { on: '2027-02-04', counted: ['2027-02-02', '2027-02-03', '2027-02-04'] },
      });
      const longer = workedThrough(aDesk('pass'));
      longer.act({ kind: 'approve', text: '' });
      longer.act(reopen, { ...longAfter, policy: { ...defaultOfficePolicy, targetDays: 5 } });
      expect(longer.state.due.on).toBe('2027-02-08');
    });

    it('再審査を元に戻すと、前の期限に戻る', () => {
      const { desk, due } = reopened();
      expect(desk.act({ kind: 'undo' }, longAfter)).toMatchObject({ ok: true });
      expect(desk.state).toMatchObject({ status: 'decided', reopenedOn: null, due });
    });

    it('再審査の後の照会では、再審査の日から数え、待った日を除く', () => {
      const { desk } = reopened();
      desk.act({ kind: 'inquire', reasons: ['employment-unclear'], text: '' }, longAfter);
      const answer = { kind: 'recordAnswer', answeredOn: '2027-02-08', text: '' } as const;
      desk.act(answer, { today: '2027-02-08' });
      expect(desk.state.due).toMatchObject({
        on: '2027-02-12',
        counted: ['2027-02-09', '2027-02-10', '2027-02-12'],
      });
    });

    it('照会中に取り下げて同じ日に再審査した案件も、その日から数える', () => {
      const desk = aDesk('verify');
      desk.act({ kind: 'claim' });
      desk.act({ kind: 'inquire', reasons: ['employment-unclear'], text: '' });
      desk.act({ kind: 'withdraw', cause: 'applicant', text: '' }, { today: '2026-12-07' });
      desk.act(reopen, { today: '2026-12-07' });
      expect(desk.state.due.on).toBe('2026-12-10');
    });

    it('前の版の再審査の記録では、受付からの期限のまま', () => {
      const desk = workedThrough(aDesk('pass'));
      desk.act({ kind: 'approve', text: '' });
      const { due } = desk.state;
      desk.record([{ kind: 'reopened', payload: { reason: 'new-evidence' }, personal: null }]);
      expect(desk.state).toMatchObject({ status: 'verifying', reopenedOn: null, due });
    });
  });
});
