import { extname, join } from 'node:path';
import { app } from 'electron';
import type { AppError } from '#shared/contract/app-error.ts';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/result.ts';
import type { ShellContext } from './context.ts';
import { askWhereToSave } from './dialogs.ts';

/** Asks for a place for the list of rows to be corrected; the data process writes it. */
export async function saveCorrections(
  context: ShellContext,
  { planId, encoding }: InputOf<'import.saveCorrections'>,
): Promise<Result<OutputOf<'import.saveCorrections'>, AppError>> {
  const status = await context.call('ledger.status', null);
  if (!status.ok) return status;
  const { dialog } = context.text;
  const path = await askWhereToSave(context, {
    title: dialog.saveCorrections,
    buttonLabel: dialog.save,
    defaultPath: join(app.getPath('documents'), `${dialog.correctionsName}-${status.value.today}.csv`),
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  });
  if (path === null) return ok(null);
  return context.call('import.writeCorrections', {
    planId,
    encoding,
    path: extname(path) === '' ? `${path}.csv` : path,
  });
}
