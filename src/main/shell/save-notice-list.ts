import { extname } from 'node:path';
import { app } from 'electron';
import type { AppError } from '#shared/contract/app-error.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import type { SavedNoticeList } from '#shared/contract/notice-list.ts';
import { ok, type Result } from '#shared/result.ts';
import type { ShellContext } from './context.ts';
import { askWhereToSave } from './dialogs.ts';
import { freePath } from './ledger-file-name.ts';

/** Asks for a place, proposing a name with the day in it that is still free. */
export async function saveNoticeList(
  context: ShellContext,
  request: InputOf<'notices.save'>,
): Promise<Result<SavedNoticeList | null, AppError>> {
  const status = await context.call('ledger.status', null);
  if (!status.ok) return status;
  const { dialog } = context.text;
  const name = `${dialog.noticeList[request.list]} ${status.value.today}`;
  const path = await askWhereToSave(context, {
    title: dialog.saveNoticeList,
    buttonLabel: dialog.save,
    defaultPath: freePath(app.getPath('documents'), name, 'csv'),
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  });
  if (path === null) return ok(null);
  return context.call('notices.write', { ...request, path: extname(path) === '' ? `${path}.csv` : path });
}
