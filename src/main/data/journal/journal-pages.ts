import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { JournalEntry } from '#shared/contract/journal.ts';
import { addDays, type PlainDate } from '#shared/domain/time/plain-date.ts';
import type { ReadableDb } from '../database.ts';
import type { Named } from '../session/actor-names.ts';
import { chainHead } from './journal.ts';

interface EntryRow {
  seq: number;
  id: string;
  at: string;
  actor: string;
  kind: string;
  begins_review: number;
  case_id: string | null;
  receipt_number: string | null;
  is_gone: number;
  account_id: string | null;
  hash: Buffer;
}

/** An event of the office may be about a case without being part of it: a row that was corrected, a sheet that was saved. */
const CASE_OF_ENTRY = "coalesce(journal.case_id, journal.payload ->> 'case')";
/** The case of an import that was taken back has no row any more; its first event still says the number. */
const FIRST_NUMBER = `(SELECT first.payload ->> 'receiptNumber' FROM journal AS first
  WHERE first.case_id = ${CASE_OF_ENTRY} ORDER BY first.seq LIMIT 1)`;
const ENTRIES = `SELECT journal.seq, journal.id, journal.at, journal.actor, journal.kind,
  journal.kind = 'applicationReceived' AND journal.payload ->> 'review' IS NOT NULL AS begins_review, ${CASE_OF_ENTRY} AS case_id,
  coalesce(cases.receipt_number, ${FIRST_NUMBER}) AS receipt_number,
  ${CASE_OF_ENTRY} IS NOT NULL AND cases.id IS NULL AS is_gone,
  journal.payload ->> 'operator' AS account_id, journal.hash
  FROM journal LEFT JOIN cases ON cases.id = ${CASE_OF_ENTRY}`;
const PAGE_OF_ALL = `${ENTRIES} WHERE journal.seq < ? ORDER BY journal.seq DESC LIMIT ?`;
const ENTRY = `${ENTRIES} WHERE journal.seq = ?`;

/**
 * What is recorded of a case: its own events, those of the office that name it, and the lists in which it went out. Each part
 * has an index of its own; the lists are some hundred in a year.
 */
export const NUMBERS_OF_CASE = `SELECT seq FROM journal INDEXED BY journal_case WHERE case_id = ?
  UNION ALL SELECT seq FROM journal INDEXED BY journal_about_case
    WHERE case_id IS NULL AND payload ->> 'case' IS NOT NULL AND payload ->> 'case' = ?
  UNION ALL SELECT seq FROM journal INDEXED BY journal_office WHERE case_id IS NULL AND kind = 'noticeListSaved'
    AND EXISTS (SELECT 1 FROM json_each(journal.payload, '$.caseIds') WHERE value = ?)`;
const PAGE_OF_CASE = `${ENTRIES} WHERE journal.seq IN (${NUMBERS_OF_CASE}) AND journal.seq < ?
  ORDER BY journal.seq DESC LIMIT ?`;
const COUNT_OF_CASE = `SELECT count(*) AS entries FROM (${NUMBERS_OF_CASE})`;

export function journalPage(
  db: ReadableDb,
  { before, until, limit, caseId }: InputOf<'journal.page'>,
  named: Named,
): OutputOf<'journal.page'> {
  const from = before ?? (until === undefined ? Number.MAX_SAFE_INTEGER : firstAfter(db, until));
  const rows =
    caseId === null
      ? db.query<EntryRow>(PAGE_OF_ALL).all(from, limit)
      : db.query<EntryRow>(PAGE_OF_CASE).all(caseId, caseId, caseId, from, limit);
  const head = chainHead(db);
  const ofCase =
    caseId === null ? null : db.query<{ entries: number }>(COUNT_OF_CASE).get(caseId, caseId, caseId);
  return {
    entries: rows.map((row) => entryOf(row, named)),
    next: rows.length === limit ? (rows.at(-1)?.seq ?? null) : null,
    // Sequence numbers have no gaps, so the newest one is the count.
    total: ofCase?.entries ?? head.seq,
    head: head.hash,
  };
}

/** Null where the journal has no entry of that number. */
export function journalEntry(db: ReadableDb, seq: number, named: Named): JournalEntry | null {
  const row = db.query<EntryRow>(ENTRY).get(seq);
  return row ? entryOf(row, named) : null;
}

const CLOCK_OF = 'SELECT hlc FROM journal WHERE seq = ?';

/**
 * The number of the first entry after that day in Japan, whether there is one yet or not. By halves and the hybrid clock: it
 * never goes back, as the wall clock of a PC may.
 */
function firstAfter(db: ReadableDb, day: PlainDate): number {
  const end = String(Date.parse(`${addDays(day, 1)}T00:00:00.000+09:00`)).padStart(13, '0');
  let low = 1;
  let high = chainHead(db).seq + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const clock = db.query<{ hlc: string }>(CLOCK_OF).get(middle)?.hlc ?? '';
    if (clock < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

function entryOf(row: EntryRow, named: Named): JournalEntry {
  return {
    seq: row.seq,
    event: row.id,
    at: row.at,
    by: named(row.actor, row.at),
    kind: row.kind,
    beginsReview: row.begins_review === 1,
    caseId: row.case_id,
    receiptNumber: row.receipt_number,
    caseIsGone: row.is_gone === 1,
    account: row.account_id === null ? null : named(`operator:${row.account_id}`, row.at).name,
    hash: row.hash.toString('hex'),
  };
}
