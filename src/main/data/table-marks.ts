import type DatabaseConstructor from 'better-sqlite3';

/** Which changes of a table count: any, or only what changes or removes rows that were there before. */
export type CountedChange = 'any' | 'of old rows';

/**
 * Tells without reading a table whether it can have changed, by whichever connection. What triggers write on the side (the
 * counts of the cases) is not seen: nothing may be remembered of such tables.
 */
export interface TableMarks {
  /** Another number than before when the table can have changed since. */
  of(table: string, change: CountedChange): number;
  /** Gives what must be called each time after the statement ran on this connection. */
  afterRun(sql: string): () => void;
  /** A transaction of this connection has begun: until its end no other connection writes. */
  begun(): void;
  committed(): void;
  /** What this connection wrote was taken back. */
  rolledBack(): void;
}

const WRITE = /^\s*(INSERT|UPDATE|DELETE)(?:\s+OR\s+(\w+))?(?:\s+INTO|\s+FROM)?\s+[`"]?(\w+)/i;

export function tableMarks(connection: DatabaseConstructor.Database): TableMarks {
  const dataVersion = connection.prepare('PRAGMA data_version').pluck();
  let version = dataVersion.get();
  let isWriting = false;
  let steps = 0;
  let everything = 0;
  const tables = new Map<string, { any: number; ofOldRows: number }>();
  const lastChanges = (table: string) => {
    const known = tables.get(table) ?? { any: 0, ofOldRows: 0 };
    tables.set(table, known);
    return known;
  };

  const everythingCanHaveChanged = () => {
    steps += 1;
    everything = steps;
  };
  /** SQLite changes this number with every commit of another connection, in this process or not. */
  const lookAround = () => {
    const now = dataVersion.get();
    if (now === version) return;
    version = now;
    everythingCanHaveChanged();
  };
  return {
    of: (table, change) => {
      if (!isWriting) lookAround();
      const own = tables.get(table);
      return Math.max(everything, own === undefined ? 0 : change === 'any' ? own.any : own.ofOldRows);
    },
    afterRun: (sql) => {
      const [, verb = '', otherwise = '', table] = WRITE.exec(sql) ?? [];
      if (table === undefined) return everythingCanHaveChanged;
      const last = lastChanges(table);
      const onlyAdds =
        verb.toUpperCase() === 'INSERT' &&
        otherwise.toUpperCase() !== 'REPLACE' &&
        !/\bCONFLICT\b/i.test(sql);
      return () => {
        steps += 1;
        last.any = steps;
        if (!onlyAdds) last.ofOldRows = steps;
      };
    },
    begun: () => {
      lookAround();
      isWriting = true;
    },
    committed: () => {
      isWriting = false;
    },
    rolledBack: () => {
      isWriting = false;
      everythingCanHaveChanged();
    },
  };
}
