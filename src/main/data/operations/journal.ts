import type { JournalEntry, PrintedHeadFinding } from '#shared/contract/journal.ts';
import { ok } from '#shared/result.ts';
import type { ReadableDb } from '../database.ts';
import { checkEvidence } from '../evidence/check-evidence.ts';
import { evidenceFolder } from '../evidence/evidence-folder.ts';
import type { QueryHandlers, TaskHandlers } from '../handler.ts';
import { chainHead } from '../journal/journal.ts';
import { type ChainFinding, verifyChain } from '../journal/verify.ts';
import { requireFact } from '../ledger/ledger-facts.ts';
import { actorNames } from '../session/actor-names.ts';

interface EntryRow {
  seq: number;
  id: string;
  at: string;
  actor: string;
  kind: string;
  case_id: string | null;
  receipt_number: string | null;
  account: string | null;
  hash: Buffer;
}

/** An event of the office may be about a case without being part of it: a row that was corrected, a sheet that was saved. */
const CASE_OF_ENTRY = "coalesce(journal.case_id, journal.payload ->> 'case')";
const ENTRY_COLUMNS = `journal.seq, journal.id, journal.at, journal.actor, journal.kind, ${CASE_OF_ENTRY} AS case_id,
  cases.receipt_number, (SELECT name FROM operators WHERE id = journal.payload ->> 'operator') AS account, journal.hash FROM journal LEFT JOIN cases ON cases.id = ${CASE_OF_ENTRY}`;
const PAGE_OF_ALL = `SELECT ${ENTRY_COLUMNS} WHERE journal.seq < ? ORDER BY journal.seq DESC LIMIT ?`;
const PAGE_OF_CASE = `SELECT ${ENTRY_COLUMNS} WHERE journal.case_id = ? AND journal.seq < ?
  ORDER BY journal.seq DESC LIMIT ?`;
const ENTRY_OF_NUMBER = 'SELECT at, hash FROM journal WHERE seq = ?';
const EVENTS_OF_CASE = 'SELECT count(*) AS events FROM journal WHERE case_id = ?';

export const journalQueries: QueryHandlers<'journal'> = {
  'journal.page': (db, { before, limit, caseId }, { session }) => {
    const from = before ?? Number.MAX_SAFE_INTEGER;
    const rows =
      caseId === null
        ? db.query<EntryRow>(PAGE_OF_ALL).all(from, limit)
        : db.query<EntryRow>(PAGE_OF_CASE).all(caseId, from, limit);
    const head = chainHead(db);
    const ofCase = caseId === null ? null : db.query<{ events: number }>(EVENTS_OF_CASE).get(caseId);
    const named = actorNames(db, session.actor);
    return ok({
      entries: rows.map((row) => entryOf(row, named)),
      next: rows.length === limit ? (rows.at(-1)?.seq ?? null) : null,
      // Sequence numbers have no gaps, so the newest one is the count.
      total: ofCase?.events ?? head.seq,
      head: head.hash,
    });
  },
  'journal.compare': (db, { entries, digits }) => ok(comparePrinted(db, entries, digits)),
};

function comparePrinted(db: ReadableDb, entries: number, digits: string): PrintedHeadFinding {
  const entry = db.query<{ at: string; hash: Buffer }>(ENTRY_OF_NUMBER).get(entries);
  const ledgerId = requireFact(db, 'ledgerId');
  if (!entry) return { finding: 'beyond', total: chainHead(db).seq, ledgerId };
  const { at, hash } = entry;
  return hash.toString('hex').startsWith(digits)
    ? { finding: 'same', at }
    : { finding: 'different', at, ledgerId };
}

/** A bar is no smoother with more, and each of them draws it anew. */
const PROGRESS_STEPS = 200;

export const journalTasks: TaskHandlers<'journal'> = {
  'journal.verify': async (office) => {
    const ledger = office.requireLedger();
    const total = chainHead(ledger.read).seq;
    const id = office.source.newId();
    const steps = verifyChain(ledger.read);
    let step = steps.next();
    let told = 0;
    while (!step.done) {
      const done = step.value;
      if (done - told >= total / PROGRESS_STEPS) {
        office.notify({
          kind: 'progress',
          task: 'journal.verify',
          id,
          done,
          total,
          unit: 'events',
          rows: null,
        });
        told = done;
      }
      // Lets the queue's queries through between two pages.
      await new Promise((resolve) => setImmediate(resolve));
      step = steps.next();
    }
    const finding: ChainFinding = step.value;
    return ok({
      ...finding,
      whole: finding.brokenAt === null,
      integrity: await office.checkFile(ledger.path, 'quick'),
      evidence: await checkEvidence(ledger.read, evidenceFolder(ledger.path)),
    });
  },
};

function entryOf(row: EntryRow, named: ReturnType<typeof actorNames>): JournalEntry {
  return {
    seq: row.seq,
    event: row.id,
    at: row.at,
    by: named(row.actor),
    kind: row.kind,
    caseId: row.case_id,
    receiptNumber: row.receipt_number,
    account: row.account,
    hash: row.hash.toString('hex'),
  };
}
