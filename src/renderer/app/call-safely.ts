import type { AppError } from '#shared/contract/app-error.ts';
import type { Call, InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import { err, type Result } from '#shared/result.ts';

/**
 * A call never throws by contract. When the bridge itself fails, the commit is unknown: that is what
 * `dataUnavailable` says, and nothing is sent a second time.
 */
export async function callSafely<N extends OperationName>(
  call: Call,
  name: N,
  input: InputOf<N>,
): Promise<Result<OutputOf<N>, AppError>> {
  try {
    return await call(name, input);
  } catch (defect) {
    console.error(`${name} broke on its way`, defect);
    return err({ code: 'dataUnavailable' });
  }
}
