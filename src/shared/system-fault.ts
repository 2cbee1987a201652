/** What a failed call of the file system means for whoever chose the file that was to be read. */
export type ReadingProblem = 'missing' | 'directory' | 'inUse' | 'unreadable';
/** The same for the place that was to be written to. */
export type WritingProblem = 'missing' | 'inUse' | 'notWritable' | 'nameTooLong' | 'exists' | 'diskFull';

/** Null for every other error: that one is a defect. */
export function readingProblem(error: unknown): ReadingProblem | null {
  return readingProblems.get(systemCode(error)) ?? null;
}

/** Null for every other error: that one is a defect. */
export function writingProblem(error: unknown): WritingProblem | null {
  return writingProblems.get(systemCode(error)) ?? null;
}

/** `ENOENT` and the like; empty for what is no error of the system. */
export function systemCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return unnamedCodes.get(code) ?? code;
}

/** What Node has no name for, by the numbers of Linux. */
const unnamedCodes = new Map([
  ['Unknown system error -116', 'ESTALE'],
  ['Unknown system error -122', 'EDQUOT'],
]);

/** What a folder of another computer answers when that one cannot be reached; a cloud folder of Windows says UNKNOWN. */
const unreachable = ['ETIMEDOUT', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTCONN', 'UNKNOWN'] as const;

const readingProblems = new Map<string, ReadingProblem>([
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
  ['EISDIR', 'directory'],
  // Windows, while Excel or a virus scanner holds the file.
  ['EBUSY', 'inUse'],
  ['EACCES', 'unreadable'],
  ['EPERM', 'unreadable'],
  // A stick that was pulled out.
  ['EIO', 'unreadable'],
  ['ENODEV', 'unreadable'],
  ['ENXIO', 'unreadable'],
  ['ESTALE', 'unreadable'],
  ...unreachable.map((code) => [code, 'unreadable'] as const),
]);

const writingProblems = new Map<string, WritingProblem>([
  ['ENOENT', 'missing'],
  ['EBUSY', 'inUse'],
  ['ENOTDIR', 'notWritable'],
  ['EACCES', 'notWritable'],
  ['EPERM', 'notWritable'],
  ['EROFS', 'notWritable'],
  ['EIO', 'notWritable'],
  ['ENODEV', 'notWritable'],
  ['ENXIO', 'notWritable'],
  ['ESTALE', 'notWritable'],
  ...unreachable.map((code) => [code, 'notWritable'] as const),
  ['ENAMETOOLONG', 'nameTooLong'],
  ['EISDIR', 'exists'],
  ['EEXIST', 'exists'],
  ['ENOTEMPTY', 'exists'],
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
]);
