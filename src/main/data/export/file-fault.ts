import type { AppError, FileProblem } from '#shared/contract/app-error.ts';

/** What a failed call of the file system means for the person who chose the folder. Rethrows what is no such failure. */
export function fileFault(error: unknown, path: string): AppError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const problem = problems[code];
  if (!problem) throw error;
  return { code: 'fileProblem', problem, path, detail: code };
}

const problems: Readonly<Record<string, FileProblem>> = {
  ENOENT: 'missing',
  ENOTDIR: 'notWritable',
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EROFS: 'notWritable',
  EEXIST: 'exists',
  ENOTEMPTY: 'exists',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
};
