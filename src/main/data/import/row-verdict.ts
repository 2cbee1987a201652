import type { RowProblem } from '#shared/contract/intake.ts';
import { type KnownAs, mayBeWanted, type PlanKind } from '#shared/contract/intake-plan.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { mayBeSamePerson } from '#shared/domain/duplicate/same-person.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { readAppliedAt } from '#shared/domain/intake/applied-at.ts';
import { readApplication, receiptNumberKey } from '#shared/domain/intake/read-application.ts';
import { contentText } from '#shared/domain/intake/same-content.ts';
import { addDays, type PlainDate } from '#shared/domain/time/plain-date.ts';
import { allProblems } from './all-problems.ts';
import { contentDigest, shortDigest } from './content-digest.ts';
import { detached } from './detached.ts';
import type { IntakeRow } from './intake-row.ts';
import type { JudgeClaim } from './judge-claims.ts';
import type { KnownContent } from './known-content.ts';
import type { FileLikeness } from './likeness.ts';
import type { SeenRows } from './seen-rows.ts';

/** What becomes of a row: 新規 / 重複疑い / 既取込 / 更新あり / 要修正. */
export type RowVerdict =
  | {
      readonly kind: 'imported' | 'suspected';
      readonly application: Application;
      readonly judgement: Judgement;
    }
  | {
      readonly kind: 'known';
      readonly as: KnownAs;
      /** The case that says the same; null where an earlier row does. */
      readonly caseId: string | null;
    }
  | {
      readonly kind: 'changed';
      /** The case that has the 受付番号. */
      readonly caseId: string;
      readonly application: Application;
      readonly judgement: Judgement;
    }
  | { readonly kind: 'needsCorrection'; readonly problems: readonly RowProblem[] };

export interface JudgedRow {
  readonly verdict: RowVerdict;
  /** The 受付番号 that the row claims among the rows of its file; empty for none. */
  readonly key: string;
  readonly content: number;
}

export type JudgeRow = (row: IntakeRow, index: number) => JudgedRow;

function known(as: KnownAs, caseId: string | null = null): RowVerdict {
  return { kind: 'known', as, caseId };
}

/**
 * Judges a row by itself, by the rows above it in its file (`seen`) and by what the ledger holds. The same for every row
 * of a plan, for a single row that a person corrected, and for a commit. Without a `likeness`, as in a commit, whoever
 * receives the application says whether it is like another.
 */
export function rowJudge(
  seen: SeenRows,
  ledger: KnownContent,
  judge: JudgeClaim,
  likeness: FileLikeness | null,
  today: PlainDate,
): JudgeRow {
  return (row, index) => {
    const applied = readAppliedAt(row.fields.appliedAt);
    const text = contentText(row.fields, row.extra, applied);
    const digest = contentDigest(text);
    const content = shortDigest(digest);
    const held = seen.firstHeldAbove(content, index);
    if (held !== null) {
      const as = seen.kindAt(held) === 'needsCorrection' ? 'waiting' : 'imported';
      return { verdict: known(as), key: '', content };
    }
    const key = receiptNumberKey(row.fields.receiptNumber);
    const before = row.again ? null : ledger.heldBefore(digest);
    if (before) {
      const isCase = mayBeWanted(before) && ledger.compareWithCase(key, text)?.agrees === 'now';
      return { verdict: known(isCase ? 'imported' : before), key: '', content };
    }
    const above = key === '' ? null : seen.firstWithNumber(key, index);
    const claimed = { key: above === null ? detached(key) : key, content };
    if (above !== null && seen.contentAt(above) === content)
      return { verdict: known('imported'), ...claimed };
    const existing = key === '' ? null : ledger.compareWithCase(key, text);
    if (existing?.agrees === 'now') return { verdict: known('imported', existing.caseId), ...claimed };
    if (existing?.agrees === 'before' && !row.again)
      return { verdict: known('before', existing.caseId), ...claimed };
    const own = judgeFields(row, judge, today, applied);
    if (above !== null)
      return { verdict: faultyNumber('receiptNumberTwice', key, problemsOf(own)), ...claimed };
    if (own.kind === 'needsCorrection') return { verdict: own, ...claimed };
    if (existing) {
      const { caseId, application } = existing;
      const isSomebodyElse = application !== null && !mayBeSamePerson(application, own.application);
      const verdict: RowVerdict = isSomebodyElse
        ? faultyNumber('receiptNumberTaken', key)
        : { ...own, kind: 'changed', caseId };
      return { verdict, ...claimed };
    }
    const isAlike = likeness !== null && likeness.matches(own.application, index).length > 0;
    return { verdict: isAlike ? { ...own, kind: 'suspected' } : own, ...claimed };
  };
}

/** What judges the rows of one file, and remembers them for those below. */
export interface FileJudge {
  readonly seen: SeenRows;
  readonly likeness: FileLikeness | null;
  readonly judge: JudgeRow;
}

/** `received` is the hash of what a corrected row said before: rows below that say it still need no correction of their own. */
export function judgeNext(
  { seen, likeness, judge }: FileJudge,
  row: IntakeRow,
  index: number,
  received: number | null,
): RowVerdict {
  const { verdict, key, content } = judge(row, index);
  seen.settle(index, verdict.kind, key, content, received);
  likeness?.settle(index, makesCase(verdict.kind) && 'application' in verdict ? verdict.application : null);
  return verdict;
}

/** A row that a person left out. */
export function leaveOut({ seen, likeness }: FileJudge, index: number): void {
  seen.settle(index, 'excluded', '', 0);
  likeness?.settle(index, null);
}

/**
 * Nobody can say which of two rows with one number is meant; and a case under it that is somebody else's must neither be
 * replaced by this row nor keep it out.
 */
function faultyNumber(
  code: 'receiptNumberTwice' | 'receiptNumberTaken',
  key: string,
  others: readonly RowProblem[] = [],
): RowVerdict {
  return { kind: 'needsCorrection', problems: [...others, { field: 'receiptNumber', code, value: key }] };
}

function problemsOf(own: FieldsVerdict): readonly RowProblem[] {
  return own.kind === 'needsCorrection' ? own.problems : [];
}

export type FieldsVerdict =
  | { readonly kind: 'imported'; readonly application: Application; readonly judgement: Judgement }
  | (RowVerdict & { readonly kind: 'needsCorrection' });

/** The verdict on a row by itself, without a look at other rows or cases. */
export function judgeFields(
  row: IntakeRow,
  judge: JudgeClaim,
  today: PlainDate,
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
  const late = futureDate(application.value, today);
  if (late || row.problems.length > 0)
    return { kind: 'needsCorrection', problems: [...row.problems, ...(late ? [late] : [])] };
  return { kind: 'imported', application: application.value, judgement };
}

/**
 * A slip of the pen (R80 for R8): a case of such a day would never be due. The clock of a form may be a zone ahead of the
 * office's, and then it is tomorrow there.
 */
function futureDate({ receivedOn, appliedAt }: Application, today: PlainDate): RowProblem | null {
  const isFuture = receivedOn > today && receivedOn > addDays(today, 1);
  return isFuture ? { field: 'appliedAt', code: 'dateInFuture', value: appliedAt } : null;
}

/** Kinds that become cases. */
export function makesCase(kind: PlanKind): boolean {
  return kind === 'imported' || kind === 'suspected';
}
