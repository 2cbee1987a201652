import { writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { app } from 'electron';
import type { AppError } from '#shared/contract/app-error.ts';
import type { CaseSheetRequest, SavedCaseSheet } from '#shared/contract/case-sheet.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { printToPdf } from '../print.ts';
import type { ShellContext } from './context.ts';
import { askWhereToSave } from './dialogs.ts';
import { freePath } from './ledger-file-name.ts';
import { printingRefusal, removeStaged } from './staged-files.ts';

/** Asks for a place; the data process writes the page, it is printed here, and recorded when it is whole. */
export async function saveCaseSheet(
  context: ShellContext,
  request: CaseSheetRequest,
): Promise<Result<SavedCaseSheet | null, AppError>> {
  const named = await context.call('caseSheet.name', { caseId: request.caseId });
  if (!named.ok) return named;
  const { dialog } = context.text;
  const chosen = await askWhereToSave(context, {
    title: dialog.saveCaseSheet,
    buttonLabel: dialog.save,
    defaultPath: freePath(app.getPath('documents'), named.value.name, 'pdf'),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (chosen === null) return ok(null);
  const path = extname(chosen) === '' ? `${chosen}.pdf` : chosen;
  return context.hold(saveAs(path, context, request));
}

async function saveAs(
  path: string,
  context: ShellContext,
  request: CaseSheetRequest,
): Promise<Result<SavedCaseSheet, AppError>> {
  const staged = await context.call('caseSheet.stage', { ...request, path });
  if (!staged.ok) return staged;
  const { stageId, htmlPath, pdfPath, footer } = staged.value;
  try {
    const { fontsDirectory } = context;
    await writeFile(pdfPath, await printToPdf({ htmlPath, fontsDirectory, footer }));
  } catch (error) {
    await context.call('caseSheet.discard', { stageId });
    await removeStaged(dirname(pdfPath));
    return err(printingRefusal(context, error, { what: 'sheet', place: path }));
  }
  const sealed = await context.call('caseSheet.seal', { stageId });
  if (!sealed.ok) await removeStaged(dirname(pdfPath));
  return sealed;
}
