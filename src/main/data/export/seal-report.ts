import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '#shared/contract/app-error.ts';
import type { ReportFile, SavedReport } from '#shared/contract/report.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb } from '../database.ts';
import type { Office } from '../handler.ts';
import { requireFact } from '../ledger/ledger-facts.ts';
import { removeFile } from '../remove-file.ts';
import { takePlace } from '../take-place.ts';
import { finished, removeUnfinished } from '../unfinished.ts';
import { durableFile, syncDirectory } from './durable-file.ts';
import { REPORTED_ON, recordExport } from './export-record.ts';
import { fileFault } from './file-fault.ts';
import { writeWholeFile } from './growing-file.ts';
import { manifestText } from './manifest.ts';
import { MANIFEST_NAME, reportFolderName } from './report-files.ts';
import { type StagedReport, takeStaged } from './staged-report.ts';

/**
 * Hashes the files, writes the manifest, records the export and moves the folder in place: all of it or nothing.
 * The folder moves inside the transaction, so that no event speaks of a report that nobody can find.
 */
export async function sealReport(office: Office, stageId: string): Promise<Result<SavedReport, AppError>> {
  const staged = takeStaged(stageId);
  if (!staged) return err({ code: 'notFound', what: 'report' });
  if (staged.ledgerId !== requireFact(office.requireLedger().read, 'ledgerId')) {
    // Another ledger was opened meanwhile; the export must not be recorded there.
    removeUnfinished(staged.stagingDirectory);
    return err({ code: 'notFound', what: 'report' });
  }
  const place = { directory: staged.stagingDirectory, recorded: false };
  try {
    const files = await writeManifest(staged, new Date(office.source.nowMs()).toISOString());
    if (!files.ok) return files;
    const { actor } = staged.session;
    const sealed = await office.transaction<SavedReport>(async (db, journal) => {
      if (undoneMeanwhile(db, staged)) return err({ code: 'reportOutdated' });
      recordExport(db, journal, actor, staged, files.value);
      const moved = await moveInPlace(staged, place);
      if (!moved.ok) return moved;
      return ok({
        directory: place.directory,
        files: files.value,
        chainHead: staged.summary.chainHead,
        missing: [...(staged.csvRemarks?.missing ?? [])],
      });
    }, actor);
    place.recorded = sealed.ok;
    if (sealed.ok) office.notify({ kind: 'changed', topics: ['reports', 'cases'], caseIds: [] });
    return sealed;
  } catch (error) {
    return err(fileFault(error, staged.directory));
  } finally {
    if (!place.recorded) removeUnfinished(place.directory);
  }
}

const UNDONE_SINCE = `SELECT 1 FROM (
    SELECT case_id, payload ->> '$.event' AS event FROM journal WHERE seq > ? AND kind = 'undone'
  ) AS undoing JOIN journal ON journal.case_id = undoing.case_id AND journal.id = undoing.event
  WHERE seq <= ? AND kind IN ('decided', 'withdrawn', 'reopened') AND ${REPORTED_ON} BETWEEN ? AND ? LIMIT 1`;

/**
 * What the report says was taken back while it was printed, which was still allowed: the report would hand out as decided or
 * withdrawn what is not, and from then on refuse the undoing that has been done.
 */
function undoneMeanwhile(db: ReadableDb, { chainSeq, request: { from, to } }: StagedReport): boolean {
  return db.query(UNDONE_SINCE).get(chainSeq, chainSeq, from, to) !== undefined;
}

/** Gives every file of the report with its hash, the manifest last. */
async function writeManifest(
  staged: StagedReport,
  sealedAt: string,
): Promise<Result<ReportFile[], AppError>> {
  for (const path of staged.htmlPaths) removeFile(path);
  const data: ReportFile[] = [];
  for (const name of staged.fileNames) {
    const path = join(staged.stagingDirectory, name);
    if (!existsSync(path)) return err({ code: 'fileProblem', problem: 'missing', path, detail: name });
    data.push(await durableFile(staged.stagingDirectory, name));
  }
  // The name of a clerk is personal data too.
  const sealedBy = staged.request.profile === 'full' ? staged.session.name : null;
  await writeWholeFile(join(staged.stagingDirectory, MANIFEST_NAME), (file) =>
    file.write(manifestText(staged, { files: data, sealedAt, sealedBy })),
  );
  const manifest = await durableFile(staged.stagingDirectory, MANIFEST_NAME);
  await syncDirectory(staged.stagingDirectory);
  return ok([...data, manifest]);
}

async function moveInPlace(
  staged: StagedReport,
  place: { directory: string },
): Promise<Result<null, AppError>> {
  try {
    const target = freeName(staged);
    await takePlace(staged.stagingDirectory, target);
    place.directory = target;
    finished(staged.stagingDirectory);
    await syncDirectory(staged.directory);
    return ok(null);
  } catch (error) {
    return err(fileFault(error, staged.directory));
  }
}

function freeName(staged: StagedReport): string {
  for (let attempt = 1; ; attempt += 1) {
    const target = join(staged.directory, reportFolderName(staged.request, attempt));
    if (!existsSync(target)) return target;
  }
}
