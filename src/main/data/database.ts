import type DatabaseConstructor from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import type * as schema from './schema.ts';
import { type CountedChange, type TableMarks, tableMarks } from './table-marks.ts';

export type SqlValue = string | number | bigint | Buffer | null;
type Drizzle = BetterSQLite3Database<typeof schema>;

export interface Query<Row> {
  all(...values: SqlValue[]): Row[];
  get(...values: SqlValue[]): Row | undefined;
  iterate(...values: SqlValue[]): IterableIterator<Row>;
}

/** What a query operation gets: nothing on it can write, and its connection is opened read-only. */
export interface ReadableDb {
  readonly orm: Pick<Drizzle, 'select' | 'selectDistinct'>;
  /** A prepared statement, kept for the life of the connection. Throws when the SQL would write. */
  query<Row>(sql: string): Query<Row>;
  /** Another number than before when the table can have changed since: see table-marks.ts. */
  mark(table: string, change: CountedChange): number;
}

/** The one connection that writes. */
export interface WritableDb extends ReadableDb {
  /** Gives how many rows the statement itself wrote or removed, without what triggers did. */
  run(sql: string, ...values: SqlValue[]): number;
  /** For loops over many rows: binds and runs one prepared statement, and gives what `run` does. */
  writer(sql: string): (...values: SqlValue[]) => number;
  begin(): void;
  commit(): void;
  rollback(): void;
}

export function readableDb(connection: DatabaseConstructor.Database): ReadableDb {
  return readable(connection, tableMarks(connection));
}

function readable(connection: DatabaseConstructor.Database, marks: TableMarks): ReadableDb {
  return { orm: drizzle(connection), query: cachedQueries(connection), mark: marks.of };
}

export function writableDb(connection: DatabaseConstructor.Database): WritableDb {
  const marks = tableMarks(connection);
  const writers = new Map<string, (...values: SqlValue[]) => number>();
  const writer: WritableDb['writer'] = (sql) => {
    const known = writers.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql);
    const afterRun = marks.afterRun(sql);
    const write = (...values: SqlValue[]) => {
      const { changes } = statement.run(...values);
      afterRun();
      return changes;
    };
    writers.set(sql, write);
    return write;
  };
  // Writers take the lock at once: a deferred transaction could fail in the middle with SQLITE_BUSY.
  const begin = connection.prepare('BEGIN IMMEDIATE');
  const commit = connection.prepare('COMMIT');
  const rollback = connection.prepare('ROLLBACK');
  return {
    ...readable(connection, marks),
    run: (sql, ...values) => writer(sql)(...values),
    writer,
    begin: () => {
      begin.run();
      marks.begun();
    },
    commit: () => {
      commit.run();
      marks.committed();
    },
    rollback: () => {
      // A failed COMMIT (full disk) may already have ended the transaction.
      if (connection.inTransaction) rollback.run();
      marks.rolledBack();
    },
  };
}

function cachedQueries(connection: DatabaseConstructor.Database): ReadableDb['query'] {
  const statements = new Map<string, DatabaseConstructor.Statement>();
  return <Row>(sql: string) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = connection.prepare(sql);
      if (!statement.readonly) throw new Error(`a query must not write: ${sql}`);
      statements.set(sql, statement);
    }
    // The shape of a row is the statement's own; better-sqlite3 cannot know it.
    return statement as unknown as Query<Row>;
  };
}
