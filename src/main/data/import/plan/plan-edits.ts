import { ApplicationField } from '#shared/domain/application/application.ts';
import type { FormFields } from '#shared/domain/intake/read-application.ts';
import type { IntakeRow } from '../intake-row.ts';

/** The case that a person compared with the row, as it stood then. */
export interface ShownCase {
  readonly caseId: string;
  readonly version: number;
}

/** What a person said about one row of a plan. */
export interface RowEdit {
  /** Hash of the row as received, by which it is found again when the file is another one. */
  readonly of: number;
  /** All fields as they shall be taken. */
  readonly fields?: FormFields;
  /** 除外, with the word why. */
  readonly exclusion?: string;
  /** 更新あり: 新しい内容に差し替える. */
  readonly replace?: ShownCase;
  /** 既取込: judged as if no earlier import had left it out. */
  readonly again?: true;
}

/** By place in the file. Kept in memory as long as the plan. */
export type PlanEdits = ReadonlyMap<number, RowEdit>;

export const noEdits: PlanEdits = new Map();

/**
 * The row with a person's corrections. What was wrong with its shape (too many cells, a broken character in an unknown
 * column) was seen by that person, so it no longer stands in the way.
 */
export function correctedRow(row: IntakeRow, edit: RowEdit | undefined): IntakeRow {
  if (!edit?.fields && !edit?.again) return row;
  return {
    ...row,
    ...(edit.fields ? { fields: edit.fields, problems: [] } : {}),
    ...(edit.again ? { again: edit.again } : {}),
  };
}

/**
 * The edits at the places where their rows stand in a file that was read otherwise, or saved anew; of equal rows each has its
 * own. `received` gives the hash of the row at a place.
 */
export function carriedEdits(
  edits: PlanEdits,
  rows: number,
  received: (index: number) => number,
): Map<number, RowEdit> {
  const waiting = new Map<number, RowEdit[]>();
  for (const [, edit] of [...edits].sort(([one], [other]) => one - other))
    waiting.set(edit.of, [...(waiting.get(edit.of) ?? []), edit]);
  const carried = new Map<number, RowEdit>();
  for (let index = 0; index < rows && waiting.size > 0; index += 1) {
    const edit = waiting.get(received(index))?.shift();
    if (edit) carried.set(index, edit);
  }
  return carried;
}

/** The fields that a person changed, with what was received. */
export function correctionsOf(
  received: FormFields,
  corrected: FormFields,
): { field: ApplicationField; received: string }[] {
  return ApplicationField.options
    .filter((field) => received[field] !== corrected[field])
    .map((field) => ({ field, received: received[field] }));
}
