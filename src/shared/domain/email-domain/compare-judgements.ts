import { z } from 'zod';
import {
  ClaimFinding,
  type ClaimFindings,
  DomainClass,
  type Judgement,
  JudgementCandidate,
  JudgementConfirmation,
  JudgementOutcome,
  JudgementWarning,
  RuleId,
} from './judgement.ts';

/** One thing that two judgements of the same address see differently. */
export const JudgementDifference = z.discriminatedUnion('field', [
  z.object({ field: z.literal('outcome'), before: JudgementOutcome, after: JudgementOutcome }),
  z.object({ field: z.literal('class'), before: DomainClass, after: DomainClass }),
  z.object({
    field: z.literal('rule'),
    before: RuleId,
    after: RuleId,
    /** The rule sets that the two ids are of. */
    ruleSets: z.object({ before: z.string(), after: z.string() }),
  }),
  /** The labels that decided, joined by dots. */
  z.object({ field: z.literal('deciding'), before: z.string(), after: z.string() }),
  z.object({ field: z.literal('candidateAdded'), candidate: JudgementCandidate }),
  z.object({ field: z.literal('candidateGone'), candidate: JudgementCandidate }),
  z.object({ field: z.literal('warningAdded'), warning: JudgementWarning }),
  z.object({ field: z.literal('warningGone'), warning: JudgementWarning }),
  z.object({
    field: z.literal('claim'),
    part: z.enum(['code', 'name', 'body']),
    before: ClaimFinding,
    after: ClaimFinding,
  }),
  /** The characters that were pointed at. */
  z.object({ field: z.literal('suspicious'), before: z.string(), after: z.string() }),
  /** The entries of the register that it rested on or mentioned. */
  z.object({
    field: z.literal('confirmations'),
    before: z.array(JudgementConfirmation),
    after: z.array(JudgementConfirmation),
  }),
  z.object({ field: z.literal('ruleSet'), before: z.string(), after: z.string() }),
  z.object({ field: z.literal('tables'), before: z.string(), after: z.string() }),
]);
export type JudgementDifference = z.infer<typeof JudgementDifference>;

/** A judgement with the version of the tables that it was given by. */
export interface GivenJudgement {
  readonly judgement: Judgement;
  readonly tables: string;
}

/** What changed from one judgement to the other, the weightiest first. */
export function compareJudgements(before: GivenJudgement, after: GivenJudgement): JudgementDifference[] {
  const [old, now] = [before.judgement, after.judgement];
  const found: JudgementDifference[] = [];
  if (old.outcome !== now.outcome) found.push({ field: 'outcome', before: old.outcome, after: now.outcome });
  if (old.class !== now.class) found.push({ field: 'class', before: old.class, after: now.class });
  if (old.rule !== now.rule) {
    const ruleSets = { before: old.ruleSet, after: now.ruleSet };
    found.push({ field: 'rule', before: old.rule, after: now.rule, ruleSets });
  }
  const [oldLabels, labels] = [decidingLabels(old), decidingLabels(now)];
  if (oldLabels !== labels) found.push({ field: 'deciding', before: oldLabels, after: labels });
  found.push(...candidateDifferences(old.candidates, now.candidates));
  found.push(...warningDifferences(old.warnings, now.warnings));
  found.push(...claimDifferences(old.claim, now.claim));
  const [oldCharacters, characters] = [suspiciousCharacters(old), suspiciousCharacters(now)];
  if (oldCharacters !== characters) {
    found.push({ field: 'suspicious', before: oldCharacters, after: characters });
  }
  const [oldEntries, entries] = [old.confirmations ?? [], now.confirmations ?? []];
  if (!isSameRegister(oldEntries, entries)) {
    found.push({ field: 'confirmations', before: oldEntries, after: entries });
  }
  if (old.ruleSet !== now.ruleSet) found.push({ field: 'ruleSet', before: old.ruleSet, after: now.ruleSet });
  if (before.tables !== after.tables) {
    found.push({ field: 'tables', before: before.tables, after: after.tables });
  }
  return found;
}

/** Newer rules or tables that come to the same result are no reason to replace a judgement. */
export function isSameFinding(differences: readonly JudgementDifference[]): boolean {
  return differences.every(({ field }) => field === 'ruleSet' || field === 'tables');
}

function decidingLabels({ labels }: Judgement): string {
  return labels.flatMap((label) => (label.deciding ? [label.text] : [])).join('.');
}

/** A body that is proposed for another reason is gone and added: the reason is what a clerk weighs. */
function candidateDifferences(
  before: readonly JudgementCandidate[],
  after: readonly JudgementCandidate[],
): JudgementDifference[] {
  const gone = before.filter((candidate) => !after.some((each) => isSameCandidate(each, candidate)));
  const added = after.filter((candidate) => !before.some((each) => isSameCandidate(each, candidate)));
  return [
    ...added.map((candidate) => ({ field: 'candidateAdded' as const, candidate })),
    ...gone.map((candidate) => ({ field: 'candidateGone' as const, candidate })),
  ];
}

function isSameCandidate(a: JudgementCandidate, b: JudgementCandidate): boolean {
  return a.code === b.code && a.name === b.name && a.prefecture === b.prefecture && a.why === b.why;
}

function warningDifferences(
  before: readonly JudgementWarning[],
  after: readonly JudgementWarning[],
): JudgementDifference[] {
  const added = after.filter((warning) => !before.includes(warning));
  const gone = before.filter((warning) => !after.includes(warning));
  return [
    ...added.map((warning) => ({ field: 'warningAdded' as const, warning })),
    ...gone.map((warning) => ({ field: 'warningGone' as const, warning })),
  ];
}

function claimDifferences(before: ClaimFindings, after: ClaimFindings): JudgementDifference[] {
  const parts = ['code', 'name', 'body'] as const;
  return parts
    .filter((part) => before[part] !== after[part])
    .map((part) => ({ field: 'claim' as const, part, before: before[part], after: after[part] }));
}

/** A renewal alone changes a date and nothing that the judgement rests on. */
function isSameRegister(
  before: readonly JudgementConfirmation[],
  after: readonly JudgementConfirmation[],
): boolean {
  const key = ({ id, counts }: JudgementConfirmation) => `${id} ${counts}`;
  return before.map(key).join('\n') === after.map(key).join('\n');
}

function suspiciousCharacters({ suspicious }: Judgement): string {
  return suspicious.map(({ index, character }) => `${character}${index}`).join(' ');
}
