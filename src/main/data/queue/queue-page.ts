import type { QueueCursor, QueueFilter, QueuePage } from '#shared/contract/queue.ts';
import { searchWords } from '#shared/domain/text/search-words.ts';
import type { ReadableDb, SqlValue } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { actorNames } from '../session/actor-names.ts';
import { type QueueWalk, queueWalk } from './queue-order.ts';
import { QUEUE_COLUMNS, queueRow, type StoredQueueRow } from './queue-row.ts';
import { EVERY_CASE, type QueueSelection, queueSelection } from './queue-sql.ts';
import { type FoundRows, holdsAll, rowsHolding } from './search-candidates.ts';

/** Counting stops here; the screen then says 「以上」. */
const COUNT_CAP = 10_000;

/** One page of the queue by keyset: deep pages cost the same as the first. */
export function queuePage(
  db: ReadableDb,
  filter: QueueFilter,
  after: QueueCursor | null,
  limit: number,
  context: OperationContext,
): QueuePage {
  const list = listOf(db, filter, context);
  const stored = rowsOf(db, list, after, limit + 1);
  const named = actorNames(db, context.session.actor);
  const { words } = list;
  const rows = stored.slice(0, limit).map((row) => queueRow(db, row, words, named, context));
  const last = stored[limit - 1];
  return {
    rows,
    next: stored.length > limit && last ? cursorOf(last) : null,
    total:
      words.length === 0
        ? countPlain(db, filter, list.selection)
        : countFound(db, list, { after, stored, limit }),
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
  const list = listOf(db, filter, context);
  const limit = pageRows * pages + 1;
  const keys =
    list.words.length === 0 ? plainKeys(db, list, after, limit) : foundRows(db, list, after, limit);
  const starts: QueueCursor[] = [];
  for (let last = pageRows - 1; last < keys.length - 1; last += pageRows) {
    const key = keys[last];
    if (key) starts.push(cursorOf(key));
  }
  return { starts, rows: Math.min(keys.length, limit - 1) };
}

/** A filter as it is asked of the tables. */
interface QueueList {
  readonly selection: QueueSelection;
  readonly walk: QueueWalk;
  readonly words: readonly string[];
  /** As `rowsHolding`; page and count ask, the index and the texts are asked once. */
  found(): FoundRows | null;
}

function listOf(db: ReadableDb, filter: QueueFilter, context: OperationContext): QueueList {
  const selection = queueSelection(filter, context);
  const walk = queueWalk(db, selection, filter.order);
  const words = searchWords(filter.search);
  let asked: { readonly found: FoundRows | null } | null = null;
  const found = () => {
    asked ??= { found: rowsHolding(db, words) };
    return asked.found;
  };
  return { selection, walk, words, found };
}

/** `sort_key` is the value that the list is ordered by. */
type StoredKey = { sort_key: string; row: number };
type ListedRow = StoredQueueRow & StoredKey;

function cursorOf({ sort_key: key, row }: StoredKey): QueueCursor {
  return { key, row };
}

function plainKeys(
  db: ReadableDb,
  { selection, walk }: QueueList,
  after: QueueCursor | null,
  limit: number,
): StoredKey[] {
  const cursor = walk.after(after);
  return db
    .query<StoredKey>(
      `SELECT ${walk.column} AS sort_key, cases.row AS row FROM cases INDEXED BY ${walk.index}
       WHERE ${selection.where} AND ${cursor.condition} ORDER BY ${walk.orderBy} LIMIT ?`,
    )
    .all(...selection.values, ...cursor.values, limit);
}

function rowsOf(db: ReadableDb, list: QueueList, after: QueueCursor | null, limit: number): ListedRow[] {
  if (list.words.length > 0) return foundRows(db, list, after, limit);
  const { selection, walk } = list;
  const cursor = walk.after(after);
  return db
    .query<ListedRow>(
      `SELECT ${walk.column} AS sort_key, ${QUEUE_COLUMNS} FROM cases INDEXED BY ${walk.index}
       WHERE ${selection.where} AND ${cursor.condition} ORDER BY ${walk.orderBy} LIMIT ?`,
    )
    .all(...selection.values, ...cursor.values, limit);
}

/**
 * The cases with a rare word are put in order; common words fill the page sooner while the list is walked. Neither way scores
 * the whole table.
 */
function foundRows(db: ReadableDb, list: QueueList, after: QueueCursor | null, limit: number): ListedRow[] {
  const found = list.found();
  if (found === null) return walkedRows(db, list, after, limit, null);
  // Twice as far as the page would need if the word were spread evenly over the list.
  const far = Math.ceil((2 * limit * keptCount(db, 'all')) / Math.max(1, found.count));
  if (far < found.count) {
    const walked = walkedRows(db, list, after, limit, far);
    if (walked.length >= limit) return walked;
  }
  const { selection, walk } = list;
  const cursor = walk.after(after);
  return db
    .query<ListedRow>(
      `SELECT ${walk.column} AS sort_key, ${QUEUE_COLUMNS} FROM ${FOUND_CASES}
       WHERE ${selection.where} AND ${cursor.condition} ORDER BY ${walk.orderBy} LIMIT ?`,
    )
    .all(found.rows, ...selection.values, ...cursor.values, limit);
}

function walkedRows(
  db: ReadableDb,
  { selection, walk, words }: QueueList,
  after: QueueCursor | null,
  limit: number,
  atMost: number | null,
): ListedRow[] {
  const cursor = walk.after(after);
  const source = `SELECT cases.row AS found FROM cases INDEXED BY ${walk.index}
    WHERE ${selection.where} AND ${cursor.condition} ORDER BY ${walk.orderBy}`;
  const values: SqlValue[] = [...selection.values, ...cursor.values];
  if (atMost !== null) values.push(atMost);
  return db
    .query<ListedRow>(
      `SELECT ${walk.column} AS sort_key, ${QUEUE_COLUMNS}
       FROM (${source}${atMost === null ? '' : ' LIMIT ?'}) AS walked
       CROSS JOIN case_search ON case_search.row = walked.found
       CROSS JOIN cases ON cases.row = walked.found
       WHERE ${holdsAll(words)} LIMIT ?`,
    )
    .all(...values, ...words, limit);
}

/** Unfiltered statuses are kept counts; anything else is counted up to the cap. */
function countPlain(db: ReadableDb, filter: QueueFilter, selection: QueueSelection): QueuePage['total'] {
  const unfiltered =
    !filter.mine &&
    !filter.suspected &&
    !filter.priority &&
    !filter.handover &&
    !filter.awake &&
    !filter.duplicate &&
    !filter.mismatch &&
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

/** What was read for the page: one row more than it shows, where there is one. */
interface ReadPage {
  readonly after: QueueCursor | null;
  readonly stored: readonly ListedRow[];
  readonly limit: number;
}

function countFound(db: ReadableDb, list: QueueList, page: ReadPage): QueuePage['total'] {
  const { after, stored, limit } = page;
  // The page is the whole list.
  if (after === null && stored.length <= limit) return { count: stored.length, capped: false };
  const { selection, words } = list;
  const found = list.found();
  // The index names more cases for the one word than are counted; reading texts for that would be felt in every such search.
  if (found === null && selection.where === EVERY_CASE && words.length === 1)
    return { count: COUNT_CAP, capped: true };
  if (found === null) return countWalked(db, list, stored.length);
  if (selection.where === EVERY_CASE) return cap(found.count);
  const counted = db
    .query<{ rows: number }>(`SELECT count(*) AS rows FROM ${FOUND_CASES} WHERE ${selection.where}`)
    .get(found.rows, ...selection.values);
  return cap(counted?.rows ?? 0);
}

/** Texts that are read to count words that the index is no help with. */
const MOST_WALKED = 20_000;

/**
 * Of words that are too common for the index, together or in this part of the list they need not be. The beginning of a list that is
 * longer than can be read within the time a person waits says how many there are at least.
 */
function countWalked(db: ReadableDb, { selection, words }: QueueList, atLeast: number): QueuePage['total'] {
  const counted = db
    .query<{ walked: number; holding: number }>(
      `SELECT count(*) AS walked, count(CASE WHEN ${holdsAll(words)} THEN 1 END) AS holding
       FROM (SELECT cases.row AS found FROM cases INDEXED BY ${selection.index} WHERE ${selection.where} LIMIT ?) AS walked
       LEFT JOIN case_search ON case_search.row = walked.found`,
    )
    .get(...words, ...selection.values, MOST_WALKED + 1);
  const { walked, holding } = counted ?? { walked: 0, holding: 0 };
  if (walked <= MOST_WALKED) return cap(holding);
  return { count: Math.min(COUNT_CAP, Math.max(holding, atLeast)), capped: true };
}

const FOUND_CASES = 'json_each(?) AS hit CROSS JOIN cases ON cases.row = hit.value';

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
