import type { AppError } from '#shared/contract/app-error.ts';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import { ok, type Result } from '#shared/result.ts';
import type { ShellContext } from './context.ts';
import { askForFile } from './dialogs.ts';

export async function chooseImportFile(context: ShellContext): Promise<Result<IntakeFile | null, AppError>> {
  const { dialog } = context.text;
  const path = await askForFile(context, {
    title: dialog.importFile,
    buttonLabel: dialog.chooseFile,
    filters: [
      { name: dialog.csvFiles, extensions: ['csv', 'txt'] },
      { name: dialog.allFiles, extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  return path === null ? ok(null) : context.call('import.inspect', { path });
}
