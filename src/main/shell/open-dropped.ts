import type { AppError } from '#shared/contract/app-error.ts';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import { err, type Result } from '#shared/result.ts';
import type { ShellContext } from './context.ts';

/** Internal operations ask for no operator; whoever drops a file must be one all the same. */
export async function openDropped(
  context: ShellContext,
  { path }: { path: string },
): Promise<Result<IntakeFile, AppError>> {
  const status = await context.call('ledger.status', null);
  if (!status.ok) return status;
  if (!status.value.operator) return err({ code: 'notSignedIn' });
  return context.call('import.inspect', { path });
}
