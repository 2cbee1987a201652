import type { LinkedCase } from '#shared/contract/case.ts';
import type { ReadableDb } from '../database.ts';

const NUMBER = 'SELECT receipt_number FROM cases WHERE id = ?';

/** The number by which a person finds the case; empty when the run that brought it was undone. */
export function linkedCase(db: ReadableDb, id: string): LinkedCase {
  const row = db.query<{ receipt_number: string }>(NUMBER).get(id);
  return { id, receiptNumber: row?.receipt_number ?? '' };
}
