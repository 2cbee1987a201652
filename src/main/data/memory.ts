import type { ReadableDb } from './database.ts';
import type { CountedChange } from './table-marks.ts';

/**
 * What was read from a table under a key, for as long as the table cannot have changed. Each connection remembers by itself, so
 * that nobody sees what another one has not committed.
 */
export interface Memory<Value> {
  /**
   * Undefined when nothing is known. `holds` is asked whether a value still stands after the table was touched; without it
   * the value is then forgotten.
   */
  recall(db: ReadableDb, key: string, holds?: (value: Value) => boolean): Value | undefined;
  /** Gives the value back. */
  keep(db: ReadableDb, key: string, value: Value): Value;
  forget(db: ReadableDb, key: string): void;
}

export interface MemoryOptions {
  readonly table: string;
  readonly change: CountedChange;
  /** Values that are kept; then the oldest goes. */
  readonly most: number;
}

interface Remembered<Value> {
  readonly value: Value;
  mark: number;
}

export function memoryOf<Value>({ table, change, most }: MemoryOptions): Memory<Value> {
  const ofConnection = new WeakMap<ReadableDb, Map<string, Remembered<Value>>>();
  return {
    recall: (db, key, holds) => {
      const values = ofConnection.get(db);
      const known = values?.get(key);
      if (!values || !known) return undefined;
      const mark = db.mark(table, change);
      if (known.mark === mark) return known.value;
      if (!holds?.(known.value)) {
        values.delete(key);
        return undefined;
      }
      known.mark = mark;
      return known.value;
    },
    keep: (db, key, value) => {
      let values = ofConnection.get(db);
      if (!values) {
        values = new Map();
        ofConnection.set(db, values);
      }
      if (values.size >= most && !values.has(key)) {
        const [oldest = ''] = values.keys();
        values.delete(oldest);
      }
      values.set(key, { value, mark: db.mark(table, change) });
      return value;
    },
    forget: (db, key) => {
      ofConnection.get(db)?.delete(key);
    },
  };
}
