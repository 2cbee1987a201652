import { extname } from 'node:path';
import { app } from 'electron';
import type { AppError } from '#shared/contract/app-error.ts';
import type { LetterRequest, SavedLetter } from '#shared/contract/letter.ts';
import { ok, type Result } from '#shared/result.ts';
import type { ShellContext } from './context.ts';
import { askWhereToSave } from './dialogs.ts';
import { freePath } from './ledger-file-name.ts';

const extensions = { eml: 'eml', text: 'txt' } as const;

/** Asks for a place, proposing a name that is still free and names no person. */
export async function saveLetter(
  context: ShellContext,
  request: LetterRequest,
): Promise<Result<SavedLetter | null, AppError>> {
  const status = await context.call('ledger.status', null);
  if (!status.ok) return status;
  const { dialog } = context.text;
  const extension = extensions[request.format];
  const name = `${dialog.letter[request.letter]} ${status.value.today}`;
  const path = await askWhereToSave(context, {
    title: dialog.saveLetter,
    buttonLabel: dialog.save,
    defaultPath: freePath(app.getPath('documents'), name, extension),
    filters: [{ name: dialog.letterFiles[request.format], extensions: [extension] }],
  });
  if (path === null) return ok(null);
  return context.call('letters.write', {
    ...request,
    path: extname(path) === '' ? `${path}.${extension}` : path,
  });
}
