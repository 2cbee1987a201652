import { hash } from 'node:crypto';
import type { RowProblem } from '#shared/contract/intake.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { readAppliedAt } from '#shared/domain/intake/applied-at.ts';
import { readApplication, receiptNumberKey } from '#shared/domain/intake/read-application.ts';
import { contentText } from '#shared/domain/intake/same-content.ts';
import { allProblems } from './all-problems.ts';
import { detached } from './detached.ts';
import type { IntakeRow } from './intake-row.ts';
import type { JudgeClaim } from './judge-claims.ts';
import type { KnownContent } from './known-content.ts';

/** What becomes of a row: 取込 / 既取込 / 要修正. */
export type RowVerdict =
  | { readonly kind: 'imported'; readonly application: Application; readonly judgement: Judgement }
  | { readonly kind: 'known' }
  | { readonly kind: 'needsCorrection'; readonly problems: readonly RowProblem[] };

const known: RowVerdict = { kind: 'known' };

/**
 * Judges the rows of one file in their order. Remembers the rows it has seen, so each reading of a file needs a
 * new one; plan and commit then come to the same verdicts.
 */
export function rowJudge(ledger: KnownContent, judge: JudgeClaim): (row: IntakeRow) => RowVerdict {
  const seen = new Map<string, string>();
  return (row) => {
    const applied = readAppliedAt(row.fields.appliedAt);
    const content = contentText(row.fields, row.extra, applied);
    const digest = hash('sha256', content, 'binary');
    if (ledger.wasHeld(digest)) return known;
    const key = receiptNumberKey(row.fields.receiptNumber);
    const numberProblem = key === '' ? null : compareByNumber(key, content, digest);
    if (numberProblem === 'known') return known;
    const verdict = judgeFields(row, judge, applied);
    if (numberProblem === null && verdict.kind === 'imported') return verdict;
    ledger.addHeld(digest);
    const problems = verdict.kind === 'imported' ? [] : verdict.problems;
    return { kind: 'needsCorrection', problems: numberProblem ? [...problems, numberProblem] : problems };
  };

  function compareByNumber(key: string, content: string, digest: string): RowProblem | 'known' | null {
    const before = seen.get(key);
    if (before === digest) return 'known';
    if (before !== undefined) return { field: 'receiptNumber', code: 'receiptNumberTwice', value: key };
    seen.set(detached(key), digest);
    const existing = ledger.compareWithCase(key, content);
    if (existing === 'same') return 'known';
    return existing === 'different'
      ? { field: 'receiptNumber', code: 'receiptNumberTaken', value: key }
      : null;
  }
}

type FieldsVerdict = Exclude<RowVerdict, { kind: 'known' }>;

/** The verdict on a row by itself, without a look at other rows or cases. */
export function judgeFields(
  row: IntakeRow,
  judge: JudgeClaim,
  applied = readAppliedAt(row.fields.appliedAt),
): FieldsVerdict {
  const application = readApplication(row.fields, row.extra, applied);
  if (!application.ok)
    return { kind: 'needsCorrection', problems: allProblems(row.problems, application.error) };
  const { address, organizationCode: code, organizationName: name } = application.value;
  const judgement = judge({ address, code, name });
  if (judgement.outcome === 'invalid') {
    const problem: RowProblem = { field: 'address', code: 'invalidAddress', value: address.slice(0, 200) };
    return { kind: 'needsCorrection', problems: [...row.problems, problem] };
  }
  if (row.problems.length > 0) return { kind: 'needsCorrection', problems: row.problems };
  return { kind: 'imported', application: application.value, judgement };
}
