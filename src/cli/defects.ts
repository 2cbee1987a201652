import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefectLog, openDefectLog } from '#data/defect-log.ts';
import { accountName } from './account.ts';

/** Where the stack of a defect is written; the terminal shows only its id. */
export const defectDirectory = join(tmpdir(), `participation-review-console-${accountName()}`);

export function defectLog(): DefectLog {
  return {
    // Opened only when there is something to write: most runs leave no folder behind.
    record: (operation, error) => openDefectLog(defectDirectory).record(operation, error),
  };
}
