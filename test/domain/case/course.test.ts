import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import type { DecideContext } from '#shared/domain/case/decide.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import {
  aDesk,
  anIndependentContact,
  type Desk,
  received,
  workedThrough,
  佐藤,
  鈴木,
} from '#test/builders.ts';

const asApprover = { actor: 鈴木, role: 'approver' } as const;
const alone = { policy: { ...defaultOfficePolicy, fourEyes: 'never' } } as const;
const inquire: CaseCommand = { kind: 'inquire', reasons: ['employment-unclear'], text: '在籍を確かめたい' };
const withdraw: CaseCommand = { kind: 'withdraw', cause: 'applicant', text: '本人から電話' };
const reopen: CaseCommand = { kind: 'reopen', reason: 'new-evidence', text: '証明書が届いた' };
const approve: CaseCommand = { kind: 'approve', text: '' };

function take(desk: Desk, command: CaseCommand, changes: Partial<DecideContext> = {}): void {
  expect(desk.act(command, changes)).toMatchObject({ ok: true });
}

function claimed(outcome: 'pass' | 'verify' = 'verify'): Desk {
  const desk = aDesk(outcome);
  take(desk, { kind: 'claim' });
  return desk;
}

describe('案件の歩み', () => {
  it('受け付けたばかりの案件には、申請のほかに何もない', () => {
    const first = received('verify');
    if (first.kind !== 'applicationReceived') throw new Error(first.kind);
    const { judgement, checklist, due } = first.payload;
    expect(aDesk('verify', first).state).toStrictEqual({
      type: 'application',
      status: 'received',
      version: 1,
      receiptNumber: 'R8-000182',
      receivedOn: '2026-11-20',
      organizationCode: '016373',
      judgement,
      judgementVault: first.vault,
      judgedAt: first.at,
      pastJudgements: [],
      checklist,
      pastChecklists: [],
      due,
      snoozedUntil: null,
      priority: 'normal',
      pauses: [],
      assignee: null,
      checks: {},
      earlierChecks: [],
      replacedChecks: [],
      notes: [],
      contacts: [],
      consents: [],
      evidence: [],
      inquiries: [],
      letters: [],
      duplicates: {},
      proposal: null,
      pastProposals: [],
      decision: null,
      pastDecisions: [],
      notifiedOn: null,
      withdrawal: null,
      pastWithdrawals: [],
      reopenedFor: null,
      reopenedOn: null,
      application: first.vault,
      termsVersion: null,
      importRun: 'run-1',
      review: null,
      lastAction: null,
    } satisfies CaseState);
  });

  it('照会中・後日のまま「回答なし」で見送ると、時計は動き出し、照会は終わり、後日の印は消える', () => {
    const desk = claimed();
    take(desk, inquire);
    take(desk, { kind: 'snooze', until: '2026-12-20', text: '' });
    take(desk, { kind: 'decline', reasons: ['no-answer'], text: '' }, { ...alone, today: '2026-12-10' });
    expect(desk.state).toMatchObject({
      status: 'decided',
      snoozedUntil: null,
      pauses: [{ from: '2026-11-24', to: '2026-12-10' }],
      inquiries: [{ answeredOn: null, lapsedOn: '2026-12-10', endedByWithdrawal: false }],
      decision: { outcome: 'declined', by: 佐藤, proposedBy: null },
    });
  });

  it('決裁で決まった案件に起案は残らず、通知の日は、再審査の後も前の決定とともに残る', () => {
    const desk = workedThrough(aDesk('verify'));
    take(desk, approve);
    take(desk, { kind: 'confirm', text: '異議なし' }, { ...asApprover, today: '2026-11-25' });
    const { decision } = desk.state;
    expect(desk.state).toMatchObject({
      status: 'decided',
      proposal: null,
      decision: { decidedOn: '2026-11-25', by: 鈴木, proposedBy: 佐藤, vault: { id: expect.any(String) } },
    });
    take(desk, { kind: 'notify' }, { today: '2026-11-26' });
    expect(desk.state).toMatchObject({ status: 'closed', notifiedOn: '2026-11-26' });
    take(desk, reopen, { actor: 鈴木 });
    expect(desk.state).toMatchObject({
      status: 'verifying',
      assignee: 鈴木,
      decision: null,
      notifiedOn: null,
      reopenedFor: 'new-evidence',
    });
    const last = desk.events.at(-1);
    expect(desk.state.pastDecisions).toEqual([
      {
        ...decision,
        notifiedOn: '2026-11-26',
        endedBy: { reason: 'new-evidence', by: 鈴木, at: last?.at, vault: last?.vault },
      },
    ]);
  });

  it('二度の再審査の後も、前の決定は二つとも残る', () => {
    const desk = workedThrough(aDesk('pass'));
    take(desk, approve);
    take(desk, reopen);
    take(desk, { kind: 'decline', reasons: ['other'], text: '本人の申し出' });
    take(desk, { kind: 'reopen', reason: 'applicant-request', text: '' });
    expect(
      desk.state.pastDecisions.map(({ outcome, notifiedOn, endedBy }) => [
        outcome,
        notifiedOn,
        endedBy.reason,
        endedBy.vault !== null,
      ]),
    ).toEqual([
      ['approved', null, 'new-evidence', true],
      ['declined', null, 'applicant-request', false],
    ]);
  });

  it('差戻しや取下げで終わった決定案は、何の案を誰がなぜ返したかとともに残る', () => {
    const desk = workedThrough(aDesk('verify'));
    take(desk, { kind: 'decline', reasons: ['impersonation-suspected'], text: '声が本人と違う' });
    const refused = desk.state.proposal;
    take(desk, { kind: 'returnForRevision', text: '根拠が足りない' }, asApprover);
    const sentBack = desk.events.at(-1);
    take(desk, approve);
    const left = desk.state.proposal;
    take(desk, withdraw);
    const end = desk.events.at(-1);
    expect(desk.state).toMatchObject({ status: 'withdrawn', proposal: null });
    expect(desk.state.pastProposals).toEqual([
      { ...refused, ended: { how: 'returned', by: 鈴木, at: sentBack?.at, vault: sentBack?.vault } },
      { ...left, ended: { how: 'withdrawn', by: 佐藤, at: end?.at, vault: end?.vault } },
    ]);
  });

  it('決裁で決まった決定案は、返された案には数えない', () => {
    const desk = workedThrough(aDesk('verify'));
    take(desk, approve);
    take(desk, { kind: 'confirm', text: '' }, asApprover);
    expect(desk.state).toMatchObject({ proposal: null, pastProposals: [], decision: { proposedBy: 佐藤 } });
  });

  it('再審査で終わった取下げは、いつ・誰が・なぜ取り下げ、なぜ再び始めたかが残る', () => {
    const desk = claimed();
    take(desk, withdraw, { today: '2026-11-26' });
    const { withdrawal } = desk.state;
    expect(withdrawal).toEqual({
      event: desk.events.at(-1)?.id,
      cause: 'applicant',
      withdrawnOn: '2026-11-26',
      by: 佐藤,
      at: desk.events.at(-1)?.at,
      vault: desk.events.at(-1)?.vault,
    });
    take(desk, reopen, { actor: 鈴木 });
    const last = desk.events.at(-1);
    expect(desk.state).toMatchObject({ withdrawal: null, pastDecisions: [] });
    expect(desk.state.pastWithdrawals).toEqual([
      { ...withdrawal, endedBy: { reason: 'new-evidence', by: 鈴木, at: last?.at, vault: last?.vault } },
    ]);
  });

  it('後の取込で別の重複の疑いが加わっても、前の疑いとその答えは残る', () => {
    const desk = claimed();
    const suspect = (other: string) =>
      desk.record([
        {
          kind: 'duplicateSuspected',
          payload: { others: [{ case: other, reasons: ['sameAddress'], strength: 'certain' }] },
          personal: null,
        },
      ]);
    suspect('case-7');
    desk.record([
      { kind: 'duplicateResolved', payload: { other: 'case-7', verdict: 'differentPerson' }, personal: null },
    ]);
    suspect('case-9');
    const suspected = { reasons: ['sameAddress'], strength: 'certain' };
    expect(desk.state.duplicates).toMatchObject({
      'case-7': { suspected, resolved: { verdict: 'differentPerson' } },
      'case-9': { suspected, resolved: null },
    });
  });

  it('二度取り下げて二度再審査した案件には、どちらの取下げも残る', () => {
    const desk = claimed();
    for (const cause of ['applicant', 'duplicate'] as const) {
      take(desk, { ...withdraw, cause });
      take(desk, reopen);
    }
    expect(desk.state.pastWithdrawals.map(({ cause }) => cause)).toEqual(['applicant', 'duplicate']);
  });

  it('記録し直した結果も取り消した結果も、前の結果が古い順に残り、誰の記録かも変わらない', () => {
    const desk = claimed();
    const item = 'terms-consent';
    const found = { kind: 'recordCheck', item, checkedOn: null, source: '申請書', note: '' } as const;
    take(desk, { ...found, result: 'deficient', reason: 'consent-missing' });
    const first = desk.state.checks[item];
    take(desk, { kind: 'reassign', to: 鈴木, note: '休みに入る' });
    take(desk, { ...found, result: 'confirmed', reason: null }, { actor: 鈴木 });
    const second = desk.state.checks[item];
    expect(desk.state).toMatchObject({ checks: { [item]: { result: 'confirmed', by: 鈴木 } } });
    expect(desk.state.replacedChecks).toEqual([first]);
    take(desk, { kind: 'clearCheck', item }, { actor: 鈴木 });
    expect(desk.state).toMatchObject({ checks: {}, replacedChecks: [first, second] });
  });

  it('照会中や決裁待ちで取り下げた案件は、何も待たず、起案も残らず、再審査しても決定が増えない', () => {
    const asked = claimed();
    take(asked, inquire);
    take(asked, withdraw, { today: '2026-11-26' });
    expect(asked.state).toMatchObject({
      status: 'withdrawn',
      pauses: [{ from: '2026-11-24', to: '2026-11-26' }],
      inquiries: [{ answeredOn: null, lapsedOn: '2026-11-26', endedByWithdrawal: true }],
    });
    const drafted = workedThrough(aDesk('verify'));
    take(drafted, approve);
    take(drafted, withdraw);
    expect(drafted.state).toMatchObject({ status: 'withdrawn', proposal: null });
    take(drafted, reopen);
    expect(drafted.state).toMatchObject({ status: 'verifying', decision: null, pastDecisions: [] });
  });

  it('どの言葉も、いつ・誰が・何について書いたかとともに残る', () => {
    const desk = workedThrough(aDesk('verify'));
    take(desk, { kind: 'addNote', text: '代表に電話', class: 'confidentiality1' });
    take(desk, approve);
    take(desk, { kind: 'returnForRevision', text: '相手方の名を' }, asApprover);
    take(desk, withdraw);
    take(desk, reopen);
    take(desk, { kind: 'release', note: '午後に電話' });
    expect(desk.state.notes.map(({ about, by, class: stated }) => [about, by, stated])).toEqual([
      ['note', 佐藤, 'confidentiality1'],
      ['return', 鈴木, null],
      ['withdrawal', 佐藤, null],
      ['reopen', 佐藤, null],
      ['handover', 佐藤, null],
    ]);
    for (const { event, vault, at } of desk.state.notes) {
      expect({ vault, at }).toEqual({ vault: { id: event, digest: 'bb' }, at: '2026-11-24T02:00:00.000Z' });
    }
  });

  it('確認・照会・連絡・同意・証跡・別人の記録は、書いた人と時刻とともに、そのまま残る', () => {
    const desk = claimed();
    const other = { id: 'case-7', receiptNumber: 'R8-7', order: 1, standing: 'open' } as const;
    const duplicates = [{ other, answer: 'unresolved', isInTheWay: true }] as const;
    const check = { item: 'body-eligible', result: 'confirmed', reason: null } as const;
    take(desk, { kind: 'recordCheck', ...check, checkedOn: null, source: '官報', note: '' });
    take(desk, anIndependentContact);
    for (const means of ['letter', 'visit'] as const) {
      take(desk, { kind: 'recordConsent', means, consentedOn: '2026-11-20', person: '総務課長', note: '' });
    }
    for (const item of ['body-eligible', null]) {
      const sha256 = (item === null ? 'b' : 'a').repeat(64);
      const file = {
        bytes: 9,
        mediaType: 'application/pdf',
        class: 'confidentiality1',
        name: '在籍証明',
      } as const;
      expect(desk.act({ kind: 'attachEvidence', ...file, sha256, consent: null, item })).toMatchObject({
        ok: true,
      });
    }
    take(desk, { kind: 'withdrawEvidence', evidence: 'event-7', reason: '別人の証明書' });
    take(
      desk,
      { kind: 'resolveDuplicate', other: 'case-7', verdict: 'differentPerson', note: '' },
      { duplicates },
    );
    take(desk, inquire);
    take(desk, { kind: 'recordAnswer', answeredOn: null, text: '在籍' });
    const written = { by: 佐藤, at: '2026-11-24T02:00:00.000Z' };
    const locked = (number: number) => ({ id: `event-${number}`, digest: 'bb' });
    const entry = (number: number) => ({ event: `event-${number}`, ...written, vault: locked(number) });
    const file = {
      bytes: 9,
      mediaType: 'application/pdf',
      class: 'confidentiality1',
      classRules: 'information-class/2026-11-01',
      consent: null,
      inquiry: null,
    };
    const { checks, contacts, consents, evidence, duplicates: resolved, inquiries } = desk.state;
    expect({ checks, contacts, consents, evidence, duplicates: resolved, inquiries }).toEqual({
      checks: {
        'body-eligible': {
          ...check,
          checklist: desk.state.checklist,
          checkedOn: '2026-11-24',
          ...written,
          vault: locked(3),
        },
      },
      contacts: [
        {
          means: 'phone',
          source: 'officialSite',
          result: 'employed',
          independence: 'independent',
          ofEarlierApplicant: false,
          contactedOn: '2026-11-24',
          ...entry(4),
        },
      ],
      consents: [
        { means: 'letter', consentedOn: '2026-11-20', ...entry(5) },
        { means: 'visit', consentedOn: '2026-11-20', ...entry(6) },
      ],
      evidence: [
        {
          ...file,
          sha256: 'a'.repeat(64),
          items: ['body-eligible'],
          ...entry(7),
          withdrawn: { ...written, vault: locked(9) },
        },
        { ...file, sha256: 'b'.repeat(64), items: [], ...entry(8), withdrawn: null },
      ],
      duplicates: {
        'case-7': { suspected: null, resolved: { verdict: 'differentPerson', ...written, vault: null } },
      },
      inquiries: [
        {
          id: 'id-11',
          to: 'applicant',
          reasons: ['employment-unclear'],
          sentOn: '2026-11-24',
          answerBy: '2026-12-08',
          askedBy: 佐藤,
          answeredOn: '2026-11-24',
          answerRecordedBy: 佐藤,
          lapsedOn: null,
          endedByWithdrawal: false,
          ofEarlierApplicant: false,
          question: locked(11),
          answer: locked(12),
        },
      ],
    });
  });
});
