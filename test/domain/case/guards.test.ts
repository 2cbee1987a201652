import { describe, expect, it } from 'vitest';
import { CaseAction, type CaseCommand } from '#shared/domain/case/command.ts';
import type { DecideContext } from '#shared/domain/case/decide.ts';
import type { CaseEventDraft, CheckResult } from '#shared/domain/case/event.ts';
import { refuseAction, secondPersonForConfirmation } from '#shared/domain/case/guards.ts';
import { projectCase } from '#shared/domain/case/project.ts';
import type { CaseRefusal } from '#shared/domain/case/refusal.ts';
import { CaseStatus } from '#shared/domain/case/status.ts';
import { refOf, standardChecklists } from '#shared/domain/checklist/checklists.ts';
import type { ChecklistItem, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { DuplicateAnswer } from '#shared/domain/duplicate/relations.ts';
import { defaultOfficePolicy, type FourEyes } from '#shared/domain/policy/policy.ts';
import { DeficiencyReason } from '#shared/domain/reason/reasons.ts';
import { err } from '#shared/result.ts';
import {
  aContext,
  aDesk,
  aJudgement,
  type Desk,
  receivedForReview,
  workedThrough,
  佐藤,
  鈴木,
} from '#test/builders.ts';

const approve: CaseCommand = { kind: 'approve', text: '' };
const decline: CaseCommand = { kind: 'decline', reasons: ['other'], text: '本人の申し出' };
const confirm: CaseCommand = { kind: 'confirm', text: '' };
const undo: CaseCommand = { kind: 'undo' };
const asApprover = { actor: 鈴木, role: 'approver' } as const;

function refusal(action: CaseAction, desk: Desk, changes: Partial<DecideContext> = {}): CaseRefusal | null {
  return refuseAction(action, desk.state, { ...aContext(desk.state), ...changes });
}

function claimed(outcome: 'pass' | 'verify' = 'verify'): Desk {
  const desk = aDesk(outcome);
  desk.act({ kind: 'claim' });
  return desk;
}

function check(
  item: string,
  result: CheckResult,
  reason: DeficiencyReason | null = result === 'deficient' ? 'not-eligible-body' : null,
): CaseCommand {
  return { kind: 'recordCheck', item, result, reason, checkedOn: null, source: '', note: '' };
}

/** A case worked through by 佐藤 in each status. */
const inStatus: Record<CaseStatus, readonly CaseCommand[]> = {
  received: [{ kind: 'release', note: '引き継ぎます' }],
  verifying: [],
  inquiring: [{ kind: 'inquire', reasons: ['employment-unclear'], text: '' }],
  proposed: [approve],
  decided: [approve, confirm],
  closed: [approve, confirm, { kind: 'notify' }],
  withdrawn: [{ kind: 'withdraw', cause: 'applicant', text: '' }],
};

function deskIn(status: CaseStatus): Desk {
  const desk = workedThrough(aDesk('verify'));
  for (const command of inStatus[status]) desk.act(command, command.kind === 'confirm' ? asApprover : {});
  expect(desk.state.status).toBe(status);
  return desk;
}

describe('どの状態で何ができるか', () => {
  // 受付・所属確認中・照会中・決裁待ち・決定済・通知済・取下げ (rules §4).
  const table: Record<CaseAction, string> = {
    claim: '○------',
    release: '-○-----',
    recordCheck: '-○-----',
    clearCheck: '-○-----',
    addNote: '○○○○○○○',
    resolveDuplicate: '○○○○---',
    logContact: '○○○○---',
    recordConsent: '○○○○---',
    attachEvidence: '○○○○---',
    linkEvidence: '○○○○---',
    withdrawEvidence: '○○○○○○○',
    inquire: '-○-----',
    recordAnswer: '--○----',
    approve: '-○-----',
    decline: '-○○----',
    confirm: '---○---',
    returnForRevision: '---○---',
    withdraw: '○○○○---',
    reopen: '----○○○',
    snooze: '○○○----',
    wake: '○○○----',
    setPriority: '○○○○---',
    reassign: '-○○----',
    notify: '----○--',
    judgeAgain: '○○○----',
    moveChecklist: '-○-----',
    undo: '○○○○○-○',
  };

  it.each(CaseStatus.options.map((status, at) => [status, at] as const))('%s', (status, at) => {
    const desk = deskIn(status);
    const legal = CaseAction.options.filter(
      (action) => refusal(action, desk, { role: 'administrator' })?.code !== 'actionNotAllowed',
    );
    expect(legal).toEqual(CaseAction.options.filter((action) => table[action][at] === '○'));
  });

  it('閲覧の人は、どの状態でも何もできない', () => {
    for (const status of CaseStatus.options) {
      const desk = deskIn(status);
      for (const action of CaseAction.options) {
        expect(refusal(action, desk, { role: 'viewer' })?.code).toBe('roleNotPermitted');
      }
    }
  });

  it('担当している人にしかできないことを、ほかの人には、管理者であっても断る', () => {
    const held = (['verifying', 'inquiring', 'proposed', 'decided'] as const).flatMap((status) => {
      const desk = deskIn(status);
      const byColleague = { actor: 'operator:tanaka', role: 'administrator' } as const;
      return CaseAction.options.filter(
        (action) => refusal(action, desk, byColleague)?.code === 'assignedToAnother',
      );
    });
    expect(new Set(held)).toEqual(
      new Set<CaseAction>([
        'release',
        'recordCheck',
        'clearCheck',
        'resolveDuplicate',
        'inquire',
        'recordAnswer',
        'approve',
        'decline',
        'judgeAgain',
        'moveChecklist',
        'snooze',
        'wake',
      ]),
    );
  });
});

describe('設定「決裁」', () => {
  it.each<[FourEyes, 'application' | 'membership', 'pass' | 'verify', string, string]>([
    ['never', 'application', 'verify', 'decided', 'decided'],
    ['never', 'membership', 'verify', 'decided', 'decided'],
    ['declineOnly', 'application', 'pass', 'decided', 'proposed'],
    ['declineOnly', 'application', 'verify', 'decided', 'proposed'],
    ['declineOnly', 'membership', 'pass', 'decided', 'proposed'],
    ['verification', 'application', 'pass', 'decided', 'decided'],
    ['verification', 'application', 'verify', 'proposed', 'proposed'],
    ['verification', 'membership', 'pass', 'proposed', 'proposed'],
    ['always', 'application', 'pass', 'proposed', 'proposed'],
    ['always', 'membership', 'verify', 'proposed', 'proposed'],
  ])('%s: %s の %s は、承認で %s、見送りで %s になる', (fourEyes, type, outcome, approved, declined) => {
    const policy = { ...defaultOfficePolicy, fourEyes };
    const statusAfter = (command: CaseCommand) => {
      const desk = workedThrough(
        type === 'application' ? aDesk(outcome) : aDesk(outcome, receivedForReview(outcome)),
      );
      desk.act(command, { policy });
      return desk.state.status;
    };
    expect([statusAfter(approve), statusAfter(decline)]).toEqual([approved, declined]);
  });

  it.each<[FourEyes, string, string]>([
    ['never', 'decided', 'decided'],
    ['declineOnly', 'decided', 'proposed'],
    ['verification', 'proposed', 'proposed'],
    ['always', 'proposed', 'proposed'],
  ])(
    '%s: その案件でした確認だけで通過した申請は、承認で %s、見送りで %s になる',
    (fourEyes, approved, declined) => {
      const changes = { policy: { ...defaultOfficePolicy, fourEyes }, restsOnOwnConfirmation: true };
      const statusAfter = (command: CaseCommand) => {
        const desk = workedThrough(aDesk('pass'));
        desk.act(command, changes);
        return desk.state.status;
      };
      expect([statusAfter(approve), statusAfter(decline)]).toEqual([approved, declined]);
    },
  );

  it.each<[FourEyes, boolean]>([
    ['never', false],
    ['declineOnly', false],
    ['verification', true],
    ['always', false],
  ])('%s: 二人目が要るのはその案件でした確認のためだと言うか %s', (fourEyes, said) => {
    const policy = { ...defaultOfficePolicy, fourEyes };
    const { state } = aDesk('pass');
    expect(secondPersonForConfirmation(state, { policy, restsOnOwnConfirmation: true })).toBe(said);
    expect(secondPersonForConfirmation(state, { policy, restsOnOwnConfirmation: false })).toBe(false);
  });
});

describe('決裁できる人', () => {
  it('起案した人は、確認を一つも記録していなくても決裁できない', () => {
    const desk = workedThrough(aDesk('verify'));
    desk.act({ kind: 'reassign', to: 鈴木, note: '続きをお願いします' });
    desk.act(approve, asApprover);
    expect(desk.state.proposal?.by).toBe(鈴木);
    expect(desk.act(confirm, asApprover)).toEqual(err({ code: 'sameOperator', by: 鈴木 }));
  });

  it.each(['approver', 'administrator'] as const)('%s は決裁も差戻しもできる', (role) => {
    const desk = workedThrough(aDesk('verify'));
    desk.act(approve);
    const changes = { actor: 鈴木, role };
    expect(refusal('confirm', desk, changes)).toBeNull();
    expect(refusal('returnForRevision', desk, changes)).toBeNull();
    for (const action of ['confirm', 'returnForRevision'] as const) {
      const clerk = { actor: 鈴木, role: 'clerk' } as const;
      expect(refusal(action, desk, clerk)).toEqual({ code: 'roleNotPermitted', action, role: 'clerk' });
    }
  });

  it('見送りは、確認の残る案件でも決裁できる', () => {
    const desk = claimed();
    desk.act(decline);
    expect(desk.act(confirm, asApprover)).toMatchObject({ ok: true });
  });

  it('取り消された登録に基づく判定のままでは、起案も決裁もできない', () => {
    const desk = workedThrough(aDesk('verify'));
    const revoked = { restsOnRevoked: true };
    expect(desk.act(approve, revoked)).toEqual(err({ code: 'groundRevoked' }));
    desk.act(approve);
    expect(desk.act(confirm, { ...asApprover, ...revoked })).toEqual(err({ code: 'groundRevoked' }));
    const declined = claimed();
    declined.act(decline, revoked);
    expect(declined.act(confirm, { ...asApprover, ...revoked })).toMatchObject({ ok: true });
  });
});

describe('ほかの案件や、前の記録が妨げるもの', () => {
  const other = { id: 'case-7', receiptNumber: 'R8-7', order: 1, standing: 'open' } as const;
  const others = [{ id: 'case-7', receiptNumber: 'R8-7' }];

  it.each<[DuplicateAnswer, boolean, CaseRefusal | null]>([
    ['unresolved', true, { code: 'duplicateUnresolved', others }],
    ['samePerson', true, { code: 'duplicateRegistered', others }],
    ['samePerson', false, null],
    ['differentPerson', false, null],
    ['askedThere', false, null],
  ])('重複の答えが %s で、妨げになるか %s', (answer, isInTheWay, expected) => {
    const duplicates = [{ other, answer, isInTheWay }];
    const desk = workedThrough(aDesk('verify'));
    expect(refusal('approve', desk, { duplicates })).toEqual(expected);
    desk.act(approve);
    expect(refusal('confirm', desk, { ...asApprover, duplicates })).toEqual(expected);
    expect(refusal('resolveDuplicate', desk, { duplicates })).toBeNull();
  });

  it('似た案件がなければ答えることがなく、残っている証跡がなければ対応付けも取下げもできない', () => {
    const nothing = { code: 'nothingRecorded', action: 'resolveDuplicate' } as const;
    expect(refusal('resolveDuplicate', claimed())).toEqual(nothing);
    for (const action of ['linkEvidence', 'withdrawEvidence'] as const) {
      expect(refusal(action, claimed())).toEqual({ code: 'unknownEvidence' });
    }
  });

  it('替える前の確認事項を確認した人も、決裁できない', () => {
    const desk = having(claimed('pass'), check('organization-matches-domain', 'confirmed'));
    const secondment = refOf(standardChecklists.newest('application-secondment'));
    desk.act({ kind: 'moveChecklist', checklist: secondment });
    expect(desk.state).toMatchObject({ checks: {}, earlierChecks: [{ by: 佐藤 }] });
    desk.act({ kind: 'reassign', to: 鈴木, note: '出向と分かった' });
    const always = { policy: { ...defaultOfficePolicy, fourEyes: 'always' as const } };
    desk.act(decline, { actor: 鈴木, ...always });
    expect(desk.act(confirm, { role: 'approver' })).toEqual(err({ code: 'sameOperator', by: 佐藤 }));
  });
});

describe('承認に足りる確認', () => {
  const domain = standardChecklists.newest('application-domain');
  const affiliation = standardChecklists.newest('application-affiliation');
  const withChange = (template: ChecklistTemplate, id: string, changes: Partial<ChecklistItem>) => ({
    ...template,
    items: template.items.map((item) => (item.id === id ? { ...item, ...changes } : item)),
  });
  const withConsent = (changes: Partial<ChecklistItem>) => ({
    template: withChange(domain, 'terms-consent', changes),
  });
  const worked = () => workedThrough(aDesk('pass'));
  const withOwnAddress = () =>
    having(workedThrough(aDesk('verify')), check('private-address-reason', 'notApplicable'));

  it.each<[string, Desk, Partial<DecideContext>, CaseRefusal | null]>([
    ['すべて確認済', worked(), {}, null],
    ['対象外にできる項目の対象外', withOwnAddress(), {}, null],
    [
      '必須の項目が未確認',
      having(worked(), { kind: 'clearCheck', item: 'terms-consent' }),
      {},
      { code: 'checksIncomplete', open: ['terms-consent'], failed: [] },
    ],
    [
      '必須でない項目が未確認',
      having(worked(), { kind: 'clearCheck', item: 'terms-consent' }),
      withConsent({ required: false }),
      null,
    ],
    [
      '必須でない項目でも不備',
      having(worked(), check('terms-consent', 'deficient')),
      withConsent({ required: false }),
      { code: 'checksIncomplete', open: [], failed: ['terms-consent'] },
    ],
    [
      '証跡の要る項目の対象外',
      withOwnAddress(),
      { template: withChange(affiliation, 'private-address-reason', { needsEvidence: true }) },
      null,
    ],
    [
      '証跡の要る項目を証跡なしで確認済',
      worked(),
      withConsent({ needsEvidence: true }),
      { code: 'checksIncomplete', open: ['terms-consent'], failed: [] },
    ],
    [
      '必須でない項目の確認済が、証跡の取下げで数えられなくなった',
      worked(),
      withConsent({ required: false, needsEvidence: true }),
      null,
    ],
  ])('%s', (_name, desk, changes, expected) => {
    expect(refusal('approve', desk, changes)).toEqual(expected);
  });
});

describe('照会・取消し・元に戻す', () => {
  it('照会の種にならない不備だけの案件では照会できず、なるものが一つでもあればできる', () => {
    const desk = having(claimed(), check('body-eligible', 'deficient'));
    expect(refusal('inquire', desk)).toEqual({ code: 'reasonNotPermitted', reasons: ['not-eligible-body'] });
    desk.act(check('terms-consent', 'deficient', 'consent-missing'));
    expect(refusal('inquire', desk)).toBeNull();
    expect(refusal('inquire', having(claimed(), check('terms-consent', 'confirmed')))).toBeNull();
  });

  it('不備の理由ごとに、照会できるか、見送れるかが決まる', () => {
    const ways = DeficiencyReason.options.map((reason) => {
      const desk = having(claimed(), check('application-complete', 'deficient', reason));
      const open = (['inquire', 'decline'] as const).filter((action) => refusal(action, desk) === null);
      return [reason, open.join(' ')];
    });
    expect(Object.fromEntries(ways)).toEqual({
      'organisation-unclear': 'inquire decline',
      'code-mismatch': 'inquire decline',
      'private-address': 'inquire decline',
      'cannot-receive-internet-mail': 'inquire decline',
      'incomplete-name-or-section': 'inquire',
      'employment-unclear': 'inquire decline',
      'consent-missing': 'inquire',
      other: 'inquire decline',
      'not-eligible-body': 'decline',
      'not-an-employee': 'decline',
      'affiliation-not-confirmed': 'inquire decline',
      'impersonation-suspected': 'decline',
      duplicate: 'decline',
    });
  });

  it('確認を一つも記録していなければ、取り消す確認がない', () => {
    const nothing = { code: 'nothingRecorded', action: 'clearCheck' } as const;
    expect(refusal('clearCheck', claimed())).toEqual(nothing);
    expect(refusal('clearCheck', having(claimed(), check('terms-consent', 'confirmed')))).toBeNull();
  });

  it('報告の後でも、決定より後に書いた自分のメモは元に戻せる', () => {
    const desk = workedThrough(aDesk('pass'));
    desk.act(approve);
    desk.act({ kind: 'addNote', text: '電話で伝えた' });
    expect(desk.act(undo, { reported: true })).toMatchObject({ ok: true });
  });

  it('取込みによる申請の差替えと重複の疑いは、取り込んだ人にも元に戻せない', () => {
    const { due, checklist } = aDesk('verify').state;
    const drafts: CaseEventDraft[] = [
      {
        kind: 'applicationUpdated',
        payload: {
          importRun: 'run-2',
          receivedOn: '2026-11-24',
          organizationCode: '016365',
          judgement: aJudgement('verify'),
          checklist,
          setAside: [],
          due,
        },
        personal: null,
      },
      { kind: 'duplicateSuspected', payload: { others: [] }, personal: null },
    ];
    for (const draft of drafts) {
      const desk = aDesk('verify');
      desk.record([draft]);
      expect(desk.state.lastAction).toMatchObject({ kind: draft.kind, by: 佐藤 });
      expect(refusal('undo', desk)).toEqual({ code: 'nothingToUndo' });
    }
  });
});

describe('一覧の行', () => {
  it('照会中は誰に聞いているか、決定の後は何がなぜ決まったかが載る', () => {
    const desk = aDesk('verify', receivedForReview('verify'));
    desk.act({ kind: 'claim' });
    desk.act({ kind: 'inquire', to: 'organization', reasons: ['employment-unclear'], text: '' });
    const asked = {
      type: 'membership',
      status: 'inquiring',
      version: 3,
      receiptNumber: 'R8-000182-再1',
      receivedOn: '2026-11-20',
      dueOn: '2026-11-26',
      assignee: 佐藤,
      snoozedUntil: null,
      isPriority: false,
      nextActor: 'organization',
      askedOn: '2026-11-24',
      answerBy: '2026-12-08',
      domainClass: 'official-candidate',
      judgementOutcome: 'verify',
      organizationCode: '016373',
      suspectedImpersonation: false,
      bodyMismatch: false,
      outcome: null,
      reasons: '',
      decidedOn: null,
      decidedBy: null,
      notifiedOn: null,
      applicationVault: 'event-1',
      importRun: null,
      reviewOf: 'case-1',
      reviewCause: 'transferred',
    };
    expect(projectCase(desk.state)).toStrictEqual(asked);
    const late = { today: '2026-12-09' };
    desk.act({ kind: 'decline', reasons: ['no-answer', 'other'], text: '退職したとの噂' }, late);
    expect(projectCase(desk.state)).toMatchObject({
      status: 'proposed',
      nextActor: 'approver',
      askedOn: null,
    });
    desk.act(confirm, { ...asApprover, today: '2026-12-10' });
    const { dueOn } = projectCase(desk.state);
    expect(projectCase(desk.state)).toStrictEqual({
      ...asked,
      status: 'decided',
      version: 6,
      dueOn,
      nextActor: 'secretariat',
      askedOn: null,
      answerBy: null,
      outcome: 'disqualified',
      reasons: 'no-answer other',
      decidedOn: '2026-12-10',
      decidedBy: 鈴木,
    });
  });

  it.each([
    [['unlistedBody', 'bodyMismatch'], true],
    [['nameMismatch'], true],
    [['codeMismatch', 'normalised'], true],
    [['unlistedBody'], false],
  ] as const)('団体不一致の印: %j なら %s', (warnings, bodyMismatch) => {
    const { state } = aDesk();
    const judgement = { ...state.judgement, warnings: [...warnings] };
    expect(projectCase({ ...state, judgement })).toMatchObject({ bodyMismatch });
  });
});

function having(desk: Desk, command: CaseCommand): Desk {
  expect(desk.act(command)).toMatchObject({ ok: true });
  return desk;
}
