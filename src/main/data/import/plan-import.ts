import type { AppError } from '#shared/contract/app-error.ts';
import type { IntakePlan } from '#shared/contract/intake-plan.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Office } from '../handler.ts';
import { FileFault, readingRefusal } from './file-fault.ts';
import { type OpenImport, standingPlan, whileRunning } from './import-desk.ts';
import { claimJudge } from './judge-claims.ts';
import { judgeFile } from './judge-file.ts';
import { ledgerJudge } from './ledger-judge.ts';
import { fileLikeness } from './likeness.ts';
import { nameOf, withSource } from './origin.ts';
import { type ImportPlan, planBasis, planCounts } from './plan/import-plan.ts';
import { KeptRows } from './plan/kept-rows.ts';
import { noEdits, type PlanEdits } from './plan/plan-edits.ts';
import { bytesProgress } from './progress.ts';
import type { RowVerdict } from './row-verdict.ts';

/**
 * Reads the whole file and says what a commit would do; writes nothing. Made anew for the same file, the plan keeps what
 * a person had said about single rows.
 */
export async function planImport(office: Office, file: OpenImport): Promise<Result<IntakePlan, AppError>> {
  const before = standingPlan(file);
  file.plan = null;
  try {
    const plan = await whileRunning(file, async (signal) => {
      const made = await makePlan(office, file, signal, before?.edits ?? noEdits);
      const isOther = before && before.edits.size > 0 && before.sha256 !== made.sha256;
      return isOther ? makePlan(office, file, signal, noEdits) : made;
    });
    file.plan = plan;
    const { id: planId, sha256, hiddenRows } = plan;
    return ok({ planId, counts: planCounts(plan), sha256, hiddenRows });
  } catch (error) {
    // What a person corrected is work. Whether the earlier plan still holds, a commit asks anyway.
    file.plan = before;
    return err(readingRefusal(error, nameOf(file.origin)));
  }
}

/** Reads the file anew with what a person said about its rows; the plan stays the same one. */
export async function replan(
  office: Office,
  file: OpenImport,
  plan: ImportPlan,
  signal: AbortSignal,
): Promise<ImportPlan> {
  const made = await makePlan(office, file, signal, plan.edits);
  if (made.sha256 !== plan.sha256) throw new FileFault('changed', '');
  return { ...made, id: plan.id };
}

function makePlan(
  office: Office,
  file: OpenImport,
  signal: AbortSignal,
  edits: PlanEdits,
): Promise<ImportPlan> {
  const context = office.context();
  const { reading } = file;
  const { read } = office.requireLedger();
  const judgeClaim = claimJudge(context);
  const judge = ledgerJudge(read, judgeClaim, fileLikeness(read));
  const kept = new KeptRows();
  let hiddenRows = 0;
  return withSource(file.origin, signal, async (source) => {
    const sha256 = await judgeFile({
      source,
      reading,
      judge,
      edits,
      onRow: ({ index, received, verdict }) => {
        if (received.hidden) hiddenRows += 1;
        kept.offer(index, received, isRemarkable(verdict));
      },
      onProgress: bytesProgress(office, 'import.plan', file.id, source.size),
    });
    const basis = planBasis(context);
    return {
      id: office.source.newId(),
      sha256,
      reading,
      basis,
      judgeClaim,
      judge,
      seen: judge.seen,
      kept,
      hiddenRows,
      edits: new Map(edits),
    };
  });
}

/** What becomes a case, or is one already, needs nobody; both may be nearly all of a file. */
function isRemarkable(verdict: RowVerdict | null): boolean {
  return verdict?.kind !== 'imported' && verdict?.kind !== 'known';
}
