import { open } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import DatabaseConstructor from 'better-sqlite3';
import { faultOf } from './ledger-file.ts';

/** SQLite's own default, in pages. */
const USUAL_CHECKPOINT_PAGES = 1_000;

/** Moves what was committed from a ledger's `-wal` into the ledger itself. */
export type Checkpoint = (path: string) => Promise<void>;

export interface CheckpointWork {
  readonly kind: 'checkpoint';
  readonly path: string;
}

/** Commits on this connection leave what they wrote in the `-wal`, however much it is. */
export function leaveInLog(connection: DatabaseConstructor.Database): void {
  connection.pragma('wal_autocheckpoint = 0');
}

export function moveFromLogAsUsual(connection: DatabaseConstructor.Database): void {
  connection.pragma(`wal_autocheckpoint = ${USUAL_CHECKPOINT_PAGES}`);
}

/**
 * Waits, without blocking, until what a transaction has written so far has reached the disk: of a very large one the
 * commit then has little left to wait for. The `-wal` carries none of SQLite's locks, so closing a second handle of
 * it in this process loses none.
 */
export async function syncLog(path: string): Promise<void> {
  const log = await open(`${path}-wal`, 'r+');
  try {
    await log.sync();
  } finally {
    await log.close();
  }
}

/**
 * On the calling thread, which waits for the disk meanwhile. Readers and writers go on; what they or the disk hinder stays in
 * the log, where it is as safe.
 */
export async function checkpointHere(path: string): Promise<void> {
  try {
    checkpoint(path);
  } catch (error) {
    faultOf(error);
  }
}

/**
 * On a thread of its own, started from `script`, which must hand its `workerData` to `doThreadWork`. Never rejects: what
 * could not be moved stays in the log, where it is as safe, and is moved with a later commit or when the ledger is closed.
 */
export function checkpointOnThread(script: URL): Checkpoint {
  return (path) =>
    new Promise((resolve) => {
      const work: CheckpointWork = { kind: 'checkpoint', path };
      const thread = new Worker(script, { workerData: work });
      thread.once('error', () => resolve());
      thread.once('exit', () => resolve());
    });
}

export function checkpoint(path: string): void {
  const connection = new DatabaseConstructor(path, { fileMustExist: true });
  try {
    connection.pragma('wal_checkpoint(PASSIVE)');
  } finally {
    connection.close();
  }
}
