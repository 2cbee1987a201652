import { ApplicationField } from '#shared/domain/application/application.ts';
import type { FormFields } from '#shared/domain/intake/read-application.ts';
import type { IntakeRow } from '../intake-row.ts';

/** What a person said about one row of a plan. */
export interface RowEdit {
  /** All fields as they shall be taken. */
  readonly fields?: FormFields;
  /** 除外, with the word why. */
  readonly exclusion?: string;
  /** 更新あり: 新しい内容に差し替える. */
  readonly replace?: true;
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

/** The fields that a person changed, with what was received. */
export function correctionsOf(
  received: FormFields,
  corrected: FormFields,
): { field: ApplicationField; received: string }[] {
  return ApplicationField.options
    .filter((field) => received[field] !== corrected[field])
    .map((field) => ({ field, received: received[field] }));
}
