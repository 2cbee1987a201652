import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AppError } from '#shared/contract/app-error.ts';
import type { IntakeRun } from '#shared/contract/intake.ts';
import type { PlanKind } from '#shared/contract/intake-plan.ts';
import { sourceForm } from '#shared/domain/intake/reading.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { WritableDb } from '../database.ts';
import type { Office, OperationContext } from '../handler.ts';
import type { JournalWriter } from '../journal/journal.ts';
import { bulkIntake } from '../projection/bulk-intake.ts';
import type { ByteSource } from './byte-source.ts';
import { Cancelled, readingRefusal } from './file-fault.ts';
import { type OpenImport, standingPlan, whileRunning } from './import-desk.ts';
import { insertRun } from './intake-rows.ts';
import { claimJudge } from './judge-claims.ts';
import { judgeFile } from './judge-file.ts';
import { ledgerJudge } from './ledger-judge.ts';
import { nameOf, withSource } from './origin.ts';
import { type ImportPlan, PlanStale, planBasis } from './plan/import-plan.ts';
import { noEdits } from './plan/plan-edits.ts';
import { bytesProgress } from './progress.ts';
import { type RowRecorder, rowRecorder } from './record-row.ts';

/** A rough guess is enough: it only decides whether indexes are built at once or row by row. */
const BYTES_A_ROW = 200;

/**
 * Reads the file again with the plan's own function and writes what it says, in one transaction: all of it or
 * nothing. Other calls are answered between two batches; they see the ledger as it was until the end. Without a plan,
 * as from the command line, the file is taken as it is.
 */
export async function commitImport(office: Office, file: OpenImport): Promise<Result<IntakeRun, AppError>> {
  const committed = await whileRunning(file, (signal) =>
    office.largeTransaction(async (db, journal) => {
      if (signal.aborted) return err({ code: 'cancelled' });
      try {
        return await withSource(file.origin, signal, (source) =>
          writeFile(office, file, source, db, journal, signal),
        );
      } catch (error) {
        return error instanceof PlanStale
          ? err({ code: 'planStale' })
          : err(readingRefusal(error, nameOf(file.origin)));
      }
    }),
  );
  if (!committed.ok) return committed;
  file.plan = null;
  office.notify({ kind: 'changed', topics: ['cases', 'intake'], caseIds: [] });
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
  const plan = standingPlan(file);
  if (plan && plan.basis !== planBasis(context)) return err({ code: 'planStale' });
  const run = context.newId();
  const bulk = bulkIntake(db, source.size / BYTES_A_ROW);
  const { fileName } = file;
  const { index, duplicates } = bulk;
  const recorder = rowRecorder({ db, journal, context, run, fileName, index, duplicates });
  const edits = plan?.edits ?? noEdits;
  const sha256 = await judgeFile({
    source,
    reading: file.reading,
    // What the plan has judged needs no second judgement: the basis is the same.
    judge: ledgerJudge(db, plan?.judgeClaim ?? claimJudge(context), null, context.today),
    edits,
    onRow: (judged) => {
      const became = recorder.record(judged, edits.get(judged.index));
      if (plan) refuseOtherThanPlanned(plan, judged.index, became);
    },
    onProgress: bytesProgress(office, 'import.commit', file.id, source.size),
  });
  if (plan && sha256 !== plan.sha256) {
    return err({ code: 'fileProblem', problem: 'changed', path: nameOf(file.origin), detail: '' });
  }
  const refusal = recorder.replace();
  if (refusal) return err(refusal);
  for (const _piece of bulk.finish()) {
    await nextTurn();
    if (signal.aborted) throw new Cancelled();
  }
  return ok(recordRun(file, { db, journal, context, run, sha256, recorder }));
}

/** The ledger has changed since, so that this row would become something else than the plan said. */
function refuseOtherThanPlanned({ seen }: ImportPlan, index: number, became: PlanKind): void {
  // A row more or less means another file, which its SHA-256 will say.
  if (index < seen.length && seen.kindAt(index) !== became) throw new PlanStale();
}

interface FinishedRun {
  readonly db: WritableDb;
  readonly journal: JournalWriter;
  readonly context: OperationContext;
  readonly run: string;
  readonly sha256: string;
  readonly recorder: RowRecorder;
}

function recordRun(
  file: OpenImport,
  { db, journal, context, run, sha256, recorder }: FinishedRun,
): IntakeRun {
  const { counts, details } = recorder.finish();
  const encoding = sourceForm(file.reading);
  const profile = file.profile?.name ?? null;
  const payload = { run, sha256, encoding, counts, details };
  const personal = { kind: 'importFile', content: { fileName: file.fileName, profile } };
  const { actor, name } = context.session;
  const event = journal.append({ kind: 'importCommitted', payload, personal }, null);
  insertRun(db, { ...event, actor }, payload);
  const { fileName } = file;
  return {
    id: run,
    fileName,
    sha256,
    encoding,
    profile,
    counts,
    details,
    by: name,
    at: event.at,
    undone: null,
  };
}
