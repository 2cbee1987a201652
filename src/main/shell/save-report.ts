import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app } from 'electron';
import type { AppError } from '#shared/contract/app-error.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { ReportRequest, SavedReport } from '#shared/contract/report.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { sendNotice } from '../bridge.ts';
import { printToPdf } from '../print.ts';
import type { ShellContext } from './context.ts';
import { askForFile } from './dialogs.ts';
import { printingRefusal, removeStaged } from './staged-files.ts';

type Stage = OutputOf<'report.stage'>;

/**
 * Asks for a folder; the data process writes its files into a staging folder, the PDF is printed beside them,
 * and only when all are there does the data process hash, record and move them into place.
 */
export async function saveReport(
  context: ShellContext,
  request: ReportRequest,
): Promise<Result<SavedReport | null, AppError>> {
  const { dialog } = context.text;
  const directory = await askForFile(context, {
    title: dialog.reportFolder,
    buttonLabel: dialog.saveHere,
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return directory === null ? ok(null) : context.hold(saveIn(directory, context, request));
}

async function saveIn(
  directory: string,
  context: ShellContext,
  request: ReportRequest,
): Promise<Result<SavedReport, AppError>> {
  const staged = await context.call('report.stage', { request, directory });
  if (!staged.ok) return staged;
  const { stageId, stagingDirectory } = staged.value;
  try {
    await writePdfs(context, staged.value);
  } catch (error) {
    await context.call('report.discard', { stageId });
    await removeStaged(stagingDirectory);
    return err(printingRefusal(context, error, { what: 'report', place: directory }));
  }
  const sealed = await context.call('report.seal', { stageId });
  if (!sealed.ok) await removeStaged(stagingDirectory);
  return sealed;
}

async function writePdfs(context: ShellContext, { stageId, pdfs, stagingDirectory }: Stage): Promise<void> {
  const { fontsDirectory } = context;
  for (const [done, { fileName, htmlPath, footer }] of pdfs.entries()) {
    sayThatItPrints(context, stageId, done, pdfs.length);
    const bytes = await printToPdf({ htmlPath, fontsDirectory, footer });
    await writeFile(join(stagingDirectory, basename(fileName)), bytes);
  }
}

/** Chromium does not say how far it is within a volume, and hundreds of sheets take minutes. */
function sayThatItPrints(context: ShellContext, id: string, done: number, volumes: number): void {
  const window = context.window();
  const total = volumes === 1 ? null : volumes;
  const begun = { task: 'report', id, done, total, unit: 'volumes', rows: null } as const;
  if (window) sendNotice(window, { kind: 'progress', ...begun });
}
