import { describe, expect, it } from 'vitest';
import { missingChecks } from '#shared/domain/case/guards.ts';
import { judgeAgain } from '#shared/domain/case/judge-again.ts';
import { projectCase } from '#shared/domain/case/project.ts';
import { type CaseStatus, openStatuses } from '#shared/domain/case/status.ts';
import { standardChecklists } from '#shared/domain/checklist/checklists.ts';
import { err } from '#shared/result.ts';
import {
  aConfirmedCheck,
  aDesk,
  aFreshJudgement,
  aFullJudgement,
  aJudgement,
  type Desk,
  kindsOf,
  workedThrough,
  佐藤,
  鈴木,
} from '#test/builders.ts';

const again = { kind: 'judgeAgain' } as const;
const toPass = { freshJudgement: () => aFreshJudgement('verify', 'pass') };
const toVerify = { freshJudgement: () => aFreshJudgement('pass', 'verify') };
const asApprover = { actor: 鈴木, role: 'approver' } as const;

const summaryOfPass = {
  class: 'registered',
  outcome: 'pass',
  rule: 'registered.confirmed',
  ruleSet: 'test',
  tables: 'newer',
  warnings: [],
  candidates: ['016373'],
  settings: { registeredOutcome: 'pass' },
};

describe('判定し直す', () => {
  it('新しい判定に置き換わり、前の判定は誰がいつなぜ置き換えたかとともに残る', () => {
    const desk = aDesk('verify');
    desk.act(again, toPass);
    const { state } = desk;
    expect(state.judgement).toEqual(summaryOfPass);
    expect(state.judgementVault).toEqual({ id: 'event-2', digest: 'bb' });
    expect(state.pastJudgements).toEqual([
      {
        judgement: aJudgement('verify'),
        checklist: { template: 'application-affiliation', version: 3 },
        vault: { id: 'event-1', digest: 'aa' },
        from: '2026-11-20T01:00:00.000Z',
        until: '2026-11-24T02:00:00.000Z',
        replacedBy: 佐藤,
        cause: 'requested',
      },
    ]);
    expect(state.status).toBe('received');
  });

  it('記録の連鎖にはアドレスが入らず、判定の全文は別に置かれる', () => {
    const desk = aDesk('verify');
    const decided = desk.act(again, toPass);
    if (!decided.ok) throw new Error(decided.error.code);
    expect(JSON.stringify(decided.value.map(({ payload }) => payload))).not.toContain('memuro');
    expect(decided.value.map(({ personal }) => personal)).toEqual([
      { kind: 'judgement', content: { judgement: aFullJudgement('pass') } },
    ]);
  });

  it('一覧の区分・結果・なりすまし疑い・団体不一致も新しい判定から決まる', () => {
    const desk = aDesk('pass');
    const after = aFullJudgement('verify', { class: 'lookalike', warnings: ['bodyMismatch'] });
    desk.act(again, { freshJudgement: () => ({ ...aFreshJudgement('pass', 'verify'), after }) });
    expect(projectCase(desk.state)).toMatchObject({
      domainClass: 'lookalike',
      judgementOutcome: 'verify',
      suspectedImpersonation: true,
      bodyMismatch: true,
    });
  });

  it('結果が同じなら断り、何も記録しない。変わったのが表の版だけでも同じ', () => {
    const desk = aDesk('verify');
    const result = desk.act(again, { freshJudgement: () => aFreshJudgement('verify', 'verify') });
    expect(result).toEqual(err({ code: 'sameJudgement' }));
    expect(desk.events).toHaveLength(1);
  });

  it('申請の内容が消去された案件は判定し直せない', () => {
    expect(aDesk().act(again)).toEqual(err({ code: 'applicationErased' }));
  });

  it('閲覧の人は判定し直せない', () => {
    expect(aDesk('verify').act(again, { ...toPass, role: 'viewer' })).toEqual(
      err({ code: 'roleNotPermitted', action: 'judgeAgain', role: 'viewer' }),
    );
  });

  it('ほかの人が担当している案件は判定し直せない', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    expect(desk.act(again, { ...toPass, actor: 鈴木 })).toEqual(
      err({ code: 'assignedToAnother', assignee: 佐藤 }),
    );
  });
});

/** A case in each status, from a judgement that asks for 所属確認. */
const desks: Record<CaseStatus, () => Desk> = {
  received: () => aDesk('verify'),
  verifying: () => after(aDesk('verify'), { kind: 'claim' }),
  inquiring: () =>
    after(aDesk('verify'), { kind: 'claim' }, { kind: 'inquire', reasons: ['employment-unclear'], text: '' }),
  proposed: () => after(workedThrough(aDesk('verify')), { kind: 'approve', text: '' }),
  decided: () => decided(),
  closed: () => after(decided(), { kind: 'notify' }),
  withdrawn: () => after(aDesk('verify'), { kind: 'withdraw', cause: 'applicant', text: '' }),
};

function after(desk: Desk, ...commands: Parameters<Desk['act']>[0][]): Desk {
  for (const command of commands) desk.act(command);
  return desk;
}

function decided(): Desk {
  const desk = desks.proposed();
  desk.act({ kind: 'confirm', text: '' }, asApprover);
  return desk;
}

describe('判定し直せる状態', () => {
  const legal: readonly CaseStatus[] = ['received', 'verifying', 'inquiring'];
  it.each(Object.entries(desks))('%s', (status, make) => {
    const desk = make();
    expect(desk.state.status).toBe(status);
    const result = desk.act(again, toPass);
    if (legal.includes(desk.state.status)) expect(result.ok).toBe(true);
    else {
      expect(result).toEqual(
        err({ code: 'actionNotAllowed', action: 'judgeAgain', status: desk.state.status }),
      );
    }
    expect(desk.state.status).toBe(status);
  });

  it('決裁待ちは差戻しの後に、決定済は再審査の後に判定し直せる', () => {
    const returned = desks.proposed();
    returned.act({ kind: 'returnForRevision', text: 'ドメインの確認が取り消された' }, asApprover);
    expect(returned.act(again, toPass).ok).toBe(true);
    const reopened = after(decided(), { kind: 'reopen', reason: 'new-evidence', text: '' });
    expect(reopened.act(again, toPass).ok).toBe(true);
    expect(openStatuses).toContain(reopened.state.status);
  });
});

describe('判定し直した案件の確認事項', () => {
  it('両方にある項目の記録は残り、なくなった項目の記録は読めるが数えない', () => {
    const desk = workedThrough(aDesk('pass'));
    desk.act(again, toVerify);
    const { state } = desk;
    expect(state.checklist).toEqual({ template: 'application-affiliation', version: 3 });
    expect(Object.keys(state.checks)).toEqual([
      'application-complete',
      'terms-consent',
      'receives-internet-mail',
      'no-duplicate',
    ]);
    expect(state.earlierChecks).toMatchObject([
      { item: 'organization-matches-domain', result: 'confirmed', by: 佐藤, vault: { id: 'event-8' } },
    ]);
    expect(missingChecks(state, standardChecklists.template(state.checklist)).open).toEqual([
      'body-eligible',
      'domain-belongs-to-body',
      'person-employed',
      'private-address-reason',
    ]);
    expect(desk.act({ kind: 'approve', text: '' })).toMatchObject(err({ code: 'checksIncomplete' }));
  });

  it('元の確認事項に戻っても、外れた項目は改めて確認が要る', () => {
    const desk = workedThrough(aDesk('pass'));
    desk.act(again, toVerify);
    desk.act(again, toPass);
    expect(missingChecks(desk.state, standardChecklists.template(desk.state.checklist)).open).toEqual([
      'organization-matches-domain',
    ]);
  });

  it('不備の記録が外れると、その理由はもう決定を縛らない', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    desk.act({
      kind: 'recordCheck',
      item: 'person-employed',
      result: 'deficient',
      reason: 'not-an-employee',
      checkedOn: null,
      source: '',
      note: '',
    });
    expect(missingChecks(desk.state, standardChecklists.template(desk.state.checklist)).failed).toEqual([
      'person-employed',
    ]);
    desk.act(again, toPass);
    expect(missingChecks(desk.state, standardChecklists.template(desk.state.checklist)).failed).toEqual([]);
    expect(desk.act({ kind: 'inquire', reasons: ['code-mismatch'], text: '' }).ok).toBe(true);
  });

  it('外れた項目を記録した人も、決裁はできない', () => {
    const desk = aDesk('pass');
    desk.act({ kind: 'claim' }, asApprover);
    desk.act(aConfirmedCheck('organization-matches-domain', { source: '' }), asApprover);
    desk.act(again, { ...toVerify, ...asApprover });
    desk.act({ kind: 'release', note: '引継ぎ' }, asApprover);
    workedThrough(desk);
    desk.act({ kind: 'approve', text: '' });
    expect(desk.state.status).toBe('proposed');
    expect(desk.act({ kind: 'confirm', text: '' }, asApprover)).toEqual(
      err({ code: 'sameOperator', by: 鈴木 }),
    );
  });

  it('確認事項の種類が同じなら、版も記録もそのまま', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    const fresh = {
      ...aFreshJudgement('verify', 'verify'),
      after: aFullJudgement('verify', { warnings: ['dropCatch'] }),
    };
    const before = desk.state;
    desk.act(again, { freshJudgement: () => fresh });
    expect(desk.state.judgement.warnings).toEqual(['dropCatch']);
    expect(desk.state).toMatchObject({
      checklist: before.checklist,
      checks: before.checks,
      earlierChecks: [],
    });
  });
});

describe('判定のやり直しを元に戻す', () => {
  it('判定も確認事項も記録も前のとおりになり、履歴には両方が残る', () => {
    const desk = workedThrough(aDesk('pass'));
    const { version: _before, lastAction: _last, ...before } = desk.state;
    desk.act(again, toVerify);
    expect(desk.act({ kind: 'undo' }).ok).toBe(true);
    const { version: _after, lastAction, ...state } = desk.state;
    expect(state).toEqual(before);
    expect(lastAction).toBeNull();
    expect(kindsOf(desk.events).slice(-2)).toEqual(['judgedAgain', 'undone']);
  });

  it('ほかの人のやり直しは戻せない', () => {
    const desk = aDesk('verify');
    desk.act(again, toPass);
    expect(desk.act({ kind: 'undo' }, { actor: 鈴木 })).toEqual(err({ code: 'nothingToUndo' }));
  });
});

describe('確認の取消しなどに伴う判定のやり直し', () => {
  it.each(['tablesChanged', 'confirmationAdded', 'confirmationRevoked'] as const)(
    '%s は担当や役割を問わず行え、理由が残る',
    (cause) => {
      const desk = aDesk('pass');
      desk.act({ kind: 'claim' });
      const drafts = judgeAgain(desk.state, aFreshJudgement('pass', 'verify'), cause);
      expect(drafts).toMatchObject({ ok: true, value: [{ kind: 'judgedAgain', payload: { cause } }] });
    },
  );

  it('決裁待ちの案件は断られる。差し戻すかどうかは人が決める', () => {
    expect(
      judgeAgain(desks.proposed().state, aFreshJudgement('verify', 'pass'), 'confirmationRevoked'),
    ).toEqual(err({ code: 'actionNotAllowed', action: 'judgeAgain', status: 'proposed' }));
  });

  it('元に戻せず、その前の操作ももう戻せない', () => {
    const desk = aDesk('pass');
    desk.act({ kind: 'claim' });
    const drafts = judgeAgain(desk.state, aFreshJudgement('pass', 'verify'), 'confirmationRevoked');
    if (!drafts.ok) throw new Error(drafts.error.code);
    desk.record(drafts.value);
    expect(desk.state.lastAction).toBeNull();
    expect(desk.act({ kind: 'undo' })).toEqual(err({ code: 'nothingToUndo' }));
  });
});
