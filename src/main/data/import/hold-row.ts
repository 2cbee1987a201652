import type { RowProblem } from '#shared/contract/intake.ts';
import type { FormFields } from '#shared/domain/intake/read-application.ts';
import type { WritableDb } from '../database.ts';
import type { JournalWriter } from '../journal/journal.ts';
import type { IntakeRow } from './intake-row.ts';
import { insertHeldRow, markCorrected, markDiscarded, markSettled } from './intake-rows.ts';
import type { HeldContent } from './known-content.ts';

/** Keeps rows of a run that are not simply a case: as received, whatever a person made of them. */
export interface RowHolder {
  /** 要修正. `draft` is what a person had corrected so far, when that was not enough. Gives the id of the held row. */
  hold(row: IntakeRow, problems: readonly RowProblem[], draft?: FormFields): string;
  /** The row became a case, with corrections. */
  correct(row: IntakeRow, problems: readonly RowProblem[], caseId: string): void;
  /** 除外. */
  exclude(row: IntakeRow, problems: readonly RowProblem[], reason: string): void;
  /** 今の内容のまま: left out in favour of what the case says. `forced`: the case could not be replaced, so nobody chose. */
  keepCurrent(
    row: IntakeRow,
    caseId: string,
    how?: { draft?: FormFields | undefined; forced?: boolean },
  ): void;
  /** A row that was held earlier came again and became a case. */
  settle(heldRow: string, caseId: string): void;
}

export function rowHolder(
  db: WritableDb,
  journal: Pick<JournalWriter, 'append'>,
  run: string,
  fileName: string,
): RowHolder {
  const record = (
    { rowNumber, fields, extra }: IntakeRow,
    problems: readonly RowProblem[],
    { draft, forced = false }: { draft?: FormFields | undefined; forced?: boolean } = {},
  ) => {
    // The journal says which column and what is wrong; what stood in the cell is personal and goes to the vault.
    const recorded = problems.map(({ field, code }) => ({ field, code }));
    const payload = { run, rowNumber, problems: recorded };
    const content: HeldContent = {
      fileName,
      fields,
      extra,
      problems: [...problems],
      draft: draft ?? null,
      forced,
    };
    const event = journal.append({ kind: 'rowHeld', payload, personal: { kind: 'heldRow', content } }, null);
    insertHeldRow(db, event, payload);
    return event.id;
  };
  const hold: RowHolder['hold'] = (row, problems, draft) => record(row, problems, { draft });
  const settle: RowHolder['settle'] = (heldRow, caseId) => {
    const payload = { row: heldRow, case: caseId, run };
    journal.append({ kind: 'rowSettled', payload, personal: null }, null);
    markSettled(db, payload);
  };
  return {
    hold,
    settle,
    correct: (row, problems, caseId) => {
      const payload = { row: hold(row, problems), case: caseId };
      journal.append({ kind: 'rowCorrected', payload, personal: null }, null);
      markCorrected(db, payload);
    },
    exclude: (row, problems, reason) => {
      const payload = { row: hold(row, problems) };
      const personal = reason === '' ? null : { kind: 'text', content: { text: reason } };
      journal.append({ kind: 'rowDiscarded', payload, personal }, null);
      markDiscarded(db, payload);
    },
    keepCurrent: (row, caseId, how) => settle(record(row, [], how), caseId),
  };
}
