import type { WritableDb } from '../database.ts';
import { bulkDuplicates, type IntakeDuplicates } from '../duplicate/intake-duplicates.ts';
import { mergeSegments } from './merge-terms.ts';
import { type SearchIndexWriter, searchTextWriter, setIndex, USUAL_GATHER_BYTES } from './search-index.ts';

/** Writing very many new cases in one transaction. */
export interface BulkIntake {
  readonly index: SearchIndexWriter;
  readonly duplicates: IntakeDuplicates;
  /**
   * Brings back what was put off; must run before the commit. Gives control back between two pieces, so that
   * other calls can be answered.
   */
  finish(): Generator<void>;
}

/** Below this, putting things off costs more than it saves. */
const WORTHWHILE_ROWS = 2_000;
/** Some 8 ms of work; each piece ends with a segment of its own, so much smaller ones cost merges. */
const ROWS_A_PIECE = 800;
/** FTS5 would merge everything at once as soon as there are sixteen segments. */
const PIECES_A_MERGE = 12;
/** Rebuilding an index costs as much for an old row as for a new one, and cannot be done in pieces. */
const OLD_ROWS_A_NEW_ONE = 0.25;

/** Terms are gathered in memory up to this size before a segment is written: fewer segments, fewer merges. */
const GATHER_BYTES = 32 * 1024 * 1024;
const USUAL_AUTOMERGE = 4;

/**
 * Puts off what is cheaper to build at once than row by row, within the caller's transaction: nobody else sees the
 * tables without their indexes, and a rollback brings them back. What stands at the end is the same as without it.
 */
export function bulkIntake(db: WritableDb, expectedRows: number): BulkIntake {
  const before = db.query<{ n: number; last: number }>(
    'SELECT count(*) AS n, coalesce(max(row), 0) AS last FROM cases',
  );
  const { n: cases = 0, last = 0 } = before.get() ?? {};
  const isMostlyNew = cases <= expectedRows * OLD_ROWS_A_NEW_ONE;
  const setAside = expectedRows >= WORTHWHILE_ROWS && isMostlyNew ? setAsideIndexes(db) : [];
  const duplicates = bulkDuplicates(db);
  return {
    index: searchTextWriter(db),
    duplicates,
    *finish() {
      yield* duplicates.finish();
      yield* indexTexts(db, last);
      for (const restore of setAside) {
        restore();
        yield;
      }
    },
  };
}

/**
 * Adds the texts of cases above `last` to the full-text index, after all journal rows are written: the journal's trigger
 * makes SQLite open a savepoint for each event, and FTS5 writes out what it gathered at every savepoint (measured:
 * 20 s instead of 1 s for 100,000 cases).
 */
function* indexTexts(db: WritableDb, last: number): Generator<void> {
  const addPiece = db.writer(
    'INSERT INTO case_fts (rowid, text) SELECT row, text FROM case_search WHERE row > ? AND row <= ? ORDER BY row',
  );
  const endOfPiece = db.query<{ row: number }>(
    `SELECT max(row) AS row FROM (SELECT row FROM case_search WHERE row > ? ORDER BY row LIMIT ${ROWS_A_PIECE})`,
  );
  setIndex(db, 'hashsize', GATHER_BYTES);
  // FTS5 merges segments by itself only within the statement that makes one too many, as long as that may take.
  setIndex(db, 'automerge', 0);
  let pieces = 0;
  for (let from = last; ; ) {
    const to = endOfPiece.get(from)?.row ?? null;
    if (to === null) break;
    addPiece(from, to);
    from = to;
    pieces += 1;
    yield;
    if (pieces % PIECES_A_MERGE === 0) yield* mergeSegments(db);
  }
  yield* mergeSegments(db);
  setIndex(db, 'automerge', USUAL_AUTOMERGE);
  setIndex(db, 'hashsize', USUAL_GATHER_BYTES);
}

interface SchemaEntry {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/**
 * Drops the indexes that no look-up needs meanwhile, and the trigger that counts; gives what brings them back, in their order. Whether an
 * approved case that somebody is like still shows a member is asked of its reviews; their index has no entry for an application.
 */
function setAsideIndexes(db: WritableDb): (() => void)[] {
  const entries = db
    .query<SchemaEntry>(
      `SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = 'cases' AND sql IS NOT NULL
        AND (type = 'index' AND sql NOT LIKE 'CREATE UNIQUE%' AND name <> 'cases_review_of' OR name = 'case_counts_insert') ORDER BY rowid`,
    )
    .all();
  for (const { type, name } of entries) db.run(`DROP ${type} ${name}`);
  const recount = () =>
    db.run(
      'UPDATE case_counts SET cases = (SELECT count(*) FROM cases WHERE cases.status = case_counts.status)',
    );
  return [
    ...entries.map(
      ({ sql }) =>
        () =>
          db.run(sql),
    ),
    recount,
  ];
}
