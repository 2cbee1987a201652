import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defectText } from '#shared/defect-text.ts';

/** Writes one defect and gives the id that the screen shows. Takes no payload on purpose. */
export type LogDefect = (where: string, error: unknown) => string;

interface LogLimits {
  /** A file that has reached this size is put aside. */
  readonly bytes: number;
  /** How many files that were put aside are kept: `main.1.log` is the newest. */
  readonly kept: number;
}

/**
 * `main.log`, one JSON object a line. A log that cannot be written must not break the program, so the id is
 * given all the same and the line goes to stderr.
 */
export function openDefectLog(
  directory: string,
  limits: LogLimits = { bytes: 1_000_000, kept: 3 },
  now: () => Date = () => new Date(),
): LogDefect {
  return (where, error) => {
    const errorId = randomUUID().slice(0, 8);
    const line = `${JSON.stringify({ at: now().toISOString(), errorId, where, ...defectText(error) })}\n`;
    try {
      mkdirSync(directory, { recursive: true });
      rotate(directory, limits);
      appendFileSync(fileName(directory, 0), line);
    } catch {
      console.error(line);
    }
    return errorId;
  };
}

function rotate(directory: string, { bytes, kept }: LogLimits): void {
  if (sizeOf(fileName(directory, 0)) < bytes) return;
  for (let number = kept; number >= 1; number -= 1) {
    if (sizeOf(fileName(directory, number - 1)) > 0) {
      renameSync(fileName(directory, number - 1), fileName(directory, number));
    }
  }
}

function fileName(directory: string, number: number): string {
  return join(directory, number === 0 ? 'main.log' : `main.${number}.log`);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
