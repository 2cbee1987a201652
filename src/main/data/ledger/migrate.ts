import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type DatabaseConstructor from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';

const MigrationJournal = z.object({ entries: z.array(z.object({ idx: z.int(), tag: z.string() })) });

/** How many migrations this program knows; a file's `user_version` says how many it has had. */
export function knownMigrations(migrationsDirectory: string): number {
  const text = readFileSync(join(migrationsDirectory, 'meta', '_journal.json'), 'utf8');
  return MigrationJournal.parse(JSON.parse(text)).entries.length;
}

export function appliedMigrations(connection: DatabaseConstructor.Database): number {
  return z.int().parse(connection.pragma('user_version', { simple: true }));
}

/**
 * Brings the file up to date. The caller has made a verified copy when the file held data.
 * Throws when the migrated file breaks a foreign key; the migrator's transaction is then already committed,
 * so the caller goes back to the copy.
 */
export function bringUpToDate(
  connection: DatabaseConstructor.Database,
  migrationsDirectory: string,
  /** What the new tables need of the old ones. The file is not up to date before it is done: a crash has it done again. */
  fill: () => void = () => {},
): void {
  const known = knownMigrations(migrationsDirectory);
  if (appliedMigrations(connection) === known) return;
  // foreign_keys does nothing inside a transaction, and a table rebuild with it on would delete children.
  connection.pragma('foreign_keys = OFF');
  try {
    migrate(drizzle(connection), { migrationsFolder: migrationsDirectory });
    const broken = connection.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) throw new Error('migration broke foreign keys');
  } finally {
    connection.pragma('foreign_keys = ON');
  }
  fill();
  connection.pragma(`user_version = ${known}`);
}
