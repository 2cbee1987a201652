import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AppError } from '#shared/contract/app-error.ts';
import type { CaseSheetRequest, SavedCaseSheet } from '#shared/contract/case-sheet.ts';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { Actor } from '#shared/domain/operator/actor.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { standingCase } from '../cases/standing-case.ts';
import { caseDuplicates } from '../duplicate/case-duplicates.ts';
import type { Office } from '../handler.ts';
import { requireFact } from '../ledger/ledger-facts.ts';
import { makeUnfinishedFolder, removeUnfinished } from '../unfinished.ts';
import { durableFile } from './durable-file.ts';
import { fileFault } from './file-fault.ts';
import { writeWholeFile } from './growing-file.ts';
import { issueFacts, reportContext } from './issue.ts';
import { printSheet, sheetFooter } from './print/print-sheet.ts';
import { recordFile } from './record-file.ts';
import { recordedCase } from './report-case.ts';
import { PRINT_NAME } from './report-files.ts';
import { openSnapshot } from './snapshot.ts';
import { removeLeftovers, stagingDirectoryOf } from './staged-report.ts';

/** A sheet whose page stands in a folder beside its place and waits to be printed. */
interface StagedSheet {
  readonly request: CaseSheetRequest;
  /** Who asked for it. */
  readonly actor: Actor;
  readonly path: string;
  readonly stagingDirectory: string;
  readonly chain: { readonly seq: number; readonly hash: string };
  readonly ledgerId: string;
}

const staged = new Map<string, StagedSheet>();
const PDF_NAME = 'sheet.pdf';

/** Writes the page to print. A failure leaves nothing there. */
export async function stageSheet(
  office: Office,
  { path, ...request }: InputOf<'caseSheet.stage'>,
): Promise<Result<OutputOf<'caseSheet.stage'>, AppError>> {
  if (existsSync(path)) return err({ code: 'fileProblem', problem: 'exists', path, detail: '' });
  const stageId = office.source.newId();
  const stagingDirectory = stagingDirectoryOf(dirname(path), stageId);
  const htmlPath = join(stagingDirectory, PRINT_NAME);
  const snapshot = openSnapshot(office.requireLedger().path);
  try {
    const { db } = snapshot;
    const { caseId, profile } = request;
    const known = standingCase(db, caseId);
    if (!known) return err({ code: 'notFound', what: 'case' });
    const facts = issueFacts(db, profile, office);
    const context = reportContext(db, profile, office);
    const each = recordedCase(db, caseId, known, context);
    const { others } = caseDuplicates(db, caseId, known, office.context());
    removeLeftovers(dirname(path), office.source.nowMs());
    makeUnfinishedFolder(stagingDirectory);
    await writeWholeFile(htmlPath, (file) => file.write(printSheet(each, others, facts, context, db)));
    const { chain, ledgerId } = facts;
    const { actor } = office.requireSession();
    staged.set(stageId, { request, actor, path, stagingDirectory, chain, ledgerId });
    return ok({
      stageId,
      htmlPath,
      pdfPath: join(stagingDirectory, PDF_NAME),
      footer: sheetFooter(each, facts),
    });
  } catch (error) {
    removeUnfinished(stagingDirectory);
    return err(fileFault(error, path));
  } finally {
    snapshot.close();
  }
}

/** Records that the sheet went out and moves it in place, both or neither. */
export async function sealSheet(office: Office, stageId: string): Promise<Result<SavedCaseSheet, AppError>> {
  const sheet = staged.get(stageId);
  staged.delete(stageId);
  if (!sheet) return err({ code: 'notFound', what: 'report' });
  const { request, actor, path, stagingDirectory, chain, ledgerId } = sheet;
  try {
    if (ledgerId !== requireFact(office.requireLedger().read, 'ledgerId')) {
      // Another ledger was opened meanwhile; what went out must not be recorded there.
      return err({ code: 'notFound', what: 'report' });
    }
    const { sha256 } = await durableFile(stagingDirectory, PDF_NAME);
    const { caseId, profile } = request;
    const payload = { case: caseId, profile, chainHead: chain.hash, chainSeq: chain.seq, sha256 };
    const file = { from: join(stagingDirectory, PDF_NAME), path };
    const recorded = await recordFile(
      office,
      file,
      (_db, journal) => {
        journal.append({ kind: 'caseSheetSaved', payload, personal: null }, null);
        return ok(null);
      },
      actor,
    );
    if (!recorded.ok) return recorded;
    office.notify({ kind: 'changed', topics: ['reports'], caseIds: [] });
    return ok({ path, sha256, chainHead: chain.hash });
  } catch (error) {
    return err(fileFault(error, path));
  } finally {
    removeUnfinished(stagingDirectory);
  }
}

export function discardSheet(stageId: string): void {
  const sheet = staged.get(stageId);
  staged.delete(stageId);
  if (sheet) removeUnfinished(sheet.stagingDirectory);
}
