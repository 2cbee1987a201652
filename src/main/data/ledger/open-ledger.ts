import { closeSync, existsSync, openSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type DatabaseConstructor from 'better-sqlite3';
import { HOLIDAY_TABLE } from '#shared/domain/open-days/calendar.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { type ReadableDb, readableDb, type WritableDb, writableDb } from '../database.ts';
import { flagAnew } from '../duplicate/duplicate-rows.ts';
import { fillIdentityKeys } from '../duplicate/fill-identity-keys.ts';
import { journalWriter, type RecordSource } from '../journal/journal.ts';
import { newestEventsFit } from '../journal/verify.ts';
import { fillSearchTexts } from '../projection/fill-search-texts.ts';
import { flagImpersonations } from '../projection/flag-impersonations.ts';
import { removeFile, tryToRemove } from '../remove-file.ts';
import { takePlace } from '../take-place.ts';
import { backupLedger } from './backup.ts';
import { openAlone, openReader, openWriter } from './connection.ts';
import { readFact, requireFact, writeFact } from './ledger-facts.ts';
import {
  APPLICATION_ID,
  faultOf,
  inspectLedgerFile,
  type LedgerFault,
  logLeftOf,
  storageFaultOf,
  unfitPlace,
} from './ledger-file.ts';
import { appliedMigrations, bringUpToDate, knownMigrations } from './migrate.ts';
import { beginUse, endUse } from './use-mark.ts';

/** An open ledger: one connection that writes and one that only reads. */
export interface Ledger {
  readonly path: string;
  readonly name: string;
  readonly demonstration: boolean;
  readonly device: string;
  /** A program that had it open before did not close it in order. */
  readonly uncleanExit: boolean;
  readonly write: WritableDb;
  readonly read: ReadableDb;
  /** For backup() and integrity checks only. */
  readonly connection: DatabaseConstructor.Database;
  close(): void;
}

export interface LedgerOptions {
  readonly migrationsDirectory: string;
  readonly source: RecordSource;
  /**
   * Whether an end without closing is worth telling the next person: true for the program with the window,
   * false for the command line, which may work on a file while a window has it open.
   */
  readonly marksUse: boolean;
}

/** Makes a new file. Refuses a path that exists; a failure leaves nothing behind. */
export function createLedger(
  path: string,
  options: LedgerOptions & { demonstration: boolean; actor: string },
): Result<Ledger, LedgerFault> {
  const unfit = unfitPlace(path);
  if (unfit) return err(unfit);
  const left = existsSync(path) ? null : logLeftOf(path);
  if (left) return err(left);
  try {
    // `wx` refuses a path that exists, also when it came to exist a moment ago.
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    return err(faultOf(error));
  }
  return foundLedger(path, options);
}

/**
 * Makes the ledger in a file that is there and holds nothing: an empty one, or one that has had the migrations already.
 * A failure leaves nothing behind.
 */
export function foundLedger(
  path: string,
  options: LedgerOptions & { demonstration: boolean; actor: string },
): Result<Ledger, LedgerFault> {
  try {
    const connection = openWriter(path);
    try {
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      bringUpToDate(connection, options.migrationsDirectory);
      writeFirstFacts(writableDb(connection), options);
    } finally {
      connection.close();
    }
    return attach(path, options);
  } catch (error) {
    for (const left of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`]) tryToRemove(left);
    return err(faultOf(error));
  }
}

/** Opens a file that must exist; migrates it after a verified copy when it is older than the program. */
export async function openLedger(path: string, options: LedgerOptions): Promise<Result<Ledger, LedgerFault>> {
  const known = knownMigrations(options.migrationsDirectory);
  const inspected = inspectLedgerFile(path, known);
  if (!inspected.ok) return inspected;
  try {
    // The header on disk may be older than the -wal beside it.
    const applied = appliedMigrationsOf(path);
    if (applied > known) return err({ problem: 'newerVersion', detail: `${applied} > ${known}` });
    if (applied < known) {
      const migrated = await migrateAlone(path, known, options);
      if (!migrated.ok) return migrated;
    }
    return attach(path, options);
  } catch (error) {
    return err(faultOf(error));
  }
}

function appliedMigrationsOf(path: string): number {
  const connection = openWriter(path);
  try {
    return appliedMigrations(connection);
  } finally {
    connection.close();
  }
}

/**
 * Refused while another program has the ledger open: an older one would go on working in tables that it does not know, and what
 * it recorded after the copy would be lost with the copy's return.
 */
async function migrateAlone(
  path: string,
  known: number,
  options: LedgerOptions,
): Promise<Result<null, LedgerFault>> {
  const connection = openAlone(path);
  try {
    // Another program of this version may have come first.
    return appliedMigrations(connection) === known
      ? ok(null)
      : await migrateWithCopy(connection, path, known, options);
  } finally {
    connection.close();
  }
}

/**
 * Makes a verified copy beside the ledger, then migrates. When that fails the copy takes the ledger's place:
 * the migrator may have committed before the foreign keys were found broken.
 */
async function migrateWithCopy(
  connection: DatabaseConstructor.Database,
  path: string,
  known: number,
  options: LedgerOptions,
): Promise<Result<null, LedgerFault>> {
  const copy = `${path}.before-${known}.${options.source.nowMs()}.backup`;
  const kept = await backupLedger(connection, copy, { alone: true });
  if (!kept.ok) return kept;
  try {
    bringUpToDate(connection, options.migrationsDirectory, () => {
      const db = writableDb(connection);
      fillIdentityKeys(db);
      flagAnew(db);
      flagImpersonations(db);
      fillSearchTexts(db);
    });
    return ok(null);
  } catch (error) {
    connection.close();
    for (const left of [`${path}-wal`, `${path}-shm`]) removeFile(left);
    await takePlace(copy, path);
    return err(migrationFault(error));
  }
}

/** Room on the disk a clerk can make; the rest is for whoever looks after the program. */
function migrationFault(error: unknown): LedgerFault {
  const message = error instanceof Error ? error.message : String(error);
  // The migrator wraps what SQLite said.
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return storageFaultOf(cause) ?? { problem: 'migrationFailed', detail: message };
}

/** What could not be opened leaves no connection behind: it would keep other programs, and this one, from the file. */
function attach(path: string, options: LedgerOptions): Result<Ledger, LedgerFault> {
  const opened: DatabaseConstructor.Database[] = [];
  const keep = (connection: DatabaseConstructor.Database) => {
    opened.unshift(connection);
    return connection;
  };
  let attached: Result<Ledger, LedgerFault> | null = null;
  try {
    attached = ledgerOver(path, keep(openWriter(path)), keep(openReader(path)), options);
    return attached;
  } finally {
    if (!attached?.ok) for (const connection of opened) connection.close();
  }
}

/** Refuses a ledger that was not closed in order and whose newest records do not fit; its mark stays, for the next try to find. */
function ledgerOver(
  path: string,
  connection: DatabaseConstructor.Database,
  reader: DatabaseConstructor.Database,
  { marksUse, source }: LedgerOptions,
): Result<Ledger, LedgerFault> {
  const write = writableDb(connection);
  const read = readableDb(reader);
  const facts = factsOf(write);
  if (!facts) return err({ problem: 'damaged', detail: 'ledger_facts' });
  const { isInUse, demonstration, device } = facts;
  if (isInUse && !newestEventsFit(read)) return err({ problem: 'damaged', detail: 'journal' });
  const use = source.newId();
  return ok({
    path,
    name: basename(path, extname(path)),
    demonstration,
    device,
    // Last: what is refused above has marked nothing.
    uncleanExit: marksUse && beginUse(write, path, use).leftOpen,
    write,
    read,
    connection,
    close: () => {
      try {
        // Work that is not done yet: the mark below would be taken back with it.
        write.rollback();
        if (marksUse) endUse(write, use);
      } catch (error) {
        // Pulled out, full, or held by another program: it must be possible to leave it and open another one.
        faultOf(error);
      } finally {
        reader.close();
        connection.close();
      }
    },
  });
}

interface BasicFacts extends Pick<Ledger, 'demonstration' | 'device'> {
  /** Nobody who had it open said of it that it was closed. */
  readonly isInUse: boolean;
}

/** Null when they are not there or make no sense: a file of somebody else's making, or one that a disk has spoilt. */
function factsOf(db: ReadableDb): BasicFacts | null {
  try {
    return {
      isInUse: readFact(db, 'cleanExit') === false,
      demonstration: requireFact(db, 'demonstration'),
      device: requireFact(db, 'deviceId'),
    };
  } catch (error) {
    if (storageFaultOf(error)) throw error;
    return null;
  }
}

function writeFirstFacts(
  db: WritableDb,
  options: LedgerOptions & { demonstration: boolean; actor: string },
): void {
  const ledgerId = options.source.newId();
  const deviceId = options.source.newId();
  db.begin();
  try {
    writeFact(db, 'ledgerId', ledgerId);
    writeFact(db, 'deviceId', deviceId);
    writeFact(db, 'demonstration', options.demonstration);
    writeFact(db, 'holidayTable', HOLIDAY_TABLE);
    const journal = journalWriter(db, options.source, options.actor, deviceId);
    // Written down, because a later program may begin with others.
    writeFact(db, 'policy', defaultOfficePolicy);
    const { sender: _blank, ...policy } = defaultOfficePolicy;
    const payload = { ledger: ledgerId, demonstration: options.demonstration, policy };
    journal.append({ kind: 'ledgerCreated', payload, personal: null }, null);
    db.commit();
  } catch (error) {
    db.rollback();
    throw error;
  }
}
