import { join } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { AppError } from '#shared/contract/app-error.ts';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { type EvidenceTaking, MOST_FILES_AT_ONCE, type TakenEvidence } from '#shared/contract/evidence.ts';
import { ok, type Result } from '#shared/result.ts';
import type { ShellContext } from './context.ts';
import { askForFiles, askWhereToSave } from './dialogs.ts';

/** Asks for files; class and consent were said before, so that none is opened that may not be. */
export async function chooseEvidence(
  context: ShellContext,
  taking: EvidenceTaking,
): Promise<Result<TakenEvidence | null, AppError>> {
  const { dialog: text } = context.text;
  const paths = await askForFiles(context, {
    title: text.evidenceFiles,
    buttonLabel: text.takeFiles,
    filters: [
      {
        name: text.evidenceKinds,
        extensions: 'pdf png jpg jpeg webp txt csv eml docx xlsx pptx doc xls ppt'.split(' '),
      },
      { name: text.allFiles, extensions: ['*'] },
    ],
    properties: ['openFile', 'multiSelections'],
  });
  if (paths.length === 0) return ok(null);
  if (paths.length > MOST_FILES_AT_ONCE) {
    await sayTooMany(context, paths.length);
    return ok(null);
  }
  return context.call('evidence.takeFiles', { ...taking, paths });
}

/** Writes a copy where the person says, and hands it to the system's program for it if wished. */
export async function writeEvidenceOut(
  context: ShellContext,
  { open, ...which }: InputOf<'evidence.writeOut'>,
): Promise<Result<OutputOf<'evidence.writeOut'>, AppError>> {
  const named = await context.call('evidence.nameToWrite', which);
  if (!named.ok) return named;
  const { dialog: text } = context.text;
  const path = await askWhereToSave(context, {
    title: text.evidenceCopy,
    buttonLabel: text.save,
    defaultPath: join(app.getPath('documents'), named.value.name),
  });
  if (path === null) return ok(null);
  const copied = await context.call('evidence.copyTo', { ...which, path });
  if (!copied.ok) return copied;
  // The answer is a message when no program is there for it; the copy is written all the same.
  return ok({ path, opened: open && (await shell.openPath(path)) === '' });
}

async function sayTooMany(context: ShellContext, count: number): Promise<void> {
  const { dialog: text } = context.text;
  const window = context.window();
  const message = {
    message: text.tooManyFiles(MOST_FILES_AT_ONCE),
    detail: text.tooManyFilesDetail(count),
    buttons: [text.ok],
  };
  await (window ? dialog.showMessageBox(window, message) : dialog.showMessageBox(message));
}
