import DatabaseConstructor from 'better-sqlite3';

const PRAGMAS = [
  'journal_mode = WAL',
  // This build's default in WAL mode is NORMAL: an acknowledged decision could be lost with the power.
  'synchronous = FULL',
  'foreign_keys = ON',
  // Without it INSERT OR REPLACE would not fire the journal's DELETE trigger.
  'recursive_triggers = ON',
  'trusted_schema = OFF',
  'busy_timeout = 5000',
  // Of a very large transaction all but this much is in the log by the time of its commit, which is then short.
  'cache_size = -24576',
  'temp_store = MEMORY',
];

export function openWriter(path: string): DatabaseConstructor.Database {
  return prepared(new DatabaseConstructor(path, { fileMustExist: true }), (connection) => {
    for (const pragma of PRAGMAS) connection.pragma(pragma);
  });
}

/** Fails with SQLITE_BUSY while anybody else has the ledger open, and keeps everybody out from then on. */
export function openAlone(path: string): DatabaseConstructor.Database {
  // Whoever has it open has it for hours, as a rule.
  return prepared(new DatabaseConstructor(path, { fileMustExist: true, timeout: 500 }), (connection) => {
    // Before the file is first looked at: a log that is shared already stays so.
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.exec('BEGIN EXCLUSIVE; COMMIT');
    for (const pragma of PRAGMAS) connection.pragma(pragma);
  });
}

export function openReader(path: string): DatabaseConstructor.Database {
  return prepared(new DatabaseConstructor(path, { fileMustExist: true, readonly: true }), (connection) => {
    connection.pragma('busy_timeout = 5000');
    connection.pragma('trusted_schema = OFF');
    connection.pragma('cache_size = -32768');
    // Thousands of hits of a search lie on as many pages: read in place, they need no call and no copy each. 2 GB are the most.
    connection.pragma('mmap_size = 2147418112');
    connection.pragma('temp_store = MEMORY');
  });
}

/** A file that SQLite cannot read is let go of: Windows would let nobody move or remove it until the program ends. */
function prepared(
  connection: DatabaseConstructor.Database,
  prepare: (connection: DatabaseConstructor.Database) => void,
): DatabaseConstructor.Database {
  try {
    prepare(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
