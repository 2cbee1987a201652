import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { OutgoingFile, WentOut } from '#shared/contract/went-out.ts';
import { caseEventPayloads } from '#shared/domain/case/event.ts';
import type { ReadableDb } from '../database.ts';
import { officeEventPayloads } from '../journal/event-kinds.ts';
import type { Named } from '../session/actor-names.ts';

const KINDS = "('reportExported', 'noticeListSaved', 'caseSheetSaved', 'letterSaved')";

interface OutgoingRow {
  seq: number;
  id: string;
  at: string;
  actor: string;
  kind: string;
  payload: string;
  receipt_number: string | null;
}

export const PAGE_OF_OUTGOING = `SELECT journal.seq, journal.id, journal.at, journal.actor, journal.kind, journal.payload,
    (SELECT first.payload ->> 'receiptNumber' FROM journal AS first
      WHERE first.case_id = coalesce(journal.case_id, journal.payload ->> 'case') ORDER BY first.seq LIMIT 1) AS receipt_number
  FROM journal INDEXED BY journal_went_out WHERE journal.kind IN ${KINDS} AND journal.seq < ?
    AND instr(journal.payload, ?) > 0 ORDER BY journal.seq DESC`;

/** What left the program as a file, newest first; with `digits`, only what has a file whose SHA-256 begins so. */
export function outgoingPage(
  db: ReadableDb,
  { before, limit, digits }: InputOf<'wentOut.page'>,
  named: Named,
): OutputOf<'wentOut.page'> {
  const entries: WentOut[] = [];
  const rows = db.query<OutgoingRow>(PAGE_OF_OUTGOING);
  for (const row of rows.iterate(before ?? Number.MAX_SAFE_INTEGER, digits ?? '')) {
    const entry = wentOutOf(db, row, named);
    if (entry === null || (digits !== null && !hasDigest(entry.file, digits))) continue;
    entries.push(entry);
    if (entries.length > limit) break;
  }
  const page = entries.slice(0, limit);
  return { entries: page, next: entries.length > limit ? (page.at(-1)?.seq ?? null) : null };
}

function wentOutOf(db: ReadableDb, row: OutgoingRow, named: Named): WentOut | null {
  const payload: unknown = JSON.parse(row.payload);
  const file = outgoingFile(db, row.kind, payload);
  return (
    file && {
      seq: row.seq,
      event: row.id,
      at: row.at,
      by: named(row.actor, row.at).name,
      receiptNumber: row.receipt_number,
      file,
      madeUpTo: madeUpTo(row.kind, payload),
    }
  );
}

/** Null for an event of another kind. */
export function outgoingFile(db: ReadableDb, kind: string, payload: unknown): OutgoingFile | null {
  switch (kind) {
    case 'reportExported': {
      const { from, to, profile, files } = officeEventPayloads.reportExported.parse(payload);
      return { what: 'report', from, to, profile, files };
    }
    case 'noticeListSaved': {
      const { caseIds, ...list } = officeEventPayloads.noticeListSaved.parse(payload);
      const { encoding: form, cases, sha256 } = list;
      const receiptNumbers = caseIds?.map((id) => receiptNumberOf(db, id)) ?? null;
      return { what: 'list', list: list.list, form, cases, receiptNumbers, sha256 };
    }
    case 'caseSheetSaved': {
      const { profile, sha256 } = officeEventPayloads.caseSheetSaved.parse(payload);
      return { what: 'caseSheet', profile, sha256 };
    }
    case 'letterSaved': {
      const { letter, templateVersion, format, sha256 } = caseEventPayloads.letterSaved.parse(payload);
      return { what: 'letter', letter, templateVersion, format, sha256 };
    }
    default:
      return null;
  }
}

function madeUpTo(kind: string, payload: unknown): WentOut['madeUpTo'] {
  if (kind === 'reportExported') {
    const { chainHead, chainSeq } = officeEventPayloads.reportExported.parse(payload);
    return { seq: chainSeq ?? null, head: chainHead };
  }
  if (kind === 'caseSheetSaved') {
    const { chainHead, chainSeq } = officeEventPayloads.caseSheetSaved.parse(payload);
    return { seq: chainSeq ?? null, head: chainHead };
  }
  if (kind === 'noticeListSaved') {
    const { chainHead, chainSeq } = officeEventPayloads.noticeListSaved.parse(payload);
    return chainHead === undefined ? null : { seq: chainSeq ?? null, head: chainHead };
  }
  return null;
}

function hasDigest(file: OutgoingFile, digits: string): boolean {
  const digests = file.what === 'report' ? file.files.map(({ sha256 }) => sha256) : [file.sha256];
  return digests.some((digest) => digest.startsWith(digits));
}

const FIRST_NUMBER = `SELECT payload ->> 'receiptNumber' AS number FROM journal
  WHERE case_id = ? ORDER BY seq LIMIT 1`;

/** From the receipt: what went out was in it also when the case is gone with its import. */
function receiptNumberOf(db: ReadableDb, id: string): string {
  return db.query<{ number: string | null }>(FIRST_NUMBER).get(id)?.number ?? id;
}
