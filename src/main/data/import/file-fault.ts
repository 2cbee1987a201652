import type { AppError, FileProblem } from '#shared/contract/app-error.ts';
import { readingProblem, systemCode } from '#shared/system-fault.ts';
import { SpreadsheetFault } from '../spreadsheet/spreadsheet-fault.ts';

/** Something about the file that a clerk can understand and mend; every other throw is a defect. */
export class FileFault extends Error {
  readonly problem: FileProblem;
  readonly detail: string;

  constructor(problem: FileProblem, detail: string) {
    super(`${problem}: ${detail}`);
    this.problem = problem;
    this.detail = detail;
  }
}

/** The person stopped the work. */
export class Cancelled extends Error {}

/** The refusal that a throw while reading means. Rethrows what is none. */
export function readingRefusal(error: unknown, path: string): AppError {
  if (error instanceof Cancelled) return { code: 'cancelled' };
  if (error instanceof FileFault || error instanceof SpreadsheetFault) {
    return { code: 'fileProblem', problem: error.problem, path, detail: error.detail };
  }
  const problem = readingProblem(error);
  if (!problem) throw error;
  return { code: 'fileProblem', problem, path, detail: systemCode(error) };
}
