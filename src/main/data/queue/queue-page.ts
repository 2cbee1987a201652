import type { QueueCursor, QueueFilter, QueuePage } from '#shared/contract/queue.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import type { ReadableDb, SqlValue } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { actorNames } from '../session/actor-names.ts';
import { QUEUE_COLUMNS, queueRow, type StoredQueueRow } from './queue-row.ts';
import { afterCursor, type QueueSelection, queueSelection } from './queue-sql.ts';
import { searchCandidates } from './search-candidates.ts';

/** Counting stops here; the screen then says 「以上」. */
const COUNT_CAP = 10_000;
/** How far the due index is walked in search of a common term before the text index is asked. */
const WALK = 4_000;

/** One page of the queue, oldest due first, by keyset: deep pages cost the same as the first. */
export function queuePage(
  db: ReadableDb,
  filter: QueueFilter,
  after: QueueCursor | null,
  limit: number,
  context: OperationContext,
): QueuePage {
  const selection = queueSelection(filter, context.today, context.session.actor);
  const wanted = foldForSearch(filter.search);
  const stored =
    wanted === ''
      ? plainRows(db, selection, after, limit + 1)
      : foundRows(db, selection, wanted, after, limit + 1);
  const named = actorNames(db, context.session.actor);
  const rows = stored.slice(0, limit).map((row) => queueRow(db, row, named, context));
  const last = stored[limit - 1];
  return {
    rows,
    next: stored.length > limit && last ? { dueOn: last.due_on, row: last.row } : null,
    total: wanted === '' ? countPlain(db, filter, selection) : countFound(db, selection, wanted),
  };
}

/** The beginnings of the next pages: one walk over the index, no row is read for its content. */
export function queuePageStarts(
  db: ReadableDb,
  filter: QueueFilter,
  after: QueueCursor | null,
  { pageRows, pages }: { pageRows: number; pages: number },
  context: OperationContext,
): { starts: QueueCursor[]; rows: number } {
  const selection = queueSelection(filter, context.today, context.session.actor);
  const wanted = foldForSearch(filter.search);
  const limit = pageRows * pages + 1;
  const keys =
    wanted === '' ? plainKeys(db, selection, after, limit) : foundRows(db, selection, wanted, after, limit);
  const starts: QueueCursor[] = [];
  for (let last = pageRows - 1; last < keys.length - 1; last += pageRows) {
    const key = keys[last];
    if (key) starts.push({ dueOn: key.due_on, row: key.row });
  }
  return { starts, rows: Math.min(keys.length, limit - 1) };
}

type StoredKey = Pick<StoredQueueRow, 'due_on' | 'row'>;

function plainKeys(
  db: ReadableDb,
  selection: QueueSelection,
  after: QueueCursor | null,
  limit: number,
): StoredKey[] {
  const cursor = afterCursor(after);
  return db
    .query<StoredKey>(
      `SELECT due_on, cases.row AS row FROM cases INDEXED BY ${selection.index}
       WHERE ${selection.where} AND ${cursor.condition} ORDER BY due_on, cases.row LIMIT ?`,
    )
    .all(...selection.values, ...cursor.values, limit);
}

function plainRows(db: ReadableDb, selection: QueueSelection, after: QueueCursor | null, limit: number) {
  const cursor = afterCursor(after);
  return db
    .query<StoredQueueRow>(
      `SELECT ${QUEUE_COLUMNS} FROM cases INDEXED BY ${selection.index}
       WHERE ${selection.where} AND ${cursor.condition} ORDER BY due_on, cases.row LIMIT ?`,
    )
    .all(...selection.values, ...cursor.values, limit);
}

/**
 * A common term fills the page while the due index is walked; a rare one is fetched from the text index.
 * Neither way sorts or scores the whole table.
 */
function foundRows(
  db: ReadableDb,
  selection: QueueSelection,
  wanted: string,
  after: QueueCursor | null,
  limit: number,
): StoredQueueRow[] {
  const walked = walkedRows(db, selection, wanted, after, limit, WALK);
  if (walked.length >= limit) return walked;
  const candidates = searchCandidates(db, wanted);
  if (candidates === null) return walkedRows(db, selection, wanted, after, limit, null);
  const cursor = afterCursor(after);
  return db
    .query<StoredQueueRow>(
      `SELECT ${QUEUE_COLUMNS} FROM json_each(?) AS hit CROSS JOIN cases ON cases.row = hit.value
       JOIN case_search ON case_search.row = cases.row
       WHERE instr(case_search.text, ?) > 0 AND ${selection.where} AND ${cursor.condition}
       ORDER BY due_on, cases.row LIMIT ?`,
    )
    .all(JSON.stringify(candidates), wanted, ...selection.values, ...cursor.values, limit);
}

function walkedRows(
  db: ReadableDb,
  selection: QueueSelection,
  wanted: string,
  after: QueueCursor | null,
  limit: number,
  walk: number | null,
): StoredQueueRow[] {
  const cursor = afterCursor(after);
  const source = `SELECT cases.row AS found FROM cases INDEXED BY ${selection.index}
    WHERE ${selection.where} AND ${cursor.condition} ORDER BY due_on, cases.row`;
  const values: SqlValue[] = [...selection.values, ...cursor.values];
  if (walk !== null) values.push(walk);
  return db
    .query<StoredQueueRow>(
      `SELECT ${QUEUE_COLUMNS} FROM (${source}${walk === null ? '' : ' LIMIT ?'}) AS walked
       CROSS JOIN case_search ON case_search.row = walked.found
       CROSS JOIN cases ON cases.row = walked.found
       WHERE instr(case_search.text, ?) > 0 LIMIT ?`,
    )
    .all(...values, wanted, limit);
}

/** Unfiltered statuses are kept counts; anything else is counted up to the cap. */
function countPlain(db: ReadableDb, filter: QueueFilter, selection: QueueSelection): QueuePage['total'] {
  const unfiltered =
    !filter.mine &&
    !filter.suspected &&
    !filter.duplicate &&
    filter.due === null &&
    filter.domainClass === null &&
    filter.outcome === null;
  if (unfiltered) return { count: keptCount(db, filter.status), capped: false };
  const counted = db
    .query<{ rows: number }>(
      `SELECT count(*) AS rows FROM (SELECT 1 FROM cases INDEXED BY ${selection.index}
       WHERE ${selection.where} LIMIT ${COUNT_CAP + 1})`,
    )
    .get(...selection.values);
  return cap(counted?.rows ?? 0);
}

function countFound(db: ReadableDb, selection: QueueSelection, wanted: string): QueuePage['total'] {
  const candidates = searchCandidates(db, wanted);
  // Too common to count exactly within the time a person waits: the number of candidates is the cap.
  if (candidates === null) return { count: COUNT_CAP, capped: true };
  const counted = db
    .query<{ rows: number }>(
      `SELECT count(*) AS rows FROM json_each(?) AS hit CROSS JOIN cases ON cases.row = hit.value
       JOIN case_search ON case_search.row = cases.row
       WHERE instr(case_search.text, ?) > 0 AND ${selection.where}`,
    )
    .get(JSON.stringify(candidates), wanted, ...selection.values);
  return cap(counted?.rows ?? 0);
}

function cap(rows: number): QueuePage['total'] {
  return rows > COUNT_CAP ? { count: COUNT_CAP, capped: true } : { count: rows, capped: false };
}

function keptCount(db: ReadableDb, status: QueueFilter['status']): number {
  const condition =
    status === 'all'
      ? '1 = 1'
      : status === 'open'
        ? "status IN ('received', 'verifying', 'inquiring', 'proposed')"
        : 'status = ?';
  const values = status === 'all' || status === 'open' ? [] : [status];
  const row = db
    .query<{ cases: number }>(`SELECT coalesce(sum(cases), 0) AS cases FROM case_counts WHERE ${condition}`)
    .get(...values);
  return row?.cases ?? 0;
}
