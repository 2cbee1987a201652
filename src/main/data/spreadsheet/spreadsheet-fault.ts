import { type ReadingProblem, readingProblem, systemCode } from '#shared/system-fault.ts';

export type SpreadsheetProblem =
  | ReadingProblem
  | 'empty'
  | 'notAWorkbook'
  | 'legacyXls'
  | 'binaryWorkbook'
  | 'openDocument'
  | 'encrypted'
  | 'tooLarge'
  | 'unpacksTooLarge'
  | 'damaged'
  | 'sheetMissing';

/** Something about the workbook that a clerk can understand and mend; every other throw is a defect. */
export class SpreadsheetFault extends Error {
  readonly problem: SpreadsheetProblem;
  /** Where or why: a part of the file, `申請!B12`, or the system's code. Never the text of a cell. */
  readonly detail: string;

  constructor(problem: SpreadsheetProblem, detail: string, options?: ErrorOptions) {
    super(`${problem}: ${detail}`, options);
    this.problem = problem;
    this.detail = detail;
  }
}

/** What an error of the file system means for the clerk; null for every other error. */
export function faultOfSystemError(error: unknown): SpreadsheetFault | null {
  const problem = readingProblem(error);
  return problem && new SpreadsheetFault(problem, systemCode(error), { cause: error });
}
