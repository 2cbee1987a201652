import type { ElectronApplication, Page } from 'playwright';
import type { AppError } from '#shared/contract/app-error.ts';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import type { Result } from '#shared/result.ts';

/** Answers the next native dialogs with these paths; the dialogs themselves are the only thing that is faked. */
export async function answerDialogs(
  app: ElectronApplication,
  answers: { open?: string | string[]; save?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = async () => ({
      canceled: open === undefined,
      filePaths: open === undefined ? [] : [open].flat(),
    });
    dialog.showSaveDialog = async () => ({ canceled: save === undefined, filePath: save ?? '' });
  }, answers);
}

/** Calls an operation the way the screens do, through the preload's bridge. Throws on a refusal. */
export async function callInWindow<N extends OperationName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const result: Result<unknown, AppError> = await page.evaluate(callBridge, { name, input });
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  // The contract types the answer of each name; evaluate() cannot follow that.
  return result.value as OutputOf<N>;
}

/** Runs in the window. The names of the arguments are the bridge's; their types were checked by the caller. */
function callBridge({ name, input }: { name: string; input: unknown }): Promise<Result<unknown, AppError>> {
  const call = window.reviewConsole.call as (
    name: string,
    input: unknown,
  ) => Promise<Result<unknown, AppError>>;
  return call(name, input);
}
