import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '#shared/contract/app-error.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { ReportRequest, ReportSummary } from '#shared/contract/report.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb } from '../database.ts';
import type { Office } from '../handler.ts';
import { makeUnfinishedFolder, removeUnfinished } from '../unfinished.ts';
import { dataFileNames, type EachCase, writeDataFiles } from './data-files.ts';
import { decidedCases } from './decided-cases.ts';
import { fileFault } from './file-fault.ts';
import { writeWholeFile } from './growing-file.ts';
import { issueFacts, reportContext } from './issue.ts';
import type { PrintFacts } from './print/print-facts.ts';
import { printFooter, writePrintReport } from './print/print-report.ts';
import { volumeFooter, volumesOf, writeVolumes } from './print/print-volumes.ts';
import { type ReportContext, readReportCase } from './report-case.ts';
import { PDF_NAME, PRINT_NAME, volumeName, volumePrintName } from './report-files.ts';
import { reportStatistics } from './report-statistics.ts';
import { reportSummary } from './report-summary.ts';
import { setAsideRows } from './set-aside.ts';
import { openSnapshot } from './snapshot.ts';
import { rememberStaged, removeLeftovers, stagingDirectoryOf } from './staged-report.ts';
import { type TurnedCase, turnedCases } from './turned-cases.ts';

type Staged = OutputOf<'report.stage'>;

/** Writes the data files and the page to print into a staging folder. A failure leaves nothing there. */
export async function stageReport(
  office: Office,
  request: ReportRequest,
  directory: string,
): Promise<Result<Staged, AppError>> {
  const id = office.source.newId();
  const stagingDirectory = stagingDirectoryOf(directory, id);
  try {
    if (!statSync(directory).isDirectory()) return err(notAFolder(directory));
    removeLeftovers(directory, office.source.nowMs());
    makeUnfinishedFolder(stagingDirectory);
  } catch (error) {
    return err(fileFault(error, directory));
  }
  try {
    return ok(await writeStage(office, request, { id, directory, stagingDirectory }));
  } catch (error) {
    removeUnfinished(stagingDirectory);
    return err(fileFault(error, directory));
  }
}

async function writeStage(
  office: Office,
  request: ReportRequest,
  stage: { id: string; directory: string; stagingDirectory: string },
): Promise<Staged> {
  const snapshot = openSnapshot(office.requireLedger().path);
  try {
    const { db } = snapshot;
    const turned = turnedCases(db);
    const summary = reportSummary(db, request.from, request.to, turned);
    const context = reportContext(db, request.profile, office);
    const setAside = setAsideRows(db, turned, request, context);
    const statistics = await reportStatistics(db, request, turned, context);
    const facts = { ...issueFacts(db, request.profile, office), summary, statistics, setAside };
    const eachCase = progressingCases(db, request, context, { summary, turned }, office, stage.id);
    const csvRemarks = await writeDataFiles(stage.stagingDirectory, request, facts, eachCase);
    const pdfs = request.formats.includes('pdf')
      ? await writePages(stage.stagingDirectory, facts, context, eachCase, db)
      : [];
    rememberStaged({
      ...stage,
      request,
      session: office.requireSession(),
      summary,
      chainSeq: facts.chain.seq,
      ledgerId: facts.ledgerId,
      fileNames: [...dataFileNames(request, facts), ...pdfs.map(({ fileName }) => fileName)],
      htmlPaths: pdfs.map(({ htmlPath }) => htmlPath),
      csvRemarks,
    });
    const { id: stageId, stagingDirectory } = stage;
    return { stageId, stagingDirectory, pdfs };
  } finally {
    snapshot.close();
  }
}

/** The pages to print: the report itself, and the volumes of its records where they do not fit into it. */
async function writePages(
  directory: string,
  facts: PrintFacts,
  context: ReportContext,
  eachCase: EachCase,
  db: ReadableDb,
): Promise<Staged['pdfs']> {
  const report = { fileName: PDF_NAME, htmlPath: join(directory, PRINT_NAME), footer: printFooter(facts) };
  await writeWholeFile(report.htmlPath, (file) => writePrintReport(file, facts, context, eachCase, db));
  const volumes = Array.from({ length: volumesOf(facts) }, (_, at) => ({
    fileName: volumeName(at + 1),
    htmlPath: join(directory, volumePrintName(at + 1)),
    footer: volumeFooter(facts, at + 1),
  }));
  if (volumes.length > 0) {
    await writeVolumes(
      volumes.map(({ htmlPath }) => htmlPath),
      facts,
      context,
      eachCase,
      db,
    );
  }
  return [report, ...volumes];
}

function progressingCases(
  db: ReadableDb,
  request: ReportRequest,
  context: ReportContext,
  { summary, turned }: { summary: ReportSummary; turned: readonly TurnedCase[] },
  office: Office,
  id: string,
): EachCase {
  // The printed report walks twice: once for its list, once for its records.
  const walks = request.formats.length + (request.formats.includes('pdf') ? 1 : 0);
  const total = summary.decided * walks;
  let done = 0;
  return async (visit) => {
    for (const page of decidedCases(db, request.from, request.to, turned)) {
      for (const stored of page) await visit(readReportCase(db, stored, request.to, context));
      done += page.length;
      office.notify({ kind: 'progress', task: 'report', id, done, total, unit: 'rows', rows: done });
      // Lets the queue's queries through between two pages.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
}

function notAFolder(path: string): AppError {
  return { code: 'fileProblem', problem: 'notWritable', path, detail: 'ENOTDIR' };
}
