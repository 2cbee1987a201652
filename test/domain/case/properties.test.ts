import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttachEvidence, CaseCommand } from '#shared/domain/case/command.ts';
import { foldCase } from '#shared/domain/case/evolve.ts';
import { allowedActions } from '#shared/domain/case/guards.ts';
import { CaseRefusal } from '#shared/domain/case/refusal.ts';
import { allowedNextStatus } from '#shared/domain/case/status.ts';
import { ContactMeans, ContactResult, ContactSource } from '#shared/domain/contact/contact.ts';
import type { DuplicateAnswer, DuplicateRelation, RelatedCase } from '#shared/domain/duplicate/relations.ts';
import { DuplicateVerdict } from '#shared/domain/duplicate/verdict.ts';
import { InformationClass } from '#shared/domain/information-class/information-class.ts';
import { defaultOfficePolicy, FourEyes } from '#shared/domain/policy/policy.ts';
import { aContext, aDesk, aFreshJudgement, type Desk, workedThrough, 佐藤, 鈴木 } from '#test/builders.ts';

const items = ['terms-consent', 'application-complete', 'person-employed', 'no-duplicate', 'unknown-item'];

const text = fc.constantFrom('', '確認しました');
/** Often enough the event of a consent or a file; the histories are short. */
const eventId = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 2, max: 14 }).map((number) => `event-${number}`),
);
const anyCommand: fc.Arbitrary<CaseCommand | AttachEvidence> = fc.oneof(
  fc.constant<CaseCommand>({ kind: 'claim' }),
  fc.record({ kind: fc.constant('release' as const), note: text }),
  fc.record({
    kind: fc.constant('recordCheck' as const),
    item: fc.constantFrom(...items),
    result: fc.constantFrom('confirmed' as const, 'deficient' as const, 'notApplicable' as const),
    reason: fc.constantFrom(null, 'consent-missing' as const, 'not-an-employee' as const),
    checkedOn: fc.constantFrom(null, '2026-11-23', '2026-12-31'),
    source: text,
    note: text,
  }),
  fc.record({ kind: fc.constant('clearCheck' as const), item: fc.constantFrom(...items) }),
  fc.record({
    kind: fc.constant('addNote' as const),
    text,
    class: fc.constantFrom(...InformationClass.options),
  }),
  fc.record({
    kind: fc.constant('logContact' as const),
    means: fc.constantFrom(...ContactMeans.options),
    source: fc.constantFrom(...ContactSource.options),
    result: fc.constantFrom(...ContactResult.options),
    contactedOn: fc.constantFrom(null, '2026-12-31'),
    time: fc.constantFrom('', '10:30'),
    person: text,
    used: fc.constantFrom('', '0155-62-2611'),
    note: text,
  }),
  fc.record({
    kind: fc.constant('recordConsent' as const),
    means: fc.constantFrom(...ContactMeans.options),
    consentedOn: fc.constantFrom(null, '2026-12-31'),
    person: text,
    note: text,
  }),
  fc.record({
    kind: fc.constant('attachEvidence' as const),
    sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
    bytes: fc.constant(5),
    mediaType: fc.constant('application/pdf' as const),
    class: fc.constantFrom(...InformationClass.options),
    consent: eventId,
    item: fc.constantFrom(null, ...items),
    name: fc.constant('証明.pdf'),
  }),
  fc.record({
    kind: fc.constant('linkEvidence' as const),
    evidence: eventId.map(String),
    item: fc.constantFrom(...items),
    linked: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('withdrawEvidence' as const),
    evidence: eventId.map(String),
    reason: text,
  }),
  fc.record({
    kind: fc.constant('resolveDuplicate' as const),
    other: fc.constantFrom('earlier', 'stranger'),
    verdict: fc.constantFrom(...DuplicateVerdict.options),
    note: text,
  }),
  fc.record({
    kind: fc.constant('inquire' as const),
    reasons: fc.subarray(['employment-unclear' as const, 'other' as const]),
    text,
  }),
  fc.record({
    kind: fc.constant('recordAnswer' as const),
    answeredOn: fc.constantFrom(null, '2026-11-01'),
    text,
  }),
  fc.record({ kind: fc.constant('approve' as const), text }),
  fc.record({
    kind: fc.constant('decline' as const),
    reasons: fc.subarray(['no-answer' as const, 'not-an-employee' as const, 'duplicate' as const]),
    text,
  }),
  fc.record({ kind: fc.constant('confirm' as const), text }),
  fc.record({ kind: fc.constant('returnForRevision' as const), text }),
  fc.record({
    kind: fc.constant('withdraw' as const),
    cause: fc.constantFrom('applicant' as const, 'duplicate' as const),
    text,
  }),
  fc.record({ kind: fc.constant('reopen' as const), reason: fc.constant('new-evidence' as const), text }),
  fc.constant<CaseCommand>({ kind: 'notify' }),
  fc.constant<CaseCommand>({ kind: 'judgeAgain' }),
  fc.record({
    kind: fc.constant('moveChecklist' as const),
    checklist: fc.constantFrom(
      { template: 'application-secondment', version: 1 },
      { template: 'application-affiliation', version: 2 },
      { template: 'membership', version: 1 },
    ),
  }),
  fc.constant<CaseCommand>({ kind: 'undo' }),
);

function earlierCase(answer: DuplicateAnswer, isInTheWay: boolean): DuplicateRelation {
  const other: RelatedCase = { id: 'earlier', receiptNumber: 'R8-1', order: 1, standing: 'open' };
  return { other, answer, isInTheWay };
}

/** What the ledger says of other cases at that moment; no event of this case changes it here. */
const anyDuplicates = fc.constantFrom<DuplicateRelation[]>(
  [],
  [earlierCase('differentPerson', false)],
  [earlierCase('unresolved', true)],
  [earlierCase('samePerson', true)],
);

const anyStepOf = {
  duplicates: anyDuplicates,
  command: anyCommand,
  actor: fc.constantFrom<string>(佐藤, 鈴木),
  role: fc.constantFrom('viewer' as const, 'clerk' as const, 'approver' as const, 'administrator' as const),
  fourEyes: fc.constantFrom(...FourEyes.options),
  /** What the engine would say today; null after the application was erased. */
  judged: fc.constantFrom('pass' as const, 'verify' as const, null),
};

const anyStep = fc.record(anyStepOf);

type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

function take(desk: Desk, step: Step) {
  const policy = { ...defaultOfficePolicy, fourEyes: step.fourEyes };
  const before = desk.state.judgement.outcome === 'pass' ? 'pass' : 'verify';
  const fresh = step.judged && aFreshJudgement(before, step.judged);
  const { actor, role, duplicates } = step;
  return desk.act(step.command, { actor, role, policy, duplicates, freshJudgement: () => fresh });
}

/** From a random desk a decision is hardly ever reached, so some histories begin where all was confirmed. */
function deskOf(start: { outcome: 'pass' | 'verify'; worked: boolean }): Desk {
  const desk = aDesk(start.outcome);
  return start.worked ? workedThrough(desk) : desk;
}

const histories = fc.tuple(
  fc.record({ outcome: fc.constantFrom('pass' as const, 'verify' as const), worked: fc.boolean() }),
  fc.array(anyStep, { maxLength: 40 }),
);

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
    fc.constantFrom('terms-consent', 'person-employed').map<CaseCommand>((item) => ({
      kind: 'recordCheck',
      item,
      result: 'confirmed',
      reason: null,
      checkedOn: null,
      source: '',
      note: '',
    })),
  ),
  actor: fc.constantFrom<string>(佐藤, 鈴木, 'operator:tanaka'),
  role: fc.constant('approver' as const),
  fourEyes: fc.constant('always' as const),
  judged: fc.constantFrom('pass' as const, 'verify' as const),
  duplicates: fc.constant<DuplicateRelation[]>([]),
});

describe('どんな操作の列でも', () => {
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
            expect(desk.events.length).toBe(counted);
          } else if (step.command.kind !== 'undo') {
            // A command may record two events; each step between them must be allowed on its own.
            for (let length = counted; length < desk.events.length; length += 1) {
              const from = length === counted ? before : foldCase(desk.events.slice(0, length)).status;
              const to = foldCase(desk.events.slice(0, length + 1)).status;
              if (from !== to) expect(allowedNextStatus[from]).toContain(to);
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('allowedActions が閉じている操作は decide も必ず断る', () => {
    fc.assert(
      fc.property(histories, anyStep, ([start, steps], last) => {
        const desk = deskOf(start);
        for (const step of steps) take(desk, step);
        const policy = { ...defaultOfficePolicy, fourEyes: last.fourEyes };
        const { actor, role, duplicates } = last;
        const context = { ...aContext(desk.state), actor, role, policy, duplicates };
        const verdict = allowedActions(desk.state, context).find((each) => each.action === last.command.kind);
        const result = take(desk, last);
        if (verdict?.refusal) expect(result).toEqual({ ok: false, error: verdict.refusal });
      }),
      { numRuns: 400 },
    );
  });

  it('承認されたものに未確認や不備の事項はない', () => {
    let approvals = 0;
    fc.assert(
      fc.property(histories, ([start, steps]) => {
        const desk = deskOf(start);
        for (const step of steps) {
          const result = take(desk, step);
          const settled = result.ok && step.command.kind === 'approve';
          if (!settled) continue;
          approvals += 1;
          const { state } = desk;
          const context = aContext(state);
          for (const item of context.template.items) {
            expect(['confirmed', 'notApplicable']).toContain(state.checks[item.id]?.result);
          }
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
        const desk = deskOf({ outcome: 'pass', worked: true });
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
        const desk = deskOf({ outcome: 'verify', worked: true });
        for (const step of steps) {
          const result = take(desk, step);
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
