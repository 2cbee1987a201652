import { closeSync, existsSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { err, ok, type Result } from '#shared/result.ts';
import { sha256OfFile, syncDirectory } from '../export/durable-file.ts';
import { removeFile, tryToRemove } from '../remove-file.ts';
import { takePlace } from '../take-place.ts';
import { beginUnfinished, finished, removeUnfinished } from '../unfinished.ts';
import { openReader } from './connection.ts';
import { checkFileHere, type FileCheck } from './file-check.ts';
import { faultOf, type LedgerFault, logLeftOf, tooLongFor } from './ledger-file.ts';

export interface BackupOptions {
  /** On the calling thread when left out. */
  readonly checkFile?: FileCheck;
  /** `source` is the only connection to the ledger there is and can be; it is within no transaction. */
  readonly alone?: boolean;
  /** Makes what the copy is nothing without; the copy gets its name only when that stands beside it. */
  readonly besides?: () => Promise<Result<unknown, LedgerFault>>;
  /** In bytes of the ledger; without a total while the copy is looked through. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number | null }) => void;
}

export interface Backup {
  readonly path: string;
  readonly sha256: string;
}

/**
 * Writes a verified copy. Copying the file alone would lose what is still in its `-wal`, and VACUUM INTO on
 * a full disk leaves an empty file behind: so the copy is made under a temporary name, checked, synced and
 * only then given its name. Refuses to overwrite.
 */
export async function backupLedger(
  source: DatabaseConstructor.Database,
  path: string,
  { checkFile = checkFileHere, alone = false, besides, onProgress }: BackupOptions = {},
): Promise<Result<Backup, LedgerFault>> {
  if (existsSync(path)) return err({ problem: 'exists', detail: path });
  const unfit = logLeftOf(path) ?? tooLongFor(path);
  if (unfit) return err(unfit);
  if (!existsSync(dirname(path))) return err({ problem: 'missing', detail: dirname(path) });
  const draft = `${path}.part`;
  try {
    // What a killed program left: a journal that SQLite would play into the new copy.
    for (const left of [draft, ...logsOf(draft)]) removeFile(left);
    beginUnfinished(draft);
    // SQLite would say of a folder that nobody may write to, or of a name that is too long, that the file is not there.
    closeSync(openSync(draft, 'wx'));
    const head = alone
      ? await copyOf(source, draft, onProgress)
      : await copyOfOneMoment(source.name, draft, onProgress);
    onProgress?.({ done: 0, total: null });
    const headOfCopy = finishCopy(draft);
    if ((await checkFile(draft, 'full')) !== 'ok') return err({ problem: 'damaged', detail: draft });
    if (headOfCopy !== head) return err({ problem: 'damaged', detail: 'chain head' });
    await syncFile(draft);
    const sha256 = await sha256OfFile(draft);
    const beside = await besides?.();
    if (beside && !beside.ok) return beside;
    await takePlace(draft, path);
    finished(draft);
    await syncDirectory(dirname(path));
    return ok({ path, sha256 });
  } catch (error) {
    return err(faultOf(error));
  } finally {
    for (const left of logsOf(draft)) tryToRemove(left);
    removeUnfinished(draft);
  }
}

function logsOf(path: string): string[] {
  return ['-wal', '-shm', '-journal'].map((ending) => path + ending);
}

/**
 * Copies what is committed now, whatever is written meanwhile, and gives its chain head. The connection that writes could not:
 * while it is within a transaction SQLite copies nothing from it, and what it writes between two pieces goes into the copy.
 */
async function copyOfOneMoment(
  path: string,
  draft: string,
  onProgress: BackupOptions['onProgress'],
): Promise<string> {
  const reader = openReader(path);
  try {
    reader.exec('BEGIN');
    return await copyOf(reader, draft, onProgress);
  } finally {
    reader.close();
  }
}

async function copyOf(
  source: DatabaseConstructor.Database,
  draft: string,
  onProgress: BackupOptions['onProgress'],
): Promise<string> {
  // The moment is that of the first reading.
  const head = headOf(source);
  await source.backup(draft, { progress: reporting(source, onProgress) });
  return head;
}

/** Some 2 MB: what is copied between two other calls. */
const PAGES_A_TURN = 500;

/** SQLite asks before each piece how large it shall be. */
function reporting(source: DatabaseConstructor.Database, onProgress: BackupOptions['onProgress']) {
  const pageBytes = Number(source.pragma('page_size', { simple: true }));
  return ({ totalPages, remainingPages }: DatabaseConstructor.BackupMetadata) => {
    onProgress?.({ done: (totalPages - remainingPages) * pageBytes, total: totalPages * pageBytes });
    return PAGES_A_TURN;
  };
}

/** Switches the copy to a rollback journal (WAL files do not open on read-only media). Gives its chain head. */
function finishCopy(path: string): string {
  const copy = new DatabaseConstructor(path, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
    // The ledger is in use while it is copied; whoever opens the copy must not be told of an unclean end.
    const head = headOf(copy);
    if (head !== '') copy.exec("UPDATE ledger_facts SET value = 'true' WHERE name = 'cleanExit'");
    return head;
  } finally {
    copy.close();
  }
}

function headOf(connection: DatabaseConstructor.Database): string {
  // A ledger that was never migrated has no journal yet; its copy is then compared by nothing but integrity.
  const table = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'journal'").get();
  if (!table) return '';
  const head = connection.prepare('SELECT hex(hash) FROM journal ORDER BY seq DESC LIMIT 1').pluck().get();
  return typeof head === 'string' ? head : '';
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
