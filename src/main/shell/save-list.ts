import { extname } from 'node:path';
import { app } from 'electron';
import type { AppError } from '#shared/contract/app-error.ts';
import type { SavedList } from '#shared/contract/case-list.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/result.ts';
import type { ShellContext } from './context.ts';
import { askWhereToSave } from './dialogs.ts';
import { freePath } from './ledger-file-name.ts';

/** Asks for a place, proposing a name with the day in it that is still free. */
export async function saveList(
  context: ShellContext,
  request: InputOf<'lists.save'>,
): Promise<Result<SavedList | null, AppError>> {
  const status = await context.call('ledger.status', null);
  if (!status.ok) return status;
  const { dialog } = context.text;
  const ending = request.form === 'xlsx' ? 'xlsx' : 'csv';
  const name = `${dialog.list[request.list]} ${status.value.today}`;
  const path = await askWhereToSave(context, {
    title: dialog.saveList,
    buttonLabel: dialog.save,
    defaultPath: freePath(app.getPath('documents'), name, ending),
    filters: [{ name: ending === 'csv' ? 'CSV' : 'Excel', extensions: [ending] }],
  });
  if (path === null) return ok(null);
  return context.call('lists.write', { ...request, path: extname(path) === '' ? `${path}.${ending}` : path });
}
