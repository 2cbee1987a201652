import type { AppError } from '#shared/contract/app-error.ts';
import { systemCode, writingProblem } from '#shared/system-fault.ts';

/** What a failed call of the file system means for the person who chose the folder. Rethrows what is no such failure. */
export function fileFault(error: unknown, path: string): AppError {
  const problem = writingProblem(error);
  if (!problem) throw error;
  return { code: 'fileProblem', problem, path, detail: systemCode(error) };
}
