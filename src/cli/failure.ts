import type { AppError } from '#shared/contract/app-error.ts';
import type { Result } from '#shared/result.ts';

/** 0 done, 1 refused (or a defect, which prints its error id), 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** The command was called wrongly; the sentence says how. */
export class UsageError extends Error {}

/** The program said no, for a reason that somebody can act on. */
export class Refused extends Error {
  readonly error: AppError;

  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}

/** Whoever read our output has gone (`| head`): no failure, but no reason to go on either. */
export class OutputClosed extends Error {}

/** The value, or the refusal as an exception that ends the command. */
export function orRefuse<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Refused(result.error);
  return result.value;
}
