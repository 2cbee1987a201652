import fc from 'fast-check';
import type { AttachEvidence, CaseCommand } from '#shared/domain/case/command.ts';
import { CaseType, InquiryAddressee, Priority } from '#shared/domain/case/status.ts';
import { ContactMeans, ContactResult, ContactSource } from '#shared/domain/contact/contact.ts';
import type { DuplicateAnswer, DuplicateRelation, RelatedCase } from '#shared/domain/duplicate/relations.ts';
import { DuplicateVerdict } from '#shared/domain/duplicate/verdict.ts';
import { InformationClass } from '#shared/domain/information-class/information-class.ts';
import { defaultOfficePolicy, FourEyes } from '#shared/domain/policy/policy.ts';
import { addDays, type PlainDate } from '#shared/domain/time/plain-date.ts';
import {
  aDesk,
  aFreshJudgement,
  type Desk,
  received,
  receivedForReview,
  today,
  workedThrough,
  佐藤,
  鈴木,
} from '#test/builders.ts';

const items = [
  'terms-consent',
  'application-complete',
  'person-employed',
  'no-duplicate',
  'still-employed',
  'address-works',
  'unknown-item',
];

const text = fc.constantFrom('', '確認しました');
/** Often enough the event of a consent or a file; the histories are short. */
const eventId = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 2, max: 14 }).map((number) => `event-${number}`),
);
export const anyCommand: fc.Arbitrary<CaseCommand | AttachEvidence> = fc.oneof(
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
    to: fc.constantFrom(...InquiryAddressee.options),
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
  fc.record({
    kind: fc.constant('snooze' as const),
    until: fc.constantFrom('2026-11-24', '2026-11-30', '2027-03-31'),
    text,
  }),
  fc.constant<CaseCommand>({ kind: 'wake' }),
  fc.record({
    kind: fc.constant('setPriority' as const),
    priority: fc.constantFrom(...Priority.options),
    text,
  }),
  fc.record({
    kind: fc.constant('reassign' as const),
    to: fc.constantFrom<string>(佐藤, 鈴木, 'operator:nobody'),
    note: text,
  }),
  fc.constant<CaseCommand>({ kind: 'notify' }),
  fc.constant<CaseCommand>({ kind: 'judgeAgain' }),
  fc.record({
    kind: fc.constant('moveChecklist' as const),
    checklist: fc.constantFrom(
      { template: 'application-secondment', version: 2 },
      { template: 'application-affiliation', version: 3 },
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
export const duplicateAnswers: readonly DuplicateRelation[][] = [
  [],
  [earlierCase('differentPerson', false)],
  [earlierCase('unresolved', true)],
  [earlierCase('samePerson', true)],
];
const anyDuplicates = fc.constantFrom(...duplicateAnswers);

export const anyStepOf = {
  duplicates: anyDuplicates,
  command: anyCommand,
  actor: fc.constantFrom<string>(佐藤, 鈴木),
  role: fc.constantFrom('viewer' as const, 'clerk' as const, 'approver' as const, 'administrator' as const),
  fourEyes: fc.constantFrom(...FourEyes.options),
  /** How many days later than the step before: now and then long enough for an answer to be overdue. */
  later: fc.constantFrom(0, 0, 0, 1, 15),
  /** What the engine would say today; null after the application was erased. */
  judged: fc.constantFrom('pass' as const, 'verify' as const, null),
};

export const anyStep = fc.record(anyStepOf);

export type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

/** Does one step as its person, under its policy. */
export function take(desk: Desk, step: Step) {
  const policy = { ...defaultOfficePolicy, fourEyes: step.fourEyes };
  const before = desk.state.judgement.outcome === 'pass' ? 'pass' : 'verify';
  const fresh = step.judged && aFreshJudgement(before, step.judged);
  const { actor, role, duplicates } = step;
  const context = { actor, role, policy, duplicates, today: daysOn(desk, step.later) };
  return desk.act(step.command, { ...context, freshJudgement: () => fresh });
}

/** So many days after what was recorded last: time never runs back. */
export function daysOn({ events }: Desk, later: number): PlainDate {
  const [last = today] = [today, ...events.map(({ at }) => at.slice(0, 10))].toSorted().toReversed();
  return addDays(last, later);
}

export const anyStart = fc.record({
  type: fc.constantFrom(...CaseType.options),
  outcome: fc.constantFrom('pass' as const, 'verify' as const),
  worked: fc.boolean(),
});
export type Start = typeof anyStart extends fc.Arbitrary<infer T> ? T : never;

/** From a random desk a decision is hardly ever reached, so some histories begin where all was confirmed. */
export function deskOf({ type, outcome, worked }: Start): Desk {
  const desk = aDesk(outcome, type === 'application' ? received(outcome) : receivedForReview(outcome));
  return worked ? workedThrough(desk) : desk;
}

export const histories = fc.tuple(anyStart, fc.array(anyStep, { maxLength: 40 }));

/** Only what moves a case that was worked through towards its end and back, by people who may. */
const endingStep = fc.record({
  ...anyStepOf,
  command: fc.constantFrom<CaseCommand>(
    { kind: 'approve', text: '' },
    { kind: 'decline', reasons: ['impersonation-suspected'], text: '' },
    { kind: 'confirm', text: '' },
    { kind: 'confirm', text: '' },
    { kind: 'notify' },
    { kind: 'inquire', reasons: ['employment-unclear'], text: '' },
    { kind: 'inquire', reasons: ['employment-unclear'], text: '' },
    { kind: 'recordAnswer', answeredOn: null, text: '' },
    { kind: 'recordAnswer', answeredOn: null, text: '' },
    { kind: 'snooze', until: '2027-01-15', text: '' },
    { kind: 'decline', reasons: ['no-answer'], text: '' },
    { kind: 'withdraw', cause: 'applicant', text: '' },
    { kind: 'reopen', reason: 'new-evidence', text: '' },
  ),
  actor: fc.constantFrom<string>(佐藤, 鈴木),
  role: fc.constant('approver' as const),
  duplicates: fc.constant<DuplicateRelation[]>([]),
});

export const endings = fc.tuple(
  anyStart.map((start): Start => ({ ...start, worked: true })),
  // Long enough that every step gets its turn in a few hundred histories.
  fc.array(endingStep, { minLength: 4, maxLength: 14 }),
);
