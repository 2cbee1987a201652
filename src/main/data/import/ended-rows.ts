import { z } from 'zod';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { EndedRow, HeldRowEnding } from '#shared/contract/intake.ts';
import type { ReadableDb } from '../database.ts';
import type { Named } from '../session/actor-names.ts';
import { type HeldRowRecord, heldRow } from './held-rows.ts';
import { rowSearch } from './row-search.ts';

interface EndedRecord extends HeldRowRecord {
  status: 'discarded' | 'corrected' | 'settled';
  case_id: string | null;
  receipt_number: string | null;
  settled_run: string | null;
  at: string;
  actor: string;
  reason: string | null;
}

/**
 * A row may be settled, put back by undoing that import, and settled again: the latest event says how it ended. The bare column would
 * lend its affinity to the comparison, and the index of what a payload names has none: every entry of it would be read for every row.
 */
export const ENDED_ROWS = `SELECT held_rows.row, held_rows.id, held_rows.run_id, held_rows.row_number, held_rows.status,
    held_rows.case_id, held_rows.settled_run, vault.content, ending.at, ending.actor, reason.content AS reason,
    cases.receipt_number
  FROM held_rows LEFT JOIN vault ON vault.event = held_rows.id
  JOIN journal AS ending ON ending.seq = (SELECT max(seq) FROM journal INDEXED BY journal_about_row
    WHERE case_id IS NULL AND payload ->> 'row' IS NOT NULL AND payload ->> 'row' = +held_rows.id)
  LEFT JOIN vault AS reason ON reason.event = ending.id
  LEFT JOIN cases ON cases.id = held_rows.case_id
  WHERE held_rows.status = ? AND held_rows.row < ? ORDER BY held_rows.row DESC`;

/** Rows that wait no longer, the one that came last first. */
export function endedRowsPage(
  db: ReadableDb,
  { ended, before, limit, search }: InputOf<'import.endedRows'>,
  named: Named,
): OutputOf<'import.endedRows'> {
  const isWanted = rowSearch(search) ?? (() => true);
  const found: { at: number; row: EndedRow }[] = [];
  const records = db.query<EndedRecord>(ENDED_ROWS).iterate(ended, before ?? Number.MAX_SAFE_INTEGER);
  for (const record of records) {
    const row = heldRow(record);
    if (!isWanted(row)) continue;
    found.push({ at: record.row, row: { ...row, ...endingOf(record, named) } });
    if (found.length > limit) break;
  }
  const page = found.slice(0, limit);
  return {
    rows: page.map(({ row }) => row),
    next: found.length > limit ? (page.at(-1)?.at ?? null) : null,
  };
}

const Reason = z.object({ text: z.string() });

function endingOf(record: EndedRecord, named: Named): Omit<EndedRow, keyof ReturnType<typeof heldRow>> {
  const { at, actor, reason, case_id: caseId, receipt_number: receiptNumber } = record;
  return {
    ending: howItEnded(record),
    by: named(actor, at).name,
    at,
    reason: reason === null ? '' : Reason.parse(JSON.parse(reason)).text,
    case: caseId === null || receiptNumber === null ? null : { caseId, receiptNumber },
  };
}

function howItEnded({ status, run_id, settled_run }: EndedRecord): HeldRowEnding {
  if (status !== 'settled') return status;
  return run_id === settled_run ? 'kept' : 'cameAgain';
}
