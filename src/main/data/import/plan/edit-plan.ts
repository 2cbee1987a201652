import type { AppError } from '#shared/contract/app-error.ts';
import { mayBeWanted } from '#shared/contract/intake-plan.ts';
import { type FormFields, receiptNumberKey } from '#shared/domain/intake/read-application.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { OpenImport } from '../import-desk.ts';
import type { IntakeRow } from '../intake-row.ts';
import { judgeNext, leaveOut, makesCase } from '../row-verdict.ts';
import type { ImportPlan } from './import-plan.ts';
import { correctedRow, type RowEdit } from './plan-edits.ts';
import { planRowAt, receivedHash } from './read-plan-rows.ts';
import type { ReplaceableRow } from './replaceable-rows.ts';

/** Beyond this, reading the whole file anew is less work than following each row. */
const MOST_FOLLOWED = 500;

/**
 * Takes over what a person said about one row, and judges anew that row and those below whose verdict hangs on it. What
 * comes out is what a reading of the whole file with the same edits would say. Gives false when so many rows hang on it
 * that the caller should do just that. Throws FileFault.
 */
export async function editPlanRow(
  file: OpenImport,
  plan: ImportPlan,
  index: number,
  edit: RowEdit | null,
): Promise<boolean> {
  const { seen, edits, judge } = plan;
  const standingAt = async (at: number): Promise<Standing> =>
    standingOf(await planRowAt(file, plan, at), edits.get(at));
  const judgeAnew = async (at: number, before: Standing): Promise<number[]> => {
    const row = await planRowAt(file, plan, at);
    const below = dependents(plan, at, before);
    seen.unsettle(at, before.key);
    const its = edits.get(at);
    if (its?.exclusion) leaveOut(judge, at);
    else judgeNext(judge, correctedRow(row, its), at, its?.fields ? its.of : null);
    return [...below, ...dependents(plan, at, standingOf(row, its))];
  };

  const before = await standingAt(index);
  if (edit) edits.set(index, edit);
  else edits.delete(index);
  const waiting = new Set(await judgeAnew(index, before));
  for (let followed = 0; waiting.size > 0; followed += 1) {
    if (waiting.size + followed > MOST_FOLLOWED) return false;
    // Always the highest: a row depends on rows above it only, so none is judged twice.
    const next = Math.min(...waiting);
    waiting.delete(next);
    if (edits.get(next)?.exclusion) continue;
    for (const below of await judgeAnew(next, await standingAt(next))) waiting.add(below);
  }
  return true;
}

/** What of a row the rows below it look at. */
interface Standing {
  readonly key: string;
  readonly fields: FormFields | null;
}

function standingOf(row: IntakeRow, edit: RowEdit | undefined): Standing {
  if (edit?.exclusion) return { key: '', fields: null };
  const { fields } = correctedRow(row, edit);
  return { key: receiptNumberKey(fields.receiptNumber), fields };
}

/**
 * Rows below that claim the same number, that were left alone because this one with the same content is held or was
 * corrected, or that share a trait of the person.
 */
function dependents({ seen, judge }: ImportPlan, at: number, { key, fields }: Standing): number[] {
  return [
    ...seen.sameNumberBelow(at, key),
    ...seen.heldBelow(at),
    ...(fields && makesCase(seen.kindAt(at)) ? (judge.likeness?.dependents(fields, at) ?? []) : []),
  ];
}

/** Corrections and exclusions are for rows that would do something; what is imported already stays as it is. */
export function refuseEdit(plan: ImportPlan, index: number): AppError | null {
  if (index >= plan.seen.length) return { code: 'notFound', what: 'planRow' };
  const isKnown = plan.seen.kindAt(index) === 'known' && !plan.edits.has(index);
  return isKnown ? { code: 'rowAlreadyImported' } : null;
}

/** What is a case, or waits to be corrected, is no matter of this plan. */
export async function refuseReconsidering(
  file: OpenImport,
  plan: ImportPlan,
  index: number,
): Promise<AppError | null> {
  if (index >= plan.seen.length) return { code: 'notFound', what: 'planRow' };
  const { verdict } = plan.judge.judge(await planRowAt(file, plan, index), index);
  const isLeftOut = verdict.kind === 'known' && mayBeWanted(verdict.as);
  return isLeftOut ? null : { code: 'rowAlreadyImported' };
}

/**
 * What was said about a row before and what is said now, without what says nothing any more; null when nothing is left. With
 * another 受付番号 the row is compared with another case, which nobody has chosen to replace yet.
 */
export function mergedEdit(
  received: IntakeRow,
  before: RowEdit | undefined,
  change: EditChange,
): RowEdit | null {
  const merged = { ...before, ...change };
  const numberOf = (fields: FormFields | undefined) =>
    receiptNumberKey((fields ?? received.fields).receiptNumber);
  if (numberOf(before?.fields) !== numberOf(merged.fields)) merged.replace = undefined;
  const edit: RowEdit = {
    of: receivedHash(received),
    ...(merged.fields ? { fields: merged.fields } : {}),
    ...(merged.exclusion ? { exclusion: merged.exclusion } : {}),
    ...(merged.replace ? { replace: merged.replace } : {}),
    ...(merged.again ? { again: merged.again } : {}),
  };
  return Object.keys(edit).length > 1 ? edit : null;
}

export type EditChange = { [K in Exclude<keyof RowEdit, 'of'>]?: RowEdit[K] | undefined };

/**
 * 更新あり: which content shall stand. `index` null means every such row; the new content is taken where a case is named
 * that it shall replace.
 */
export function chooseContent(
  plan: ImportPlan,
  index: number | null,
  replacing: ReadonlyMap<number, ReplaceableRow>,
): Result<null, AppError> {
  const { seen, edits } = plan;
  if (index !== null && (index >= seen.length || seen.kindAt(index) !== 'changed')) {
    return err({ code: 'notFound', what: 'planRow' });
  }
  for (const at of index === null ? seen.indexesOf('changed') : [index]) {
    const chosen = replacing.get(at);
    if (chosen) {
      edits.set(at, { ...edits.get(at), of: chosen.of, replace: chosen.shown });
      continue;
    }
    const { replace: _taken, ...others } = edits.get(at) ?? { of: 0 };
    if (Object.keys(others).length > 1) edits.set(at, others);
    else edits.delete(at);
  }
  return ok(null);
}
