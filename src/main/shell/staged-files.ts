import { rm } from 'node:fs/promises';
import type { AppError } from '#shared/contract/app-error.ts';
import { systemCode, writingProblem } from '#shared/system-fault.ts';
import { NotPrintable, PrintingStopped } from '../print.ts';
import type { ShellContext } from './context.ts';

/**
 * The data process removes what it staged. When it died meanwhile, the one that follows knows nothing of the folder, and
 * personal data would stay where nobody looks for it.
 */
export async function removeStaged(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 }).catch(
    () => undefined,
  );
}

/**
 * What it means for the person who chose the place when a page could not be printed or its PDF not be written. Rethrows what
 * is a defect.
 */
export function printingRefusal(
  context: ShellContext,
  error: unknown,
  { what, place }: { what: 'report' | 'sheet'; place: string },
): AppError {
  if (error instanceof PrintingStopped) return { code: 'cancelled' };
  if (error instanceof NotPrintable) {
    // No defect to a person, who can choose less; what Chromium said is kept for whoever looks into it.
    context.logDefect('report: print', error.cause ?? error);
    return { code: what === 'report' ? 'reportNotPrinted' : 'sheetNotPrinted' };
  }
  const problem = writingProblem(error);
  if (!problem) throw error;
  return { code: 'fileProblem', problem, path: place, detail: systemCode(error) };
}
