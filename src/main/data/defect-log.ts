import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defectText } from '#shared/defect-text.ts';

export interface DefectLog {
  /** Gives the id under which the defect stands in the log. The input of the call is never written, nor what the error quotes of it. */
  record(operation: string, error: unknown): string;
}

const LARGEST_BYTES = 1_000_000;

/**
 * One line of JSON a defect; the file is set aside once when it grows large. A log that cannot be written must not end the
 * process, in which others work: the id is given all the same, and the line goes to stderr.
 */
export function openDefectLog(directory: string): DefectLog {
  const path = join(directory, 'data-process.log');
  return {
    record: (operation, error) => {
      const errorId = randomUUID().slice(0, 8);
      const entry = { at: new Date().toISOString(), errorId, operation, ...defectText(error) };
      const line = `${JSON.stringify(entry)}\n`;
      try {
        mkdirSync(directory, { recursive: true });
        setAsideWhenLarge(path);
        appendFileSync(path, line);
      } catch {
        console.error(line);
      }
      return errorId;
    },
  };
}

function setAsideWhenLarge(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_BYTES) renameSync(path, `${path}.old`);
}
