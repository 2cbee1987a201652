import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { LedgerProblem } from '#shared/contract/app-error.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { systemCode } from '#shared/system-fault.ts';
import { onNetworkShare } from './network-share.ts';

/** `KYOS`: marks a SQLite file as a ledger of this program. */
export const APPLICATION_ID = 0x4b594f53;

export interface LedgerFault {
  readonly problem: LedgerProblem;
  readonly detail: string;
  /** Where it is about another place than the file that was asked for. */
  readonly path?: string;
}

const HEADER_BYTES = 100;
const SQLITE_MAGIC = 'SQLite format 3\u0000';
const USER_VERSION_OFFSET = 60;
const APPLICATION_ID_OFFSET = 68;

/**
 * Looks at the first bytes only, so that a file of somebody else or of a newer program stays untouched to
 * the byte. A zero-byte file would open as a valid empty database, so it is refused here.
 */
export function inspectLedgerFile(path: string, knownVersion: number): Result<null, LedgerFault> {
  const unfit = unfitPlace(path);
  if (unfit) return err(unfit);
  const header = readHeader(path);
  if (!header.ok) return header;
  const bytes = header.value;
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, 16) !== SQLITE_MAGIC) {
    return err({ problem: 'notALedger', detail: `${bytes.length} bytes` });
  }
  if (bytes.readUInt32BE(APPLICATION_ID_OFFSET) !== APPLICATION_ID) {
    return err({ problem: 'notALedger', detail: 'application_id' });
  }
  const version = bytes.readUInt32BE(USER_VERSION_OFFSET);
  return version > knownVersion
    ? err({ problem: 'newerVersion', detail: `${version} > ${knownVersion}` })
    : ok(null);
}

/**
 * What a program that was ended left beside a ledger that was moved away since. SQLite would play it into whatever is given
 * that name next, or delete it, although the last records may stand nowhere else.
 */
export function logLeftOf(path: string): LedgerFault | null {
  const left = ['-wal', '-shm', '-journal'].map((ending) => path + ending).find((log) => existsSync(log));
  return left === undefined ? null : { problem: 'logLeft', detail: left };
}

/** Why no ledger can be at work at this place, whatever stands there. */
export function unfitPlace(path: string): LedgerFault | null {
  const remote = onNetworkShare(path);
  return remote ? { problem: 'networkShare', detail: remote } : tooLongFor(path);
}

/** What SQLite and this program add to the name of a ledger for the files beside it. */
const LONGEST_ENDING = '.evidence.part'.length;
/** In bytes, of which a Japanese character has three. SQLite takes no longer path. */
const MOST_OF_NAME = 255;
const MOST_OF_PATH = 512;
/** In characters as Windows counts them. Node goes beyond it, SQLite, Explorer and Excel do not. */
const MOST_OF_PATH_ON_WINDOWS = 259;

/** SQLite would say that there is no such file. */
export function tooLongFor(path: string, platform = process.platform): LedgerFault | null {
  const isTooLong = platform === 'win32' ? isTooLongForWindows(path) : isTooLongElsewhere(path);
  return isTooLong ? { problem: 'nameTooLong', detail: '' } : null;
}

function isTooLongForWindows(path: string): boolean {
  return path.length + LONGEST_ENDING > MOST_OF_PATH_ON_WINDOWS;
}

function isTooLongElsewhere(path: string): boolean {
  const bytes = (text: string) => Buffer.byteLength(text) + LONGEST_ENDING;
  return bytes(basename(path)) > MOST_OF_NAME || bytes(path) > MOST_OF_PATH;
}

function readHeader(path: string): Result<Buffer, LedgerFault> {
  try {
    if (!statSync(path).isFile()) return err({ problem: 'notALedger', detail: 'not a file' });
    const file = openSync(path, 'r');
    try {
      const buffer = Buffer.alloc(HEADER_BYTES);
      return ok(buffer.subarray(0, readSync(file, buffer, 0, HEADER_BYTES, 0)));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return err(faultOf(error));
  }
}

/** What a failed call of the file system or of SQLite means for a ledger. Rethrows what is no such failure. */
export function faultOf(error: unknown): LedgerFault {
  const fault = faultOfCode(systemCode(error));
  if (!fault) throw error;
  return fault;
}

/** The same where anything may have been thrown: only what SQLite says of the file is about the ledger. */
export function storageFaultOf(error: unknown): LedgerFault | null {
  const code = systemCode(error);
  return code.startsWith('SQLITE_') ? faultOfCode(code) : null;
}

/** What a call gets that was at work in a ledger when it was closed. */
export function isOfClosedLedger(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'The database connection is not open';
}

function faultOfCode(code: string): LedgerFault | null {
  const problem = problems.find(([pattern]) => pattern.test(code))?.[1];
  return problem ? { problem, detail: code } : null;
}

const problems: readonly [RegExp, LedgerProblem][] = [
  [/^ENOENT$|^SQLITE_CANTOPEN/, 'missing'],
  [/^EEXIST$/, 'exists'],
  [/^ENOTDIR$|^EACCES$|^EPERM$|^EROFS$|^SQLITE_READONLY/, 'readOnly'],
  [/^ENOSPC$|^EDQUOT$|^SQLITE_FULL$/, 'diskFull'],
  [/^SQLITE_NOTADB$/, 'notALedger'],
  [/^SQLITE_CORRUPT/, 'damaged'],
  [/^EBUSY$|^SQLITE_BUSY|^SQLITE_LOCKED/, 'inUse'],
  [/^ENAMETOOLONG$/, 'nameTooLong'],
  [/^EIO$|^ENODEV$|^ENXIO$|^ESTALE$|^ETIMEDOUT$|^EHOST|^ENETUNREACH$|^UNKNOWN$|^SQLITE_IOERR/, 'diskFault'],
];
