import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { type DecideContext, decide } from '#shared/domain/case/decide.ts';
import { allowedActions } from '#shared/domain/case/guards.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { CaseStatus, CaseType } from '#shared/domain/case/status.ts';
import type { DuplicateRelation } from '#shared/domain/duplicate/relations.ts';
import { OperatorRole } from '#shared/domain/operator/actor.ts';
import { defaultOfficePolicy, FourEyes } from '#shared/domain/policy/policy.ts';
import { aContext, aFreshJudgement, 佐藤, 鈴木 } from '#test/builders.ts';
import { happen, happenings } from '#test/support/case-happenings.ts';
import {
  anyStepOf,
  daysOn,
  deskOf,
  duplicateAnswers,
  endings,
  histories,
  take,
} from '#test/support/case-histories.ts';
import { carefulStep } from '#test/support/case-steps.ts';

/** Everybody in every role under every policy, in front of one state of a case. */
function* contexts(state: CaseState, rest: Partial<DecideContext>): Generator<DecideContext> {
  const judged = state.judgement.outcome === 'pass' ? 'pass' : 'verify';
  const fresh = aFreshJudgement(judged, judged === 'pass' ? 'verify' : 'pass');
  for (const actor of [佐藤, 鈴木, 'operator:tanaka']) {
    for (const role of OperatorRole.options) {
      for (const fourEyes of FourEyes.options) {
        const policy = { ...defaultOfficePolicy, fourEyes };
        yield { ...aContext(state), actor, role, policy, freshJudgement: () => fresh, ...rest };
      }
    }
  }
}

/** What an action is refused with, from the buttons and from decide(): they must say the same. */
function disagreements(state: CaseState, context: DecideContext): string[] {
  return allowedActions(state, context).flatMap(({ action, refusal }) => {
    const step = carefulStep(action, state, context);
    if (step === null) return [];
    const decided = decide(state, step, context);
    const said = decided.ok ? null : decided.error;
    const agrees = JSON.stringify(said) === JSON.stringify(refusal);
    const whose = `${state.type} ${state.status} ${context.role} ${context.policy.fourEyes}`;
    return agrees ? [] : [`${whose} ${action}: ${JSON.stringify(refusal)} / ${JSON.stringify(said)}`];
  });
}

/** The way of a case that was worked through, by 佐藤 and then 鈴木, to each status. */
const waysTo: Record<CaseStatus, readonly (CaseCommand & { by?: string })[]> = {
  received: [{ kind: 'release', note: '引き継ぎます' }],
  verifying: [],
  inquiring: [{ kind: 'inquire', reasons: ['employment-unclear'], text: '' }],
  proposed: [{ kind: 'approve', text: '' }],
  decided: [
    { kind: 'approve', text: '' },
    { kind: 'confirm', text: '', by: 鈴木 },
  ],
  closed: [{ kind: 'approve', text: '' }, { kind: 'confirm', text: '', by: 鈴木 }, { kind: 'notify' }],
  withdrawn: [{ kind: 'withdraw', cause: 'applicant', text: '' }],
};

const everyStatus = CaseType.options.flatMap((type) =>
  CaseStatus.options.map((status): [CaseType, CaseStatus] => [type, status]),
);

function deskIn(type: CaseType, status: CaseStatus) {
  const desk = deskOf({ type, outcome: 'verify', worked: true });
  for (const { by = 佐藤, ...command } of waysTo[status]) {
    expect(desk.act(command, { actor: by, role: 'approver' })).toMatchObject({ ok: true });
  }
  return desk;
}

describe('ボタンと決定は同じ答えを出す', () => {
  it.each(everyStatus)('%s の %s で、どの人・どの設定でも', (type, status) => {
    const desk = deskIn(type, status);
    expect(desk.state).toMatchObject({ type, status });
    for (const duplicates of duplicateAnswers) {
      for (const reported of [false, true]) {
        for (const later of [0, 15]) {
          for (const context of contexts(desk.state, { duplicates, reported, today: daysOn(desk, later) })) {
            expect(disagreements(desk.state, context)).toEqual([]);
          }
        }
      }
    }
  });

  it.each(
    CaseType.options.flatMap((type) =>
      CaseStatus.options.flatMap((status) =>
        happenings.slice(1).map((each) => [type, status, each] as const),
      ),
    ),
  )('%s の %s に %s があっても', (type, status, happening) => {
    const desk = deskIn(type, status);
    happen(desk, happening);
    for (const later of [0, 15]) {
      for (const context of contexts(desk.state, { duplicates: [], today: daysOn(desk, later) })) {
        expect(disagreements(desk.state, context)).toEqual([]);
      }
    }
  });

  it('操作をどう重ねた後でも、開いている操作は通り、閉じている操作は同じ理由で断られる', () => {
    fc.assert(
      fc.property(
        fc.oneof(histories, endings),
        fc.constantFrom(...duplicateAnswers),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        anyStepOf.later,
        fc.constantFrom(...happenings),
        (
          [start, steps],
          duplicates,
          reported,
          restsOnRevoked,
          restsOnOwnConfirmation,
          assigneeAbsent,
          later,
          happening,
        ) => {
          const desk = deskOf(start);
          for (const step of steps) take(desk, step);
          happen(desk, happening);
          const today = daysOn(desk, later);
          const flags = { restsOnRevoked, restsOnOwnConfirmation, assigneeAbsent };
          for (const context of contexts(desk.state, { duplicates, reported, ...flags, today })) {
            expect(disagreements(desk.state, context)).toEqual([]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('継続・資格喪失・取下げも、参加申請と同じ手順で決まる', () => {
    const none: DuplicateRelation[] = [];
    const review = () => deskOf({ type: 'membership', outcome: 'pass', worked: true });
    const approver = { actor: 鈴木, role: 'approver', duplicates: none } as const;

    const continued = review();
    continued.act({ kind: 'approve', text: '' });
    // 設定 `fourEyes` counts every 所属再確認 among the 所属確認 cases.
    expect(continued.state).toMatchObject({ status: 'proposed', proposal: { outcome: 'continued' } });
    continued.act({ kind: 'confirm', text: '' }, approver);
    expect(continued.state).toMatchObject({
      status: 'decided',
      decision: { outcome: 'continued', by: 鈴木 },
    });

    const disqualified = review();
    disqualified.act({ kind: 'decline', reasons: ['other'], text: '退職の申し出' });
    disqualified.act({ kind: 'confirm', text: '' }, approver);
    disqualified.act({ kind: 'notify' });
    expect(disqualified.state).toMatchObject({ status: 'closed', decision: { outcome: 'disqualified' } });

    const withdrawn = review();
    withdrawn.act({ kind: 'withdraw', cause: 'applicant', text: '' });
    withdrawn.act({ kind: 'reopen', reason: 'applicant-request', text: '' });
    expect(withdrawn.state).toMatchObject({ status: 'verifying', reopenedFor: 'applicant-request' });
  });
});
