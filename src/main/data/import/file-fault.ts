import type { AppError, FileProblem } from '#shared/contract/app-error.ts';
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
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const problem = problems.get(code);
  if (!problem) throw error;
  return { code: 'fileProblem', problem, path, detail: code };
}

const problems = new Map<string, FileProblem>([
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
  ['EISDIR', 'directory'],
  ['EACCES', 'unreadable'],
  ['EPERM', 'unreadable'],
  ['EBUSY', 'unreadable'],
  ['EIO', 'unreadable'],
  ['ENODEV', 'unreadable'],
  ['ENXIO', 'unreadable'],
  ['ESTALE', 'unreadable'],
]);
