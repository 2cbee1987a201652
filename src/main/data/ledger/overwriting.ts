import type DatabaseConstructor from 'better-sqlite3';

/**
 * From now on zeros are written over what this connection deletes. SQLite otherwise gives the space back as it is: the file, and
 * every backup of it, would go on holding what a person was told is erased, for anybody who reads it with another tool.
 */
export function overwriteWhatIsDeleted(connection: DatabaseConstructor.Database): void {
  connection.pragma('secure_delete = ON');
}

/** Everywhere else deleted space is only space: what it held stands in the ledger in another place. */
export function leaveWhatIsDeleted(connection: DatabaseConstructor.Database): void {
  connection.pragma('secure_delete = OFF');
}
