import type { AppError } from '#shared/contract/app-error.ts';
import type { BodyListFile } from '#shared/contract/body-list.ts';
import { ok, type Result } from '#shared/result.ts';
import type { ShellContext } from './context.ts';
import { askForFile } from './dialogs.ts';

export async function chooseBodyListFile(
  context: ShellContext,
): Promise<Result<BodyListFile | null, AppError>> {
  const { dialog } = context.text;
  const path = await askForFile(context, {
    title: dialog.bodyListFile,
    buttonLabel: dialog.chooseFile,
    filters: [
      { name: dialog.listFiles, extensions: ['xlsx', 'xlsm', 'csv', 'txt'] },
      { name: dialog.allFiles, extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  return path === null ? ok(null) : context.call('bodyList.inspect', { path });
}
