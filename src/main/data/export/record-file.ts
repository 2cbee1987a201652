import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AppError } from '#shared/contract/app-error.ts';
import type { Actor } from '#shared/domain/operator/actor.ts';
import { err, type Result } from '#shared/result.ts';
import type { WritableDb } from '../database.ts';
import type { Office } from '../handler.ts';
import type { JournalWriter } from '../journal/journal.ts';
import { tryToRemove } from '../remove-file.ts';
import { takePlace } from '../take-place.ts';
import { syncDirectory } from './durable-file.ts';
import { fileFault } from './file-fault.ts';

/**
 * Records that a file goes out and moves it from beside its place into it: both or neither. It moves inside the transaction,
 * so that no event speaks of a file that nobody can find. `record` may refuse: what the file says may no longer hold.
 */
export async function recordFile<T>(
  office: Office,
  file: { readonly from: string; readonly path: string },
  record: (db: WritableDb, journal: JournalWriter) => Result<T, AppError>,
  /** Who had the file made, where that may be somebody else than who is signed in by now. */
  actor?: Actor,
): Promise<Result<T, AppError>> {
  const { from, path } = file;
  let isUnrecorded = false;
  try {
    const recorded = await office.transaction(async (db, journal) => {
      if (existsSync(path)) return err({ code: 'fileProblem', problem: 'exists', path, detail: '' });
      const result = record(db, journal);
      if (!result.ok) return result;
      try {
        await takePlace(from, path);
        isUnrecorded = true;
        await syncDirectory(dirname(path));
      } catch (error) {
        return err(fileFault(error, path));
      }
      return result;
    }, actor);
    if (recorded.ok) isUnrecorded = false;
    return recorded;
  } finally {
    // A disk may turn out to be full at the commit, when the file has moved already.
    if (isUnrecorded) tryToRemove(path);
  }
}
