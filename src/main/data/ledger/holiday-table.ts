import { HOLIDAY_TABLE } from '#shared/domain/open-days/calendar.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { readFact, writeFact } from './ledger-facts.ts';

/** Of every program before ledgers said by which table they were made. */
const UNNAMED = 'holiday-jp-2.5.1';
const OPEN_CASE = 'SELECT 1 FROM cases INDEXED BY cases_open_due WHERE is_open = 1 LIMIT 1';

/**
 * The program has another table of holidays than the one by which due dates of open cases were reckoned, and nobody has looked
 * yet which of them it moves.
 */
export function holidaysChanged(db: ReadableDb): boolean {
  return knownTable(db) !== HOLIDAY_TABLE && db.query(OPEN_CASE).get() !== undefined;
}

/** Gives whether anything was to be kept. */
export function settleHolidays(db: WritableDb): boolean {
  if (knownTable(db) === HOLIDAY_TABLE) return false;
  writeFact(db, 'holidayTable', HOLIDAY_TABLE);
  return true;
}

function knownTable(db: ReadableDb): string {
  return readFact(db, 'holidayTable') ?? UNNAMED;
}
