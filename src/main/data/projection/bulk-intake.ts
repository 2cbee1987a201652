import type { WritableDb } from '../database.ts';
import { bulkDuplicates, type IntakeDuplicates } from '../duplicate/intake-duplicates.ts';
import { type SearchIndexWriter, searchTextWriter } from './search-index.ts';

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
/** Some 20 ms of work; each piece ends with a segment of its own, so much smaller ones cost merges. */
const ROWS_A_PIECE = 2_500;

/** Terms are gathered in memory up to this size before a segment is written: fewer segments, fewer merges. */
const GATHER_BYTES = 32 * 1024 * 1024;
/** FTS5's own default. */
const USUAL_GATHER_BYTES = 1024 * 1024;

/**
 * Puts off what is cheaper to build at once than row by row, within the caller's transaction: nobody else sees the
 * tables without their indexes, and a rollback brings them back. What stands at the end is the same as without it.
 */
export function bulkIntake(db: WritableDb, expectedRows: number): BulkIntake {
  const before = db.query<{ n: number; last: number }>(
    'SELECT count(*) AS n, coalesce(max(row), 0) AS last FROM cases',
  );
  const { n: cases = 0, last = 0 } = before.get() ?? {};
  // Rebuilding an index costs as much for the old rows as for the new ones.
  const setAside = expectedRows >= WORTHWHILE_ROWS && expectedRows >= cases ? setAsideIndexes(db) : [];
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
  gatherUpTo(db, GATHER_BYTES);
  for (let from = last; ; ) {
    const to = endOfPiece.get(from)?.row ?? null;
    if (to === null) break;
    addPiece(from, to);
    from = to;
    yield;
  }
  gatherUpTo(db, USUAL_GATHER_BYTES);
}

function gatherUpTo(db: WritableDb, bytes: number): void {
  // FTS5 wants an integer; a bound JavaScript number would be a REAL.
  db.run(`INSERT INTO case_fts (case_fts, rank) VALUES ('hashsize', ${bytes})`);
}

interface SchemaEntry {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** Drops the indexes that no look-up needs meanwhile, and the trigger that counts; gives what brings them back, in their order. */
function setAsideIndexes(db: WritableDb): (() => void)[] {
  const entries = db
    .query<SchemaEntry>(
      `SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = 'cases' AND sql IS NOT NULL
        AND (type = 'index' AND sql NOT LIKE 'CREATE UNIQUE%' OR name = 'case_counts_insert') ORDER BY rowid`,
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
