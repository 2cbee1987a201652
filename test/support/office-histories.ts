import fc from 'fast-check';
import { type AttachEvidence, CaseAction, type CaseCommand } from '#shared/domain/case/command.ts';
import { anyCommand } from './case-histories.ts';
import { type OfficeDayName, officeDayNames } from './office-days.ts';

/** What may happen next in an office, at a case or besides. */
export type Act =
  /** Anything, whether it is permitted or not. */
  | { readonly kind: 'wild'; readonly command: CaseCommand | AttachEvidence }
  /** By somebody to whom the case offers it, filled in as a careful person would. */
  | { readonly kind: 'careful'; readonly action: CaseAction }
  /** Every item of the checklist: chance alone hardly ever gets to the end of one. */
  | { readonly kind: 'checks' }
  /** An application is received and worked through, and decided by two persons as far as they agree. */
  | { readonly kind: 'decision'; readonly second: 'returnForRevision' | 'confirm' }
  /** The body is asked; its answer comes, or does not within the days that it has. */
  | { readonly kind: 'inquiry'; readonly answered: boolean }
  /** A file is taken and said of an item. */
  | { readonly kind: 'file' }
  /** Judged again after 設定 changed, so that it can find something else. */
  | { readonly kind: 'judgeAgain'; readonly acceptGeographic: boolean }
  | { readonly kind: 'day'; readonly day: OfficeDayName };

export interface Step {
  readonly case: number;
  readonly by: number;
  /** By how much the clock has changed; less than nothing where it was set back. */
  readonly hours: number;
  readonly act: Act;
}

export const people = [
  ['鈴木 一郎', 'clerk'],
  ['高橋 二郎', 'clerk'],
  ['田中 課長', 'approver'],
  ['山田 部長', 'approver'],
] as const;

/** Each at least once in every history, so that no kind of event is left to chance. */
const always: readonly Act[] = [
  ...CaseAction.options.map((action): Act => ({ kind: 'careful', action })),
  ...officeDayNames.map((day): Act => ({ kind: 'day', day })),
  { kind: 'checks' },
  { kind: 'decision', second: 'returnForRevision' },
  { kind: 'decision', second: 'confirm' },
  { kind: 'inquiry', answered: true },
  { kind: 'inquiry', answered: false },
  { kind: 'file' },
  { kind: 'judgeAgain', acceptGeographic: true },
];

const another: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wild'), command: anyCommand }) },
  { weight: 1, arbitrary: fc.constantFrom(...always) },
);

const anyOrder = fc.shuffledSubarray([...always], { minLength: always.length });

/** The clock of the PC mostly goes on; now and then somebody sets it, by an hour, a day or a year. */
const anyHours: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(24) },
  { weight: 1, arbitrary: fc.constantFrom(-8_760, -24, -1, 8_760) },
);

/** All of `always` in any order, and others in between: each at any case and by anybody. */
export const history: fc.Arbitrary<Step[]> = fc
  .tuple(anyOrder, fc.array(another, { minLength: 20, maxLength: 30 }))
  .chain(([each, others]) => {
    const acts = each.flatMap((act, at) => [act, ...others.slice(at, at + 1)]);
    const step = { case: fc.nat(7), by: fc.nat(people.length - 1), hours: anyHours };
    return fc.tuple(...acts.map((act) => fc.record({ ...step, act: fc.constant(act) })));
  });

export interface ListImport {
  readonly list: string;
  readonly effectiveOn: string;
}

/** Lists of bodies in any order and as often as they come, also an older one after a newer. */
export const listImports: fc.Arbitrary<ListImport[]> = fc.array(
  fc.record({
    list: fc.constantFrom('unions', 'merger', 'renamed', 'complete'),
    effectiveOn: fc.constantFrom('2025-04-01', '2026-04-01', '2027-01-01'),
  }),
  { maxLength: 4 },
);
