import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AppError } from '#shared/contract/app-error.ts';
import type { IntakeRun } from '#shared/contract/intake.ts';
import { sourceForm } from '#shared/domain/intake/reading.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { WritableDb } from '../database.ts';
import type { Office } from '../handler.ts';
import type { JournalWriter } from '../journal/journal.ts';
import { bulkIntake } from '../projection/bulk-intake.ts';
import type { ByteSource } from './byte-source.ts';
import { Cancelled, readingRefusal } from './file-fault.ts';
import { type OpenImport, whileRunning } from './import-desk.ts';
import type { IntakeRow } from './intake-row.ts';
import { insertHeldRow, insertRun } from './intake-rows.ts';
import { judgeFile } from './judge-file.ts';
import { nameOf, withSource } from './origin.ts';
import { bytesProgress } from './progress.ts';
import { applicationReceiver } from './receive-application.ts';
import type { RowVerdict } from './row-verdict.ts';

/** A rough guess is enough: it only decides whether indexes are built at once or row by row. */
const BYTES_A_ROW = 200;

/**
 * Reads the file again with the plan's own function and writes what it says, in one transaction: all of it or
 * nothing. Other calls are answered between two batches; they see the ledger as it was until the end.
 */
export async function commitImport(office: Office, file: OpenImport): Promise<Result<IntakeRun, AppError>> {
  const committed = await whileRunning(file, (signal) =>
    office.transaction(async (db, journal) => {
      if (signal.aborted) return err({ code: 'cancelled' });
      try {
        return await withSource(file.origin, signal, (source) =>
          writeFile(office, file, source, db, journal, signal),
        );
      } catch (error) {
        return err(readingRefusal(error, nameOf(file.origin)));
      }
    }),
  );
  if (committed.ok) office.notify({ kind: 'changed', topics: ['cases', 'intake'], caseIds: [] });
  return committed;
}

async function writeFile(
  office: Office,
  file: OpenImport,
  source: ByteSource,
  db: WritableDb,
  journal: JournalWriter,
  signal: AbortSignal,
): Promise<Result<IntakeRun, AppError>> {
  const context = office.context();
  const run = context.newId();
  const bulk = bulkIntake(db, source.size / BYTES_A_ROW);
  const receive = applicationReceiver(db, journal, context, bulk.index);
  const { sha256, counts } = await judgeFile({
    source,
    reading: file.reading,
    db,
    context,
    onRow: (row, verdict) => {
      if (verdict.kind === 'imported') receive(verdict.application, verdict.judgement, run);
      else if (verdict.kind === 'needsCorrection') holdRow(db, journal, file, run, row, verdict);
    },
    onProgress: bytesProgress(office, 'import.commit', file.id, source.size),
  });
  if (file.plannedSha256 !== null && sha256 !== file.plannedSha256) {
    return err({ code: 'fileProblem', problem: 'changed', path: nameOf(file.origin), detail: '' });
  }
  for (const _piece of bulk.finish()) {
    await nextTurn();
    if (signal.aborted) throw new Cancelled();
  }
  const encoding = sourceForm(file.reading);
  const payload = { run, sha256, encoding, counts };
  const personal = { kind: 'importFile', content: { fileName: file.fileName } };
  const { actor, name } = context.session;
  const event = journal.append({ kind: 'importCommitted', payload, personal }, null);
  insertRun(db, { ...event, actor }, payload);
  return ok({
    id: run,
    fileName: file.fileName,
    sha256,
    encoding,
    counts,
    by: name,
    at: event.at,
  });
}

function holdRow(
  db: WritableDb,
  journal: JournalWriter,
  file: OpenImport,
  run: string,
  { rowNumber, fields, extra }: IntakeRow,
  { problems }: RowVerdict & { kind: 'needsCorrection' },
): void {
  // The journal says which column and what is wrong; what stood in the cell is personal and goes to the vault.
  const recorded = problems.map(({ field, code }) => ({ field, code }));
  const payload = { run, rowNumber, problems: recorded };
  const personal = { kind: 'heldRow', content: { fileName: file.fileName, fields, extra, problems } };
  insertHeldRow(db, journal.append({ kind: 'rowHeld', payload, personal }, null), payload);
}
