import { describe, expect, it } from 'vitest';
import type { AttachEvidence, CaseCommand } from '#shared/domain/case/command.ts';
import type { CaseEventDraft } from '#shared/domain/case/event.ts';
import { officeCalendar } from '#shared/domain/open-days/calendar.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { err, ok } from '#shared/result.ts';
import {
  aConfirmedCheck,
  aDesk,
  aFile,
  anIndependentContact,
  type Desk,
  today,
  workedThrough,
  鈴木,
} from '#test/builders.ts';

const check = aConfirmedCheck('terms-consent', { source: '' });
const recorded = { item: 'terms-consent', result: 'confirmed', reason: null, checkedOn: today } as const;
const contact = {
  means: 'phone',
  source: 'officialSite',
  result: 'employed',
  independence: 'independent',
  contactedOn: today,
} as const;
const called = { person: '総務課 高橋係長', used: '0155-62-2611', time: '10:30', note: '' };
const file = aFile();
const inquire = { kind: 'inquire', reasons: ['employment-unclear'], text: '' } satisfies CaseCommand;

function remark(source: string, note: string) {
  return { kind: 'check', content: { source, note } } as const;
}

function inHand(): Desk {
  const desk = aDesk('verify');
  desk.act({ kind: 'claim' });
  return desk;
}

describe('一つの操作で記録されるもの', () => {
  it.each<[string, CaseCommand | AttachEvidence, CaseEventDraft]>([
    [
      '何も記録せずに手放すときは、メモが要らない',
      { kind: 'release', note: '' },
      { kind: 'released', payload: {}, personal: null },
    ],
    [
      '確認済: 今日の日付で、書かなかった根拠は空の記録にならない',
      check,
      { kind: 'checkRecorded', payload: recorded, personal: null },
    ],
    [
      '確認済: 言った日付と根拠のとおり',
      { ...check, checkedOn: '2026-11-20', source: '公式サイト' },
      {
        kind: 'checkRecorded',
        payload: { ...recorded, checkedOn: '2026-11-20' },
        personal: remark('公式サイト', ''),
      },
    ],
    [
      '確認済: 根拠がなくメモだけでも、メモは残る',
      { ...check, note: '電話で確認' },
      { kind: 'checkRecorded', payload: recorded, personal: remark('', '電話で確認') },
    ],
    [
      '確認済に付いてきた不備の理由は残らない',
      { ...check, reason: 'consent-missing' },
      { kind: 'checkRecorded', payload: recorded, personal: null },
    ],
    [
      '対象外にできる項目の対象外',
      { ...check, item: 'private-address-reason', result: 'notApplicable' },
      {
        kind: 'checkRecorded',
        payload: { ...recorded, item: 'private-address-reason', result: 'notApplicable' },
        personal: null,
      },
    ],
    [
      '区分を言わないメモ',
      { kind: 'addNote', text: '折り返し待ち' },
      { kind: 'noteAdded', payload: {}, personal: { kind: 'text', content: { text: '折り返し待ち' } } },
    ],
    [
      '区分を言ったメモ',
      { kind: 'addNote', text: '折り返し待ち', class: 'confidentiality1' },
      {
        kind: 'noteAdded',
        payload: { class: 'confidentiality1', classRules: 'information-class/2026-11-01' },
        personal: { kind: 'text', content: { text: '折り返し待ち' } },
      },
    ],
    [
      '連絡: 今日の日付で',
      anIndependentContact,
      { kind: 'contactLogged', payload: contact, personal: { kind: 'contact', content: called } },
    ],
    [
      '連絡: 応答がなければ相手の名は要らない',
      { ...anIndependentContact, result: 'noReply', person: '' },
      {
        kind: 'contactLogged',
        payload: { ...contact, result: 'noReply' },
        personal: { kind: 'contact', content: { ...called, person: '' } },
      },
    ],
    [
      '連絡: 調べ方を言葉で説明した、その他の連絡先',
      { ...anIndependentContact, source: 'other', note: '名刺' },
      {
        kind: 'contactLogged',
        payload: { ...contact, source: 'other', independence: 'unproven' },
        personal: { kind: 'contact', content: { ...called, note: '名刺' } },
      },
    ],
    [
      '同意: 今日の日付で',
      { kind: 'recordConsent', means: 'letter', consentedOn: null, person: '総務課長', note: '' },
      {
        kind: 'consentRecorded',
        payload: { means: 'letter', consentedOn: today },
        personal: { kind: 'consent', content: { person: '総務課長', note: '' } },
      },
    ],
    [
      '証跡: どの照会にも付かないもの',
      file,
      {
        kind: 'evidenceAttached',
        payload: {
          sha256: file.sha256,
          bytes: 1_200,
          mediaType: 'application/pdf',
          class: 'confidentiality1',
          classRules: 'information-class/2026-11-01',
          consent: null,
          item: null,
        },
        personal: { kind: 'evidence', content: { name: '在籍証明.pdf' } },
      },
    ],
    [
      '団体への照会: 同じ理由は一度だけ',
      { ...inquire, to: 'organization', reasons: ['employment-unclear', 'employment-unclear'] },
      {
        kind: 'inquirySent',
        payload: {
          inquiry: 'id-3',
          to: 'organization',
          reasons: ['employment-unclear'],
          sentOn: today,
          answerBy: '2026-12-08',
        },
        personal: null,
      },
    ],
    [
      '申請者への照会',
      { ...inquire, to: 'applicant', reasons: ['other'], text: '部署の読み方' },
      {
        kind: 'inquirySent',
        payload: { inquiry: 'id-3', reasons: ['other'], sentOn: today, answerBy: '2026-12-08' },
        personal: { kind: 'text', content: { text: '部署の読み方' } },
      },
    ],
    [
      '「その他」の見送り',
      { kind: 'decline', reasons: ['other', 'other'], text: '本人の申し出による' },
      {
        kind: 'decisionProposed',
        payload: { outcome: 'declined', reasons: ['other'], decidedOn: today },
        personal: { kind: 'text', content: { text: '本人の申し出による' } },
      },
    ],
  ])('%s', (_name, command, draft) => {
    expect(inHand().act(command)).toStrictEqual(ok([draft]));
  });

  it('確認事項の記録を取り消すと、ほかの項目の記録は残る', () => {
    const desk = inHand();
    desk.act(check);
    desk.act({ ...check, item: 'no-duplicate' });
    const cleared = { kind: 'checkCleared', payload: { item: 'terms-consent' }, personal: null } as const;
    expect(desk.act({ kind: 'clearCheck', item: 'terms-consent' })).toStrictEqual(ok([cleared]));
    expect(Object.keys(desk.state.checks)).toEqual(['no-duplicate']);
  });

  it('別人と言えば、誰の案件と別人かが記録される', () => {
    const other = { id: 'case-7', receiptNumber: 'R8-7', order: 1, standing: 'open' } as const;
    const duplicates = [{ other, answer: 'unresolved', isInTheWay: true }] as const;
    const resolve = { kind: 'resolveDuplicate', other: 'case-7', verdict: 'differentPerson' } as const;
    expect(inHand().act({ ...resolve, note: '生年が違う' }, { duplicates })).toStrictEqual(
      ok([
        {
          kind: 'duplicateResolved',
          payload: { other: 'case-7', verdict: 'differentPerson' },
          personal: { kind: 'text', content: { text: '生年が違う' } },
        },
      ]),
    );
  });

  it('回答の日を言わなければ今日で、二度目の照会への回答は二度目の照会に付く', () => {
    const desk = inHand();
    const answer = { kind: 'recordAnswer', answeredOn: null, text: '' } as const;
    desk.act(inquire);
    desk.act(answer);
    desk.act(inquire, { today: '2026-11-26' });
    desk.act(answer, { today: '2026-11-30' });
    expect(desk.state.inquiries).toMatchObject([
      { sentOn: '2026-11-24', answeredOn: '2026-11-24', lapsedOn: null },
      { sentOn: '2026-11-26', answeredOn: '2026-11-30', lapsedOn: null },
    ]);
    expect(desk.state.pauses).toEqual([
      { from: '2026-11-24', to: '2026-11-24' },
      { from: '2026-11-26', to: '2026-11-30' },
    ]);
  });

  it('決裁の要らない設定では、照会中の「回答なし」は照会を終えてそのまま決定になる', () => {
    const desk = inHand();
    desk.act(inquire);
    const late = { policy: { ...defaultOfficePolicy, fourEyes: 'never' as const }, today: '2026-12-09' };
    expect(desk.act({ kind: 'decline', reasons: ['no-answer'], text: '' }, late)).toStrictEqual(
      ok([
        {
          kind: 'inquiryLapsed',
          payload: { inquiry: desk.state.inquiries[0]?.id, lapsedOn: '2026-12-09', due: desk.state.due },
          personal: null,
        },
        {
          kind: 'decided',
          payload: {
            outcome: 'declined',
            reasons: ['no-answer'],
            decidedOn: '2026-12-09',
            // The days on which an answer was awaited count no more than they do in the due date.
            took: { openDays: 1, calendar: officeCalendar().version },
            bodyName: null,
          },
          personal: null,
        },
      ]),
    );
    expect(desk.state.inquiries).toMatchObject([{ answeredOn: null, lapsedOn: '2026-12-09' }]);
  });

  it('通知を送った日は、決定の日から今日までで、何日かかったかと共に記録される', () => {
    const desk = workedThrough(aDesk('pass'));
    desk.act({ kind: 'approve', text: '' }, { today: '2026-11-27' });
    const monday = { today: '2026-11-30' };
    const notify = (notifiedOn?: string) =>
      desk.act({ kind: 'notify', ...(notifiedOn ? { notifiedOn } : {}) }, monday);
    for (const date of ['2026-11-26', '2026-12-01']) {
      const refusal = { code: 'dateOutOfRange' as const, date, from: '2026-11-27', to: '2026-11-30' };
      expect(notify(date)).toEqual(err(refusal));
    }
    const recorded = (notifiedOn: string, openDays: number) => ({
      kind: 'notified',
      payload: { notifiedOn, took: { openDays, calendar: officeCalendar().version } },
      personal: null,
    });
    expect(notify()).toEqual(ok([recorded('2026-11-30', 5)]));
    desk.events.pop();
    expect(notify('2026-11-27')).toEqual(ok([recorded('2026-11-27', 4)]));
    expect(desk.state).toMatchObject({ status: 'closed', notifiedOn: '2026-11-27' });
  });

  it('進んだ時計で決定した案件も、時計を直した日に通知済にできる', () => {
    const desk = workedThrough(aDesk('pass'));
    desk.act({ kind: 'approve', text: '' }, { today: '2027-11-24' });
    const corrected = { today: '2026-11-25' };
    expect(desk.act({ kind: 'notify', notifiedOn: '2026-11-26' }, corrected)).toEqual(
      err({ code: 'dateOutOfRange', date: '2026-11-26', from: '2026-11-20', to: '2026-11-25' }),
    );
    expect(desk.act({ kind: 'notify' }, corrected).ok).toBe(true);
    expect(desk.state).toMatchObject({ status: 'closed', notifiedOn: '2026-11-25' });
  });

  it('見送りを決裁すると、起案の理由がそのまま決定の理由になる', () => {
    const desk = workedThrough(aDesk('verify'));
    desk.act({ kind: 'decline', reasons: ['impersonation-suspected', 'other'], text: '登録が二重になる' });
    const asApprover = { actor: 鈴木, role: 'approver', today: '2026-11-25' } as const;
    expect(desk.act({ kind: 'confirm', text: '' }, asApprover)).toStrictEqual(
      ok([
        {
          kind: 'decided',
          payload: {
            outcome: 'declined',
            reasons: ['impersonation-suspected', 'other'],
            decidedOn: '2026-11-25',
            took: { openDays: 2, calendar: officeCalendar().version },
            bodyName: null,
          },
          personal: null,
        },
      ]),
    );
  });
});
