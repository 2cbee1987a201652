import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaseAction, type CaseCommand } from '#shared/domain/case/command.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import { foldCase, foldOnward } from '#shared/domain/case/evolve.ts';
import { missingChecks } from '#shared/domain/case/guards.ts';
import { CaseRefusal } from '#shared/domain/case/refusal.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { type CaseStatus, type Outcome, outcomesOf } from '#shared/domain/case/status.ts';
import type { DuplicateRelation } from '#shared/domain/duplicate/relations.ts';
import { errorSentence } from '#shared/text/error-sentence.ts';
import { aConfirmedCheck, aContext, aDesk, 佐藤, 鈴木 } from '#test/builders.ts';
import { anyCommand, anyStepOf, deskOf, endings, histories, take } from '#test/support/case-histories.ts';

/** The table of rules §4. */
const allowedNext: Record<CaseStatus, readonly CaseStatus[]> = {
  received: ['verifying', 'withdrawn'],
  verifying: ['received', 'inquiring', 'proposed', 'decided', 'withdrawn'],
  inquiring: ['verifying', 'decided', 'withdrawn'],
  proposed: ['verifying', 'decided', 'withdrawn'],
  decided: ['closed', 'verifying'],
  closed: ['verifying'],
  withdrawn: ['verifying'],
};

/** Only what leads to a decision and back, by people who may decide: so that many histories get there. */
const decidingStep = fc.record({
  command: fc.oneof(
    fc.constantFrom<CaseCommand>(
      { kind: 'claim' },
      { kind: 'release', note: '引き継ぎます' },
      { kind: 'approve', text: '' },
      { kind: 'confirm', text: '' },
      { kind: 'returnForRevision', text: '確認してください' },
      { kind: 'reopen', reason: 'new-evidence', text: '' },
      { kind: 'judgeAgain' },
    ),
    fc
      .constantFrom('terms-consent', 'person-employed')
      .map<CaseCommand>((item) => aConfirmedCheck(item, { source: '' })),
  ),
  actor: fc.constantFrom<string>(佐藤, 鈴木, 'operator:tanaka'),
  role: fc.constant('approver' as const),
  fourEyes: fc.constant('always' as const),
  later: fc.constant(0),
  judged: fc.constantFrom('pass' as const, 'verify' as const),
  duplicates: fc.constant<DuplicateRelation[]>([]),
});

/** A case as a person sees it; that something was done and undone stays in the journal. */
function withoutTrace({ version: _version, lastAction: _lastAction, ...state }: CaseState) {
  return state;
}

function expectSameFromAnywhere(events: readonly CaseEvent[]): void {
  for (let length = 1; length <= events.length; length += 1) {
    const before = events.slice(0, length);
    expect(foldOnward(foldCase(before), before, events.slice(length))).toEqual(foldCase(events));
  }
}

describe('どんな操作の列でも', () => {
  it('列には、あらゆる操作が出てくる', () => {
    const drawn = new Set(fc.sample(anyCommand, { numRuns: 2_000, seed: 1 }).map(({ kind }) => kind));
    expect([...drawn].sort()).toEqual([...CaseAction.options].sort());
  });

  it('許されない状態には決して至らず、拒否には理由が付く', () => {
    fc.assert(
      fc.property(histories, ([start, steps]) => {
        const desk = deskOf(start);
        for (const step of steps) {
          const before = desk.state.status;
          const counted = desk.events.length;
          const result = take(desk, step);
          if (!result.ok) {
            expect(CaseRefusal.safeParse(result.error).success).toBe(true);
            for (const language of ['ja', 'en'] as const) {
              expect(errorSentence(result.error, language)).not.toBe('');
            }
            expect(desk.events.length).toBe(counted);
          } else if (step.command.kind !== 'undo') {
            // A command may record two events; each step between them must be allowed on its own.
            for (let length = counted; length < desk.events.length; length += 1) {
              const from = length === counted ? before : foldCase(desk.events.slice(0, length)).status;
              const to = foldCase(desk.events.slice(0, length + 1)).status;
              if (from !== to) expect(allowedNext[from]).toContain(to);
            }
          }
          expect(contradictions(desk.state)).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('途中まで数えた状態から続けても、初めから数えても同じ状態になる', () => {
    fc.assert(
      fc.property(histories, ([start, steps]) => {
        const desk = deskOf(start);
        for (const step of steps) take(desk, step);
        expectSameFromAnywhere(desk.events);
      }),
      { numRuns: 200 },
    );
  });

  it('元に戻したことがあっても、途中からと初めからで同じ状態になる', () => {
    const desk = aDesk();
    const commands: CaseCommand[] = [
      { kind: 'claim' },
      { kind: 'addNote', text: '電話で確認' },
      { kind: 'undo' },
      { kind: 'addNote', text: '書面で確認' },
    ];
    for (const command of commands) expect(desk.act(command).ok).toBe(true);
    expect(desk.state.notes).toHaveLength(1);
    expectSameFromAnywhere(desk.events);
  });

  it('自分の操作を元に戻せば、案件はその操作の前とまったく同じになる', () => {
    const undone = new Set<CaseAction>();
    fc.assert(
      fc.property(fc.oneof(histories, endings), ([start, steps]) => {
        const desk = deskOf(start);
        for (const step of steps) {
          const before = desk.state;
          if (!take(desk, step).ok || desk.events.length === before.version) continue;
          const done = desk.events.length;
          if (!take(desk, { ...step, later: 0, command: { kind: 'undo' } }).ok) continue;
          undone.add(step.command.kind);
          expect(withoutTrace(desk.state)).toEqual(withoutTrace(before));
          // On with what was done, so that the history gets somewhere.
          desk.events.length = done;
        }
      }),
      { numRuns: 300 },
    );
    for (const kind of ['decline', 'approve', 'confirm', 'inquire', 'recordAnswer', 'withdraw', 'reopen']) {
      expect(undone).toContain(kind);
    }
  });

  it('承認されたものに未確認や不備の事項はない', () => {
    let approvals = 0;
    fc.assert(
      fc.property(fc.oneof(histories, endings), ([start, steps]) => {
        const desk = deskOf(start);
        for (const step of steps) {
          const result = take(desk, step);
          const settled =
            result.ok &&
            (step.command.kind === 'approve' ||
              (step.command.kind === 'confirm' && isFavourable(desk.state.decision?.outcome)));
          if (!settled) continue;
          approvals += 1;
          const { state } = desk;
          const context = aContext(state);
          for (const item of context.template.items) {
            expect(['confirmed', 'notApplicable']).toContain(state.checks[item.id]?.result);
          }
          expect(missingChecks(state, context.template)).toEqual({ open: [], failed: [] });
        }
      }),
      { numRuns: 1_500 },
    );
    expect(approvals).toBeGreaterThan(10);
  });

  it('重複の問いが残り、または同一人が登録されている間は、承認に至らない', () => {
    let refused = 0;
    const worked = fc.array(
      fc.record({ ...anyStepOf, command: fc.constant<CaseCommand>({ kind: 'approve', text: '' }) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(worked, (steps) => {
        const desk = deskOf({ type: 'application', outcome: 'pass', worked: true });
        for (const step of steps) {
          const result = take(desk, step);
          const isShut = step.duplicates.some((each) => each.isInTheWay);
          if (isShut) {
            refused += 1;
            expect(result.ok).toBe(false);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  it('決裁した人は、確認を記録した人でも起案した人でもない', () => {
    let confirmations = 0;
    fc.assert(
      fc.property(fc.array(decidingStep, { minLength: 20, maxLength: 40 }), (steps) => {
        const desk = deskOf({ type: 'application', outcome: 'verify', worked: true });
        for (const step of steps) {
          const result = take(desk, step);
          expect(contradictions(desk.state)).toEqual([]);
          if (!result.ok || step.command.kind !== 'confirm') continue;
          confirmations += 1;
          const { decision, checks, earlierChecks } = desk.state;
          expect(decision?.by).not.toBe(decision?.proposedBy);
          const recorded = [...Object.values(checks), ...earlierChecks];
          expect(recorded.map((check) => check.by)).not.toContain(decision?.by);
        }
      }),
      { numRuns: 400 },
    );
    expect(confirmations).toBeGreaterThan(20);
  });
});

function isFavourable(outcome: Outcome | undefined): boolean {
  return outcome === 'approved' || outcome === 'continued';
}

/** What can never be true of a case at once, whatever was done to it and taken back. */
function contradictions(state: CaseState): string[] {
  const inHand = ['verifying', 'inquiring', 'proposed'].includes(state.status);
  const isSettled = state.status === 'decided' || state.status === 'closed';
  const waiting = state.inquiries.filter((each) => each.answeredOn === null && each.lapsedOn === null);
  const waits = state.status === 'inquiring' ? 1 : 0;
  const outcomes: Outcome[] = Object.values(outcomesOf(state.type));
  const truths: Record<string, boolean> = {
    処理中の案件には担当がいる: !inHand || state.assignee !== null,
    受付の案件には担当がいない: state.status !== 'received' || state.assignee === null,
    '照会中の案件だけが、一つの回答を待つ': waiting.length === waits,
    照会中の間だけ時計が止まる: state.pauses.filter((pause) => pause.to === null).length === waits,
    決裁待ちの案件だけに決定案がある: (state.proposal !== null) === (state.status === 'proposed'),
    決定した案件だけに決定がある: (state.decision !== null) === isSettled,
    通知日は通知済の案件だけにある: (state.notifiedOn !== null) === (state.status === 'closed'),
    決定はその種類の案件のもの: state.decision === null || outcomes.includes(state.decision.outcome),
  };
  return Object.keys(truths).filter((truth) => !truths[truth]);
}
