import { Worker } from 'node:worker_threads';
import DatabaseConstructor from 'better-sqlite3';

/** `quick` looks at the form of every page; `full` also compares each index with its table. */
export type Thoroughness = 'quick' | 'full';
export type FileFinding = 'ok' | 'damaged';

/** Has SQLite look through a whole file, in which other connections may work meanwhile. Rejects when that cannot be done. */
export type FileCheck = (path: string, thoroughness: Thoroughness) => Promise<FileFinding>;

export interface FileCheckWork {
  readonly kind: 'fileCheck';
  readonly path: string;
  readonly thoroughness: Thoroughness;
}

/** On the calling thread, which answers nobody meanwhile. */
export const checkFileHere: FileCheck = async (path, thoroughness) => checkFile(path, thoroughness);

/**
 * On a thread of its own, started from `script`, which must hand its `workerData` to `doThreadWork`: a ledger of two years has a
 * gigabyte, and SQLite reads all of it in one go.
 */
export function checkFileOnThread(script: URL): FileCheck {
  return (path, thoroughness) =>
    new Promise((resolve, reject) => {
      const work: FileCheckWork = { kind: 'fileCheck', path, thoroughness };
      const thread = new Worker(script, { workerData: work });
      // What is sent arrives before the end; without it nothing was found out.
      thread.once('message', (finding: FileFinding) => resolve(finding));
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('the thread ended before it had looked through the file')));
    });
}

export function checkFile(path: string, thoroughness: Thoroughness): FileFinding {
  const connection = new DatabaseConstructor(path, { fileMustExist: true, readonly: true });
  try {
    const said = connection.pragma(thoroughness === 'full' ? 'integrity_check(1)' : 'quick_check(1)', {
      simple: true,
    });
    return said === 'ok' ? 'ok' : 'damaged';
  } finally {
    connection.close();
  }
}
