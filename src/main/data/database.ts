import type DatabaseConstructor from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import type * as schema from './schema.ts';

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
}

/** The one connection that writes. */
export interface WritableDb extends ReadableDb {
  readonly orm: Pick<Drizzle, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'>;
  run(sql: string, ...values: SqlValue[]): void;
  /** For loops over many rows: binds and runs one prepared statement. */
  writer(sql: string): (...values: SqlValue[]) => void;
  begin(): void;
  commit(): void;
  rollback(): void;
}

export function readableDb(connection: DatabaseConstructor.Database): ReadableDb {
  return { orm: drizzle(connection), query: cachedQueries(connection) };
}

export function writableDb(connection: DatabaseConstructor.Database): WritableDb {
  const statements = new Map<string, DatabaseConstructor.Statement>();
  const prepare = (sql: string) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = connection.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  return {
    ...readableDb(connection),
    orm: drizzle(connection),
    run: (sql, ...values) => {
      prepare(sql).run(...values);
    },
    writer: (sql) => {
      const statement = prepare(sql);
      return (...values) => {
        statement.run(...values);
      };
    },
    // Writers take the lock at once: a deferred transaction could fail in the middle with SQLITE_BUSY.
    begin: () => {
      connection.exec('BEGIN IMMEDIATE');
    },
    commit: () => {
      connection.exec('COMMIT');
    },
    rollback: () => {
      // A failed COMMIT (full disk) may already have ended the transaction.
      if (connection.inTransaction) connection.exec('ROLLBACK');
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
